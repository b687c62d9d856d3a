#include "searcher/present/output.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <unistd.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

constexpr std::size_t buffer_size = 1U << 16U;

}  // namespace

bool Output::write(std::string_view text) {
    if (reader_gone_) return false;
    buffer_ += text;
    return buffer_.size() < buffer_size || flush();
}

bool Output::flush() {
    std::string_view left = buffer_;
    while (!left.empty() && !reader_gone_) {
        const ssize_t written = ::write(descriptor_, left.data(), left.size());
        if (written >= 0) {
            left.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            reader_gone_ = true;
        } else if (errno != EINTR) {
            throw Error(ErrorKind::storage, std::string("cannot write the results: ") + std::strerror(errno));
        }
    }
    buffer_.clear();
    return !reader_gone_;
}

}  // namespace wiredex
