// Bytes from somewhere, in order, once.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace wiredex {

/// A source of bytes. One thread at a time.
class ByteStream {
public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    /// Fills the front of `buffer` (not empty); returns how many bytes, 0 at the end and from then on. May return fewer
    /// than fit.
    virtual std::size_t read(std::span<char> buffer) = 0;

    /// Why the bytes ended before their end, for people; empty while all is well.
    [[nodiscard]] virtual std::string failure() const { return {}; }
};

/// Bytes already in memory.
class MemoryStream : public ByteStream {
public:
    explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

    std::size_t read(std::span<char> buffer) override {
        const std::size_t count = std::string_view(bytes_).substr(position_).copy(buffer.data(), buffer.size());
        position_ += count;
        return count;
    }

private:
    std::string bytes_;
    std::size_t position_ = 0;
};

}  // namespace wiredex
