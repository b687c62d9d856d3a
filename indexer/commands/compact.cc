#include <fmt/format.h>

#include "indexer/commands/byte_size.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/exit_status.h"
#include "indexer/commands/output.h"
#include "wiredex/database.h"

namespace wiredex {

int run_compact(const CompactOptions& options) {
    const auto database = options.database.path();
    const auto [before, after] = compact_database(database);
    write_output(fmt::format("{}: {} before, {} now\n", database.string(), format_bytes(before), format_bytes(after)));
    flush_output();
    return exit_done;
}

}  // namespace wiredex
