// Opening a database for writing: making it, locking it, refusing what is not ours.
#include <thread>

#include <fmt/core.h>

#include "indexer/database/lock_holder.h"
#include "indexer/writer/incremental_writer.h"
#include "indexer/writer/unfinished_database.h"
#include "store/schema.h"

namespace wiredex {
namespace {

namespace fs = std::filesystem;

/// Xapian would gladly make its files among someone's documents.
void refuse_foreign_directory(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error)) return;
    if (!fs::is_directory(path, error))
        throw Error(ErrorKind::not_a_database,
                    fmt::format("{} is not a directory; name another one with --db", path.string()));
    if (fs::exists(path / "iamglass", error) || holds_unfinished_database(path)) return;
    if (holds_only_tables(path))
        throw Error(ErrorKind::corrupt,
                    fmt::format("{} is damaged: it has tables of a database but not its file iamglass; bring that back "
                                "from a copy, or index the articles anew into another directory",
                                path.string()));
    throw Error(ErrorKind::not_a_database,
                fmt::format("{} is a directory with other files in it, not a wiredex database; it is left alone. Name "
                            "an empty or new directory with --db",
                            path.string()));
}

void make_directory(const fs::path& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error)
        throw Error(ErrorKind::storage,
                    fmt::format("cannot make the directory {}: {}", path.string(), error.message()));
}

[[noreturn]] void report_lock(const fs::path& path) {
    const auto holder = find_lock_holder(path);
    const std::string who = holder ? fmt::format("by process {} ({})", holder->pid, holder->command)
                                   : "by another program, maybe of another user or machine";
    throw Error(ErrorKind::locked, fmt::format("{} is being written {}; wait for it to finish, or give --lock-timeout "
                                               "SECONDS to wait",
                                               path.string(), who));
}

}  // namespace

Xapian::WritableDatabase open_for_writing(const fs::path& path, std::chrono::milliseconds lock_timeout) {
    refuse_foreign_directory(path);
    make_directory(path);
    remove_unfinished_database(path);
    const auto give_up = std::chrono::steady_clock::now() + lock_timeout;
    return guarded(path, [&] {
        for (;;) {
            try {
                // Told to create or open, Xapian would make a new database where it cannot read the old one.
                const int how = fs::exists(path / "iamglass") ? Xapian::DB_OPEN : Xapian::DB_CREATE;
                Xapian::WritableDatabase database(path.string(), how | Xapian::DB_BACKEND_GLASS);
                require_schema(database, path);
                if (database.get_metadata(schema_key).empty()) {
                    write_schema(database);
                    database.commit();
                }
                return database;
            } catch (const Xapian::DatabaseLockError&) {
                if (std::chrono::steady_clock::now() >= give_up) report_lock(path);
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        }
    });
}

}  // namespace wiredex
