// The stories that a bulk run has met: what may be written without looking at anything else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// Remembers ids, links and story keys of articles as hashes, 16 to 32 bytes of memory each. Two that are equal by
/// chance cost an article the short way, no more.
class SeenStories {
public:
    SeenStories() : slots_(1024) {}

    /// True if no article before names the same story: by its id, as one it replaces, withdraws or continues, or by a
    /// key. What became of one that is on its own does not depend on any other.
    bool is_on_its_own(const Article& article);

    [[nodiscard]] std::size_t size() const { return size_; }

private:
    bool insert(std::uint64_t hash);
    void grow();

    std::vector<std::uint64_t> slots_;  ///< a power of two, at most half of them taken; 0: free
    std::size_t size_ = 0;
};

}  // namespace wiredex
