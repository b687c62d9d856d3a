// XML as a tree of nodes, and how readers look things up in it.
//
// The parser (pugixml) knows no document types: external entities cannot be loaded and internal ones are not expanded,
// so that a reference to one stays in the text as written. It does not recurse, and neither does anything here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace wiredex {

using XmlNode = pugi::xml_node;

/// A parsed piece of XML. What went wrong does not cost what stood before it. Nodes live as long as the tree.
class XmlTree {
public:
    /// `utf8` is copied.
    explicit XmlTree(std::string_view utf8);

    /// The first element; null where there is none.
    [[nodiscard]] XmlNode root() const;

    /// Why the text is not well-formed, for people; empty if it is.
    [[nodiscard]] std::string problem() const;
    /// Where in the text that is.
    [[nodiscard]] std::size_t problem_offset() const { return static_cast<std::size_t>(result_.offset); }

private:
    pugi::xml_document document_;
    pugi::xml_parse_result result_;
};

// Names are compared without namespace prefixes and in any ASCII letter case, since senders vary both. Every function
// takes a null node and then finds nothing. Texts and attributes come with their character references decoded once.

/// The name without its prefix.
std::string_view local_name(XmlNode node);
bool is_named(XmlNode node, std::string_view name);

/// The first node that the path leads to: names of child elements separated by `/`: `itemMeta/pubStatus`.
XmlNode child(XmlNode node, std::string_view path);
/// All child elements of that name, or all of them where it is empty.
std::vector<XmlNode> children(XmlNode node, std::string_view name = {});
/// The first element of that name below the node, in document order.
XmlNode descendant(XmlNode node, std::string_view name);
/// All of them.
std::vector<XmlNode> descendants(XmlNode node, std::string_view name);

/// The value, trimmed; empty where there is no such attribute.
std::string attribute(XmlNode node, std::string_view name);
bool has_attribute(XmlNode node, std::string_view name);

/// Calls `visit` with each node below `node`, elements and texts, in document order, for as long as it returns true.
template <typename Visit>
void visit_below(XmlNode node, Visit visit) {
    struct Walker : pugi::xml_tree_walker {
        explicit Walker(Visit& visit) : visit_(visit) {}
        bool for_each(XmlNode& at) override { return visit_(at); }
        Visit& visit_;
    };
    Walker walker(visit);
    node.traverse(walker);
}

/// All text inside, on one line: trimmed, white space collapsed. For short texts; indexer/xml/markup_text.h for bodies.
std::string text_of(XmlNode node);
/// All text inside as it is: what holds another document, escaped or in CDATA.
std::string verbatim_text_of(XmlNode node);

/// The node after `node` in document order without going below it, inside `top`; null at the end. With
/// `first_child` it makes a walk over everything below `top`.
XmlNode next_beside(XmlNode node, XmlNode top);
/// The node after `node` in document order, inside `top`.
XmlNode next_in_order(XmlNode node, XmlNode top);

}  // namespace wiredex
