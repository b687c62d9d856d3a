#include <fmt/core.h>

#include "indexer/commands/commands.h"
#include "indexer/commands/exit_status.h"
#include "indexer/commands/output.h"
#include "indexer/commands/summary.h"
#include "wiredex/database.h"

namespace wiredex {

int run_check(const CheckOptions& options) {
    const auto database = options.database.path();
    const CheckReport report = check_database(database);
    for (const std::string& problem : report.problems) {
        write_output(fmt::format("{}: {}\n", database.string(), problem));
    }
    if (report.problems.empty()) {
        write_output(fmt::format("{}: {}, no problems\n", database.string(), count_articles(report.articles)));
    }
    flush_output();
    return report.problems.empty() ? exit_done : exit_rejected;
}

}  // namespace wiredex
