#include "indexer/xml/element_index.h"

#include "indexer/text/strings.h"

namespace wiredex {

ElementIndex::ElementIndex(XmlNode top) {
    visit_below(top, [this](XmlNode node) {
        if (node.type() == pugi::node_element) elements_.emplace_back(local_name(node), node);
        return true;
    });
}

XmlNode ElementIndex::first(std::string_view name) const {
    for (const auto& [its_name, node] : elements_) {
        if (is_same_ignoring_case(its_name, name)) return node;
    }
    return {};
}

std::vector<XmlNode> ElementIndex::all(std::string_view name) const {
    std::vector<XmlNode> found;
    for (const auto& [its_name, node] : elements_) {
        if (is_same_ignoring_case(its_name, name)) found.push_back(node);
    }
    return found;
}

}  // namespace wiredex
