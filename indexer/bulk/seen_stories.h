// The stories that a bulk run has met: what may be written without looking at anything else.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "wiredex/article.h"

namespace wiredex {

/// Remembers ids, links and story keys of articles as hashes: 8 bytes and the set's overhead each. Two that are equal
/// by chance cost an article the short way, no more.
class SeenStories {
public:
    /// True if no article before names the same story: by its id, as one it replaces, withdraws or continues, or by a
    /// key. What became of one that is on its own does not depend on any other.
    bool is_on_its_own(const Article& article);

    [[nodiscard]] std::size_t size() const { return names_.size(); }

private:
    std::unordered_set<std::uint64_t> names_;
};

}  // namespace wiredex
