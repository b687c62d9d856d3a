// A sliding view of a stream: look ahead as far as needed, then let go of what has been read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/containers/byte_stream.h"

namespace wiredex {

/// A stream with look-ahead. Memory is what callers ask to see at once, not the length of the stream.
///
/// Views are valid until the next call that is not const. Movable. One thread at a time.
class Window {
public:
    /// Reads `stream` about `step` bytes at a time.
    explicit Window(std::unique_ptr<ByteStream> stream, std::size_t step = std::size_t{256} << 10);

    /// At least `count` bytes if the stream has that many left; returns everything buffered.
    std::string_view ensure(std::size_t count);

    /// What is buffered: it starts at `offset()`.
    [[nodiscard]] std::string_view buffered() const;

    /// Buffers more; false at the end of the stream.
    bool grow();

    /// Lets go of the first `count` bytes, which must be buffered.
    void consume(std::size_t count);

    /// Lets go of everything buffered, and of the memory that it took up.
    void clear();

    /// Where `needle` (not empty) starts, counted from `offset()`. Nothing where it does not start within the first
    /// `limit` bytes and one more: either the stream ends before, or more than `limit` bytes are buffered. Places
    /// before `from` are not looked at: who knows that there is none need not search again.
    std::optional<std::size_t> find(std::string_view needle, std::size_t limit, std::size_t from = 0);

    /// Lets go of everything before the next `needle`; false, and nothing left, where there is none.
    bool skip_to(std::string_view needle);

    /// Bytes let go of so far: the place in the stream of the first buffered byte.
    [[nodiscard]] std::uint64_t offset() const { return offset_; }

    /// Why the stream ended before its end; empty while all is well.
    [[nodiscard]] std::string failure() const { return stream_->failure(); }

    /// All bytes of the stream in any order, from its first one; null where they come but once.
    [[nodiscard]] const RandomAccess* random_access() const { return stream_->random_access(); }

private:
    void make_room();

    std::unique_ptr<ByteStream> stream_;
    std::size_t step_;
    std::string buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::uint64_t offset_ = 0;
    bool at_end_ = false;
};

}  // namespace wiredex
