#include "indexer/containers/file_stream.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <limits>
#include <system_error>
#include <unistd.h>

#include <sys/stat.h>

namespace wiredex {

namespace {

// True if `file` is a regular file that this process has open for writing: reading it would go on for ever, as every
// reject adds to it.
bool is_being_written(int file) {
    struct stat mine = {};
    if (::fstat(file, &mine) != 0 || !S_ISREG(mine.st_mode)) return false;
    std::error_code error;
    for (std::filesystem::directory_iterator entry("/proc/self/fd", error), end; !error && entry != end;
         entry.increment(error)) {
        const int other = std::atoi(entry->path().filename().c_str());
        const int flags = ::fcntl(other, F_GETFL);
        struct stat its = {};
        if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY || ::fstat(other, &its) != 0) continue;
        if (its.st_dev == mine.st_dev && its.st_ino == mine.st_ino) return true;
    }
    return false;
}

}  // namespace

std::string explain_errno(int error) {
    std::string reason = std::generic_category().message(error);
    switch (error) {
        case ENOENT:
            return reason + ": check the path";
        case EACCES:
            return reason + ": make it readable for you, or run as a user who may read it";
        case EMFILE:
        case ENFILE:
            return reason + ": raise the limit of open files (ulimit -n)";
        case ELOOP:
            return reason + ": the symbolic links lead in a circle";
        case EIO:
            return reason + ": check the disk";
        default:
            return reason;
    }
}

FileStream::~FileStream() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

std::size_t FileStream::read(std::span<char> buffer) {
    if (error_ != 0) return 0;
    const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
    if (count >= 0) {
        taken_ += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
    }
    error_ = errno;  // EINTR too: who handles a signal without SA_RESTART wants an end of waiting, say for a pipe
    return 0;
}

std::string FileStream::failure() const {
    return error_ == 0 ? std::string{} : "cannot be read: " + explain_errno(error_);
}

// Standard input may have been read by others before.
const RandomAccess* FileStream::random_access() const {
    struct stat status = {};
    const bool is_file = ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
    return is_file && descriptor_ != STDIN_FILENO ? this : nullptr;
}

std::uint64_t FileStream::size() const {
    struct stat status = {};
    return ::fstat(descriptor_, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

std::size_t FileStream::read_at(std::uint64_t offset, std::span<char> buffer) const {
    if (offset > static_cast<std::uint64_t>(std::numeric_limits<off_t>::max())) return 0;
    const ssize_t count = ::pread(descriptor_, buffer.data(), buffer.size(), static_cast<off_t>(offset));
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

std::variant<std::unique_ptr<ByteStream>, std::string> open_file(const std::filesystem::path& path,
                                                                 std::uint64_t& taken) {
    if (path == "-") return std::make_unique<FileStream>(STDIN_FILENO, taken);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return "cannot be opened: " + explain_errno(errno);
    auto stream = std::make_unique<FileStream>(descriptor, taken);
    if (is_being_written(descriptor)) return "is being written by this run: keep output out of what is read";
    return stream;
}

}  // namespace wiredex
