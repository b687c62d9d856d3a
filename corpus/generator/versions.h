// Which articles are further versions of an earlier one.
#pragma once

#include <array>
#include <cstdint>

namespace wiredex::generator {

/// An article's place in its story.
struct Slot {
    std::uint64_t story = 0;  ///< index of the article that opened the story
    unsigned version = 1;     ///< 1 for the opening article
    unsigned updates = 0;     ///< how many of the versions so far were updates
    bool correction = false;  ///< this version is a correction, not an update
};

/// Articles come in blocks of 16; a later version follows inside its story's block. So an article's version is known
/// without looking further back, and does not depend on how many articles are asked for.
inline constexpr std::uint64_t block_size = 16;

/// The slots of block number `block`. About one article in twelve is a later version.
std::array<Slot, block_size> plan_block(std::uint64_t seed, std::uint64_t block);

}  // namespace wiredex::generator
