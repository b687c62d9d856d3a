#include "indexer/xml/tree.h"

#include "indexer/text/entities.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Character references are decoded here and not by the parser: it would know only the five of XML.
constexpr unsigned int parse_options = pugi::parse_cdata | pugi::parse_eol | pugi::parse_ws_pcdata;

std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && starts_with_ignoring_case(a, b);
}

bool is_text(XmlNode node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

std::string decoded(XmlNode text) {
    const std::string_view value = text.value();
    const bool has_references = text.type() == pugi::node_pcdata && value.find('&') != std::string_view::npos;
    return has_references ? decode_references(value) : std::string(value);
}

pugi::xml_attribute find_attribute(XmlNode node, std::string_view name) {
    // A name given with its prefix means just that one: xml:lang.
    const bool exact = name.find(':') != std::string_view::npos;
    for (const pugi::xml_attribute candidate : node.attributes()) {
        const std::string_view found = candidate.name();
        if (same_name(exact ? found : without_prefix(found), name)) return candidate;
    }
    return {};
}

XmlNode follow(XmlNode node, std::string_view path) {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    for (const XmlNode candidate : node.children()) {
        if (!is_named(candidate, name)) continue;
        if (slash == std::string_view::npos) return candidate;
        if (const XmlNode found = follow(candidate, path.substr(slash + 1))) return found;
    }
    return {};
}

}  // namespace

XmlTree::XmlTree(std::string_view utf8)
    : result_(
          document_.load_buffer(utf8.data(), utf8.size(), parse_options | pugi::parse_fragment, pugi::encoding_utf8)) {}

XmlNode XmlTree::root() const {
    return document_.document_element();
}

std::string XmlTree::problem() const {
    return result_ ? std::string{} : std::string(result_.description());
}

std::string_view local_name(XmlNode node) {
    return without_prefix(node.name());
}

bool is_named(XmlNode node, std::string_view name) {
    return node.type() == pugi::node_element && same_name(local_name(node), name);
}

XmlNode child(XmlNode node, std::string_view path) {
    return follow(node, path);
}

std::vector<XmlNode> children(XmlNode node, std::string_view name) {
    std::vector<XmlNode> found;
    for (const XmlNode candidate : node.children()) {
        if (candidate.type() != pugi::node_element) continue;
        if (name.empty() || is_named(candidate, name)) found.push_back(candidate);
    }
    return found;
}

XmlNode next_beside(XmlNode node, XmlNode top) {
    while (node && node != top) {
        if (const XmlNode sibling = node.next_sibling()) return sibling;
        node = node.parent();
    }
    return {};
}

XmlNode next_in_order(XmlNode node, XmlNode top) {
    if (const XmlNode below = node.first_child()) return below;
    return next_beside(node, top);
}

XmlNode descendant(XmlNode node, std::string_view name) {
    for (XmlNode at = node.first_child(); at; at = next_in_order(at, node)) {
        if (is_named(at, name)) return at;
    }
    return {};
}

std::vector<XmlNode> descendants(XmlNode node, std::string_view name) {
    std::vector<XmlNode> found;
    for (XmlNode at = node.first_child(); at; at = next_in_order(at, node)) {
        if (is_named(at, name)) found.push_back(at);
    }
    return found;
}

std::string attribute(XmlNode node, std::string_view name) {
    const std::string_view value = trim(find_attribute(node, name).value());
    return value.find('&') == std::string_view::npos ? std::string(value) : decode_references(value);
}

bool has_attribute(XmlNode node, std::string_view name) {
    return !find_attribute(node, name).empty();
}

std::string text_of(XmlNode node) {
    return collapse_spaces(verbatim_text_of(node));
}

std::string verbatim_text_of(XmlNode node) {
    std::string text;
    for (XmlNode at = node.first_child(); at; at = next_in_order(at, node)) {
        if (is_text(at)) text += decoded(at);
    }
    return text;
}

}  // namespace wiredex
