#include "indexer/containers/file_stream.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace wiredex {

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

std::variant<std::unique_ptr<ByteStream>, std::string> open_file(const std::filesystem::path& path,
                                                                 std::uint64_t& taken) {
    if (path == "-") return std::make_unique<FileStream>(STDIN_FILENO, taken);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return "cannot be opened: " + explain_errno(errno);
    return std::make_unique<FileStream>(descriptor, taken);
}

}  // namespace wiredex
