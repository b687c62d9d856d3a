#include <variant>

#include "indexer/commands/commands.h"
#include "indexer/commands/exit_status.h"
#include "indexer/commands/output.h"
#include "indexer/commands/progress.h"
#include "indexer/commands/reject_log.h"
#include "indexer/commands/summary.h"

namespace wiredex {

int run_dry_run(const AddOptions& options) {
    Console console;
    RejectLog rejects(console, options.rejects);
    ArticleReader reader(options.paths, options.reader);
    const Progress clock(console, reader, false);  // the articles on standard output are progress enough
    std::uint64_t articles = 0;
    std::uint64_t rejected = 0;
    std::uint64_t skipped = 0;
    while (const auto item = reader.next()) {
        if (const auto* const reject = std::get_if<Reject>(&*item)) {
            rejects.add(*reject);
            ++rejected;
            continue;
        }
        if (std::holds_alternative<Skip>(*item)) {
            ++skipped;
            continue;
        }
        Article article = std::get<Article>(*item);
        if (options.language != "auto") article.language = options.language;  // as the indexer would
        write_output(to_json(article) + "\n");
        ++articles;
    }
    flush_output();
    rejects.finish();
    if (!options.quiet) console.line(format_dry_run_summary(articles, skipped, rejected, clock.seconds()));
    return rejected > 0 ? exit_rejected : exit_done;
}

}  // namespace wiredex
