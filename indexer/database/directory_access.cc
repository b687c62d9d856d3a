#include "indexer/database/directory_access.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

#include <fmt/core.h>
#include <sys/stat.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

namespace fs = std::filesystem;

constexpr mode_t permission_bits = 07777;
constexpr mode_t set_id_bits = S_ISUID | S_ISGID;

[[noreturn]] void fail(const char* action, const fs::path& path) {
    throw Error(ErrorKind::storage, fmt::format("{} {}: {}", action, path.string(), std::strerror(errno)));
}

std::optional<struct stat> status_of(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status;
    if (errno == ENOENT) return std::nullopt;
    fail("cannot look at", path);
}

struct stat require_status(const fs::path& path) {
    if (const auto status = status_of(path)) return *status;
    fail("cannot look at", path);
}

bool give_away(const fs::path& path, uid_t owner, gid_t group) {
    return ::chown(path.c_str(), owner, group) == 0;
}

void apply_access(const struct stat& access, const fs::path& path) {
    constexpr uid_t unchanged = static_cast<uid_t>(-1);
    mode_t mode = access.st_mode & permission_bits;
    if (!give_away(path, access.st_uid, access.st_gid)) {
        const bool group_kept = give_away(path, unchanged, access.st_gid);
        mode &= ~set_id_bits;
        // What one group might read is not for another.
        if (!group_kept) mode &= ~static_cast<mode_t>(S_IRWXG) | ((mode & S_IRWXO) << 3U);
    }
    if (::chmod(path.c_str(), mode) != 0)
        fail("cannot set the permissions of", path);  // after chown, which clears some
}

}  // namespace

void make_private_directory(const fs::path& directory) {
    if (::mkdir(directory.c_str(), S_IRWXU) != 0) fail("cannot make the directory", directory);
}

void copy_access(const fs::path& from, const fs::path& to) {
    const struct stat usual = require_status(from / "iamglass");
    for (const auto& entry : fs::directory_iterator(to)) {
        apply_access(status_of(from / entry.path().filename()).value_or(usual), entry.path());
    }
    // Last: what is inside is nobody's business until it has its own permissions.
    apply_access(require_status(from), to);
}

bool is_mount_point(const fs::path& directory) {
    if (require_status(directory).st_dev != require_status(directory.parent_path()).st_dev) return true;
    // A directory bound from elsewhere in the same file system has the same number.
    struct statx details {};
    return ::statx(AT_FDCWD, directory.c_str(), 0, 0, &details) == 0 &&
           (details.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

}  // namespace wiredex
