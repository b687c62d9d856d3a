// Bytes from somewhere, in order, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wiredex {

/// Bytes that can be looked at in any order.
class RandomAccess {
public:
    RandomAccess() = default;
    RandomAccess(const RandomAccess&) = delete;
    RandomAccess& operator=(const RandomAccess&) = delete;
    virtual ~RandomAccess() = default;

    [[nodiscard]] virtual std::uint64_t size() const = 0;

    /// Fills the front of `buffer`; returns how many bytes, 0 beyond the end and where they cannot be read.
    [[nodiscard]] virtual std::size_t read_at(std::uint64_t offset, std::span<char> buffer) const = 0;
};

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

    /// The same bytes from the first one on, whatever has been read of them; null for what comes but once.
    [[nodiscard]] virtual const RandomAccess* random_access() const { return nullptr; }
};

/// Bytes already in memory.
class MemoryStream : public ByteStream, private RandomAccess {
public:
    explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

    std::size_t read(std::span<char> buffer) override {
        const std::size_t count = std::string_view(bytes_).substr(position_).copy(buffer.data(), buffer.size());
        position_ += count;
        return count;
    }
    [[nodiscard]] const RandomAccess* random_access() const override { return this; }

private:
    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
    [[nodiscard]] std::size_t read_at(std::uint64_t offset, std::span<char> buffer) const override {
        if (offset >= bytes_.size()) return 0;
        return bytes_.copy(buffer.data(), buffer.size(), static_cast<std::size_t>(offset));
    }

    std::string bytes_;
    std::size_t position_ = 0;
};

}  // namespace wiredex
