#include <string>
#include <xapian.h>

#include <fmt/format.h>

#include "indexer/database/directory_access.h"
#include "indexer/database/swap_directory.h"
#include "indexer/database/table_files.h"
#include "indexer/writer/incremental_writer.h"
#include "store/schema.h"
#include "wiredex/database.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

namespace fs = std::filesystem;

// Removes the files of the glass database in `old`, and `old` itself. What else somebody keeps there moves to `place`.
void retire(const fs::path& old, const fs::path& place) {
    for (const auto& entry : fs::directory_iterator(old)) {
        const fs::path name = entry.path().filename();
        if (is_glass_file(name.string())) {
            fs::remove(entry.path());
        } else if (!fs::exists(fs::symlink_status(place / name))) {
            fs::rename(entry.path(), place / name);
        }
    }
    fs::remove(old);  // fails, and keeps it, if something is left
}

// Found out before the work is done: mount points cannot be exchanged.
void require_exchangeable(const fs::path& database) {
    if (!is_mount_point(database)) return;
    throw Error(ErrorKind::storage,
                fmt::format("cannot compact {}: it is a mount point, and the new form is made beside the old one; put "
                            "the database into a directory below it ({}) and name that with --db",
                            database.string(), (database / "wire").string()));
}

void write_compacted(const fs::path& database, const fs::path& compacted) {
    make_private_directory(compacted);  // what is being written is for no more readers than the database
    // The numbers of documents stay, so that articles of equal rank keep their order.
    open_database(database).compact(compacted.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    // Writers wait for the lock of this very file. One that waits now must find it locked, and later free, whichever of
    // the directories it looked into.
    fs::remove(compacted / "flintlock");
    copy_access(database, compacted);
    fs::create_hard_link(database / "flintlock", compacted / "flintlock");
    sync_directory(compacted);
}

void discard(const fs::path& compacted) noexcept {
    std::error_code ignored;  // the failure that led here is the one to report
    fs::remove_all(compacted, ignored);
}

std::pair<std::uint64_t, std::uint64_t> compact_locked(const fs::path& database) {
    const std::uint64_t before = database_bytes(database);
    fs::path compacted = database;
    compacted += ".compacting";
    if (fs::exists(compacted)) retire(compacted, database);  // a run that was killed left it
    try {
        write_compacted(database, compacted);
        exchange_directories(database, compacted);
    } catch (...) {
        discard(compacted);
        throw;
    }
    sync_directory_entry(database);
    retire(compacted, database);
    return {before, database_bytes(database)};
}

}  // namespace

std::pair<std::uint64_t, std::uint64_t> compact_database(const fs::path& database) {
    open_database(database);  // the writer below would make one where none is
    try {
        const fs::path place = fs::canonical(database);  // a symbolic link to the database stays one
        require_exchangeable(place);
        return guarded(database, [&] {
            const Xapian::WritableDatabase lock = open_for_writing(place, {});
            return compact_locked(place);
        });
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorKind::storage, fmt::format("cannot compact {}: {}: {}", database.string(),
                                                    error.path1().string(), error.code().message()));
    }
}

}  // namespace wiredex
