// Pages of HTML as a tree of the same kind as XML has, whatever their faults.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/xml/tree.h"

namespace wiredex {

/// HTML in UTF-8 as well-formed XML of one root, `page`: tags balanced, names in lower case, scripts and styles in
/// CDATA sections, comments left out, character references as they were. Nothing where it has more than half a million
/// elements.
///
/// Not by an HTML 5 parser: the trees of those may be as large as the square of the page, since an element like `b`
/// that lacks its end is opened again in each paragraph, and deep pages take them the square of their depth. Here the
/// time is that of reading the page once. What differs from a browser is where misplaced elements end up, not what they
/// say.
std::optional<std::string> html_as_xml(std::string_view html);

/// The text of an element that should hold a short one, on one line: that of its first 500 nodes, so that elements
/// nested without end may all be asked.
std::string short_text_of(XmlNode element);

}  // namespace wiredex
