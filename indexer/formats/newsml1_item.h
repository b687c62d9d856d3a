// A NewsItem of NewsML 1.x taken apart: its components within components and the texts they hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/xml/tree.h"

namespace wiredex {

/// A NewsComponent, or the NewsItem itself as the outermost one.
struct NewsMl1Component {
    XmlNode node;
    std::size_t outer = 0;       ///< which component it stands in; the first, which is the item, stands in itself
    std::vector<XmlNode> parts;  ///< what it holds beside components, contents and items: NewsLines, metadata, ...
    std::string role;            ///< stated here or by the nearest component around, in lower case; empty if nowhere
    std::string language;        ///< the same of its language, in BCP 47
};

/// A text of a NewsItem.
struct NewsMl1Text {
    std::size_t component = 0;  ///< the component that holds it
    XmlNode content_item;
    XmlNode data;            ///< its DataContent
    XmlNode nitf;            ///< the NITF document in it; null if there is none
    std::string language;    ///< of the text itself, else of its component
    std::size_t length = 0;  ///< bytes of text in it
    bool has_markup = false;
};

/// The parts of one NewsItem. Those of items inside it are not among them.
struct NewsMl1Item {
    std::vector<NewsMl1Component> components;  ///< in the order of the document, so that outer ones stand first
    std::vector<NewsMl1Text> texts;            ///< neither media nor style sheets, none of them blank
    std::vector<XmlNode> inner_items;          ///< NewsItems that stand inside
    std::vector<std::string> references;       ///< NewsItems that it refers to
    bool has_contents = false;                 ///< of any kind, pictures too

    [[nodiscard]] XmlNode node() const { return components.front().node; }
};

/// Takes time proportional to the size of the item, whatever it holds.
NewsMl1Item take_apart(XmlNode item);

/// The first part of that name, or null.
XmlNode part_of(const NewsMl1Component& component, std::string_view name);

/// The value of a NewsML property: the attribute FormalName or, against the rules, the text of the element.
std::string formal_name(XmlNode node);

}  // namespace wiredex
