#include <algorithm>
#include <csignal>
#include <optional>
#include <variant>

#include <fmt/core.h>

#include "indexer/commands/commands.h"
#include "indexer/commands/exit_status.h"
#include "indexer/commands/progress.h"
#include "indexer/commands/reject_log.h"
#include "indexer/commands/stop_signals.h"
#include "indexer/commands/summary.h"
#include "wiredex/database.h"
#include "wiredex/error.h"
#include "wiredex/indexer.h"

namespace wiredex {
namespace {

bool is_there(const std::filesystem::path& database) {
    std::error_code error;
    const bool found = std::filesystem::exists(database, error);
    // A directory that must not be looked into would pass for one of something else.
    if (found) static_cast<void>(std::filesystem::exists(database / "iamglass", error));
    if (error)
        throw Error(ErrorKind::storage, fmt::format("cannot look at {}: {}", database.string(), error.message()));
    return found;
}

class Add {
public:
    explicit Add(const AddOptions& options)
        : options_(options),
          database_(options.database.path()),
          rejects_(console_, options.rejects),
          reader_(options.paths, options.reader) {}

    int run();

private:
    void open();
    void take(const Article& article);
    void commit();
    int finish_interrupted();
    void tell_what_is_kept();

    const AddOptions& options_;
    std::filesystem::path database_;
    Console console_;
    RejectLog rejects_;
    ArticleReader reader_;
    std::optional<Indexer> indexer_;
    AddCounts counts_;
};

int Add::run() {
    // A database that cannot be written is reported before hours of reading; one that is not there is made with the
    // first article, so that a mistyped path leaves nothing behind.
    if (is_there(database_)) open();
    const StopSignals signals(std::ranges::find(options_.paths, "-") != options_.paths.end());
    Progress progress(console_, reader_, !options_.quiet);
    try {
        while (const auto item = reader_.next()) {
            if (StopSignals::requested()) return finish_interrupted();
            if (const auto* const reject = std::get_if<Reject>(&*item)) {
                rejects_.add(*reject);
                ++counts_.rejected;
            } else if (std::holds_alternative<Skip>(*item)) {
                ++counts_.skipped;
            } else {
                take(std::get<Article>(*item));
            }
            progress.update(counts_.articles());
        }
        if (StopSignals::requested()) return finish_interrupted();
        if (indexer_) commit();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::storage || !indexer_) throw;
        console_.message(error.what());
        tell_what_is_kept();
        return exit_failed;
    }
    rejects_.finish();
    if (!options_.quiet) console_.line(format_summary(counts_, progress.seconds()));
    return counts_.rejected > 0 ? exit_rejected : exit_done;
}

void Add::open() {
    IndexerOptions indexer_options;
    indexer_options.lock_timeout = options_.lock_timeout;
    indexer_options.language = options_.language;
    indexer_options.bulk = true;
    indexer_options.jobs = options_.jobs;
    indexer_.emplace(database_, indexer_options);
}

void Add::take(const Article& article) {
    if (!indexer_) open();
    counts_.count(indexer_->add(article));
}

void Add::commit() {
    indexer_->commit();
    counts_.settle(indexer_->take_settled());
}

int Add::finish_interrupted() {
    rejects_.finish();
    std::uint64_t kept = 0;
    if (indexer_) {
        commit();
        kept = indexer_->size();
    }
    console_.message(fmt::format("interrupted: {} in the database; run the same command again to add the rest",
                                 kept == 1 ? "1 article is" : fmt::format("{} articles are", kept)));
    return exit_failed;
}

void Add::tell_what_is_kept() {
    try {
        // A reader sees the last commit, and nothing of what failed.
        const std::uint64_t kept = database_info(database_).articles;
        console_.message(
            fmt::format("{} committed before and kept; make room if the disk is full and run the same command again to "
                        "add the rest",
                        kept == 1 ? "1 article was" : fmt::format("{} articles were", kept)));
    } catch (const Error& error) {
        console_.message(error.what());
    }
}

}  // namespace

int run_add(const AddOptions& options) {
    // Whoever reads the messages may go away; the work goes on.
    std::signal(SIGPIPE, SIG_IGN);
    // A limit on the size of files is a full disk: an error to report, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    return Add(options).run();
}

}  // namespace wiredex
