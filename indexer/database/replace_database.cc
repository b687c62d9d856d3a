#include "indexer/database/replace_database.h"

#include <fstream>

#include <fmt/core.h>

#include "indexer/database/directory_access.h"
#include "indexer/database/swap_directory.h"
#include "indexer/database/table_files.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

namespace fs = std::filesystem;

fs::path place_of_new_form(const fs::path& database) {
    fs::path place = database;
    place += ".compacting";
    return place;
}

/// Stands in a new form from its first moment until it has the lock of the database.
constexpr const char* unfinished_mark = "wiredex-unfinished";

// Somebody may keep another database under that name. An empty directory is what is left of a run that was killed
// before its first or after its last file.
bool is_leftover(const fs::path& place, const fs::path& database) {
    std::error_code error;
    return fs::exists(place / unfinished_mark, error) ||
           fs::equivalent(place / "flintlock", database / "flintlock", error) ||
           (fs::is_directory(fs::symlink_status(place, error)) && fs::is_empty(place, error));
}

void refuse_foreign(const fs::path& place, const fs::path& database) {
    throw Error(ErrorKind::storage,
                fmt::format("cannot rewrite {}: {} is in the way, and is nothing that wiredex has left there; move it",
                            database.string(), place.string()));
}

// Removes the files of the glass database in `old`, and `old` itself. What else somebody keeps there moves to `place`.
void retire(const fs::path& old, const fs::path& place) {
    for (const auto& entry : fs::directory_iterator(old)) {
        const fs::path name = entry.path().filename();
        if (name == unfinished_mark || name == "flintlock") continue;
        if (is_glass_file(name.string())) {
            fs::remove(entry.path());
        } else if (!fs::exists(fs::symlink_status(place / name))) {
            fs::rename(entry.path(), place / name);
        }
    }
    // They are what a leftover is known by: killed before this, the rest is found and removed the next time.
    fs::remove(old / "flintlock");
    fs::remove(old / unfinished_mark);
    fs::remove(old);  // fails, and keeps it, if something is left
}

void mark_as_unfinished(const fs::path& made) {
    if (!std::ofstream(made / unfinished_mark).flush())
        throw Error(ErrorKind::storage, fmt::format("cannot write into {}", made.string()));
}

void discard(const fs::path& made) noexcept {
    std::error_code ignored;  // the failure that led here is the one to report
    fs::remove_all(made, ignored);
}

// Writers wait for the lock of this very file. One that waits now must find it locked, and later free, whichever of the
// directories it looked into.
void share_lock(const fs::path& database, const fs::path& made) {
    fs::remove(made / "flintlock");
    copy_access(database, made);
    fs::create_hard_link(database / "flintlock", made / "flintlock");
    fs::remove(made / unfinished_mark);
}

}  // namespace

bool is_replaceable(const fs::path& database) {
    const fs::path made = place_of_new_form(database);
    return !is_mount_point(database) && (!fs::exists(fs::symlink_status(made)) || is_leftover(made, database));
}

void require_replaceable(const fs::path& database, std::string_view what_for) {
    if (!is_mount_point(database)) return;
    throw Error(ErrorKind::storage,
                fmt::format("cannot {} {}: it is a mount point, and the new form is made beside the old one; put "
                            "the database into a directory below it ({}) and name that with --db",
                            what_for, database.string(), (database / "wire").string()));
}

void clear_unfinished_replacement(const fs::path& database) noexcept {
    try {
        const fs::path left = place_of_new_form(database);
        if (is_leftover(left, database)) retire(left, database);
    } catch (const fs::filesystem_error&) {
        // The database is whole without it.
    }
}

void replace_database(const fs::path& database, const std::function<void(const fs::path& made)>& build) {
    const fs::path made = place_of_new_form(database);
    if (fs::exists(fs::symlink_status(made))) {
        if (!is_leftover(made, database)) refuse_foreign(made, database);
        retire(made, database);  // a run that was killed left it
    }
    try {
        make_private_directory(made);  // what is being written is for no more readers than the database
        mark_as_unfinished(made);
        build(made);
        share_lock(database, made);
        sync_directory(made);
        exchange_directories(database, made);
    } catch (...) {
        discard(made);
        throw;
    }
    sync_directory_entry(database);
    clear_unfinished_replacement(database);
}

}  // namespace wiredex
