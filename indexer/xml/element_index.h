// The elements below a node, found in one walk, for readers that ask for many of them by name.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "indexer/xml/tree.h"

namespace wiredex {

/// Names are compared as everywhere in the tree: without prefixes, in any ASCII letter case. The tree must outlive the
/// index and be left as it is.
class ElementIndex {
public:
    /// A null node has no elements.
    explicit ElementIndex(XmlNode top);

    /// The first element of that name in document order, as `descendant` finds it; null where there is none.
    [[nodiscard]] XmlNode first(std::string_view name) const;
    /// All of them, as `descendants` does.
    [[nodiscard]] std::vector<XmlNode> all(std::string_view name) const;

private:
    std::vector<std::pair<std::string_view, XmlNode>> elements_;
};

}  // namespace wiredex
