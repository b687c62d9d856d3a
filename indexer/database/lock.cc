#include "indexer/database/lock.h"

#include <thread>

#include <fmt/format.h>

#include "indexer/database/lock_holder.h"

namespace wiredex {

Xapian::WritableDatabase lock_database(const std::filesystem::path& database, std::chrono::milliseconds timeout) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds pause{50};
    const Clock::time_point end = Clock::now() + timeout;
    for (;;) {
        try {
            return Xapian::WritableDatabase(database.string(), Xapian::DB_OPEN);
        } catch (const Xapian::DatabaseLockError& error) {
            if (Clock::now() >= end) throw locked_error(database);
        } catch (const Xapian::Error& error) {
            throw Error(ErrorKind::storage,
                        fmt::format("cannot open {} for writing: {}", database.string(), error.get_description()));
        }
        std::this_thread::sleep_for(pause);
    }
}

Error locked_error(const std::filesystem::path& database) {
    const auto holder = find_lock_holder(database);
    return Error(
        ErrorKind::locked,
        fmt::format("{} is being written by {}; wait until it is done, or let --lock-timeout wait", database.string(),
                    holder ? fmt::format("{} (process {})", holder->command, holder->pid) : "another program"));
}

}  // namespace wiredex
