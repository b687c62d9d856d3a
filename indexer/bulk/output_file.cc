#include "indexer/bulk/output_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include <fmt/core.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

constexpr std::size_t buffer_size = std::size_t{256} << 10;

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)), descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) fail(errno);
    buffer_.reserve(buffer_size);
}

OutputFile::~OutputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void OutputFile::fail(int error) const {
    throw Error(ErrorKind::storage, fmt::format("{}: {}", path_.string(), std::strerror(error)));
}

void OutputFile::write(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > buffer_size) flush();
    buffer_.append(bytes);
}

void OutputFile::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(errno);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
}

void OutputFile::close() {
    flush();
    if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
}

}  // namespace wiredex
