// The distinct terms of a segment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

/// Numbers terms from 0 in the order of their coming. A hash table with linear probing: nearly every look-up is of a
/// term that is there, and costs two reads from memory.
class Vocabulary {
public:
    Vocabulary() : slots_(1024) {}

    std::uint32_t number_of(std::string_view term);
    [[nodiscard]] std::string_view term(std::uint32_t number) const {
        return std::string_view(text_).substr(begins_[number], begins_[number + 1] - begins_[number]);
    }
    [[nodiscard]] std::size_t size() const { return begins_.size() - 1; }
    /// The numbers in the order of their terms' bytes.
    [[nodiscard]] std::vector<std::uint32_t> sorted() const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = free;
    };
    static constexpr std::uint32_t free = 0xFFFFFFFF;

    void grow();

    std::vector<Slot> slots_;  ///< a power of two, at most half of them taken
    std::vector<std::size_t> begins_{0};
    std::string text_;  ///< the terms one after the other
};

}  // namespace wiredex
