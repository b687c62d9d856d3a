#include <csignal>
#include <cstdint>
#include <functional>
#include <iostream>

#include <fmt/core.h>

#include "indexer/commands/commands.h"
#include "indexer/commands/console.h"
#include "indexer/commands/exit_status.h"
#include "indexer/commands/summary.h"
#include "store/schema.h"
#include "wiredex/error.h"
#include "wiredex/indexer.h"

namespace wiredex {
namespace {

void for_each_line(std::istream& input, const std::function<void(const std::string&)>& take) {
    for (std::string line; std::getline(input, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) take(line);
    }
    if (input.bad()) throw Error(ErrorKind::cannot_read, "cannot read ids from standard input");
}

}  // namespace

int run_remove(const RemoveOptions& options) {
    std::signal(SIGPIPE, SIG_IGN);  // whoever reads the messages may go away; the work goes on
    const auto database = options.database.path();
    open_database(database);  // the writer below would make one where none is
    IndexerOptions indexer_options;
    indexer_options.lock_timeout = options.lock_timeout;
    Indexer indexer(database, indexer_options);

    Console console;
    std::uint64_t removed = 0;
    std::uint64_t missing = 0;
    const auto remove = [&](const std::string& id) {
        if (indexer.remove(id)) {
            ++removed;
        } else {
            ++missing;
            console.message(fmt::format("no article with the id {} in {}", id, database.string()));
        }
    };
    for (const std::string& id : options.ids) {
        id == "-" ? for_each_line(std::cin, remove) : remove(id);
    }
    indexer.commit();
    if (!options.quiet) console.line(fmt::format("{} removed, {} not found", count_articles(removed), missing));
    return missing > 0 ? exit_rejected : exit_done;
}

}  // namespace wiredex
