#include "indexer/database/swap_directory.h"

#include <cerrno>
#include <cstdio>  // renameat2
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include <fmt/core.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

namespace fs = std::filesystem;

void sync_path(const fs::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!done) {
        throw Error(ErrorKind::storage,
                    fmt::format("cannot write {} to disk: {}", path.string(), std::strerror(error)));
    }
}

}  // namespace

void sync_directory(const fs::path& directory) {
    for (const auto& entry : fs::directory_iterator(directory)) {
        if (entry.is_regular_file()) sync_path(entry.path(), 0);
    }
    sync_path(directory, O_DIRECTORY);
}

void exchange_directories(const fs::path& first, const fs::path& second) {
    if (::renameat2(AT_FDCWD, first.c_str(), AT_FDCWD, second.c_str(), RENAME_EXCHANGE) != 0) {
        throw Error(ErrorKind::storage, fmt::format("cannot put {} in the place of {}: {}", second.string(),
                                                    first.string(), std::strerror(errno)));
    }
}

void sync_directory_entry(const fs::path& path) {
    sync_path(path.parent_path(), O_DIRECTORY);
}

}  // namespace wiredex
