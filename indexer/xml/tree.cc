#include "indexer/xml/tree.h"

#include "indexer/text/entities.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Character references are decoded here and not by the parser: it would know only the five of XML.
constexpr unsigned int parse_options = pugi::parse_cdata | pugi::parse_eol | pugi::parse_ws_pcdata;

// What stands behind the last colon. Names are short and looked at all the time: one pass finds colon and end.
std::string_view without_prefix(const char* name) {
    const char* local = name;
    const char* end = name;
    for (; *end != '\0'; ++end) {
        if (*end == ':') local = end + 1;
    }
    return {local, static_cast<std::size_t>(end - local)};
}

// True if the name is `local`, or is so behind a colon. Nearly all names that are asked about differ in their first
// letter, so that the end of most is never looked for where they have no prefix.
bool has_local_name(const char* name, std::string_view local) {
    for (;;) {
        std::size_t same = 0;
        while (same < local.size() && is_same_letter(name[same], local[same])) ++same;
        if (same == local.size() && name[same] == '\0') return true;
        for (name += same; *name != ':'; ++name) {
            if (*name == '\0') return false;
        }
        ++name;
    }
}

bool is_text(XmlNode node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

void add_decoded(std::string& to, XmlNode text) {
    const std::string_view value = text.value();
    if (text.type() == pugi::node_pcdata && value.find('&') != std::string_view::npos) {
        to += decode_references(value);
    } else {
        to += value;
    }
}

pugi::xml_attribute find_attribute(XmlNode node, std::string_view name) {
    // A name given with its prefix means just that one: xml:lang.
    const bool exact = name.find(':') != std::string_view::npos;
    for (auto candidate = node.first_attribute(); candidate; candidate = candidate.next_attribute()) {
        const char* const found = candidate.name();
        if (exact ? is_same_ignoring_case(found, name) : has_local_name(found, name)) return candidate;
    }
    return {};
}

XmlNode follow(XmlNode node, std::string_view path) {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    for (XmlNode candidate = node.first_child(); candidate; candidate = candidate.next_sibling()) {
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
    return !name.empty() && has_local_name(node.name(), name);
}

XmlNode child(XmlNode node, std::string_view path) {
    return follow(node, path);
}

std::vector<XmlNode> children(XmlNode node, std::string_view name) {
    std::vector<XmlNode> found;
    for (XmlNode candidate = node.first_child(); candidate; candidate = candidate.next_sibling()) {
        const bool is_wanted = name.empty() ? candidate.type() == pugi::node_element : is_named(candidate, name);
        if (is_wanted) found.push_back(candidate);
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
    XmlNode found;
    visit_below(node, [&](XmlNode at) {
        if (is_named(at, name)) found = at;
        return found.empty();
    });
    return found;
}

std::vector<XmlNode> descendants(XmlNode node, std::string_view name) {
    std::vector<XmlNode> found;
    visit_below(node, [&](XmlNode at) {
        if (is_named(at, name)) found.push_back(at);
        return true;
    });
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
    visit_below(node, [&](XmlNode at) {
        if (is_text(at)) add_decoded(text, at);
        return true;
    });
    return text;
}

}  // namespace wiredex
