// What all who walk a query tree need.
#pragma once

#include <algorithm>

#include "wiredex/error.h"
#include "wiredex/query.h"

namespace wiredex {

/// True if no leaf is further from the root than `most`.
inline bool is_shallow(const QueryTree& tree, std::size_t most = deepest_query) {
    if (most == 0) return false;
    return std::all_of(tree.children.begin(), tree.children.end(),
                       [most](const QueryTree& child) { return is_shallow(child, most - 1); });
}

/// Throws `Error` (`usage`) for a tree that is deeper than `deepest_query`: it is walked by recursion.
inline void require_shallow(const QueryTree& tree) {
    if (!is_shallow(tree)) throw Error(ErrorKind::usage, "the query is nested too deeply");
}

}  // namespace wiredex
