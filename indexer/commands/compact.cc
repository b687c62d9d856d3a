#include <chrono>
#include <cstdint>
#include <thread>
#include <utility>

#include <fmt/core.h>

#include "indexer/commands/byte_size.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/exit_status.h"
#include "indexer/commands/output.h"
#include "wiredex/database.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

std::pair<std::uint64_t, std::uint64_t> compact_once_free(const std::filesystem::path& database,
                                                          std::chrono::milliseconds timeout) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds pause{100};
    const Clock::time_point end = Clock::now() + timeout;
    for (;;) {
        try {
            return compact_database(database);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::locked || Clock::now() >= end) throw;
        }
        std::this_thread::sleep_for(pause);
    }
}

}  // namespace

int run_compact(const CompactOptions& options) {
    const auto database = options.database.path();
    const auto [before, after] = compact_once_free(database, options.lock_timeout);
    write_output(fmt::format("{}: {} before, {} now\n", database.string(), format_bytes(before), format_bytes(after)));
    flush_output();
    return exit_done;
}

}  // namespace wiredex
