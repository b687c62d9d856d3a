// Where on a page the text of the article is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/text/markup.h"
#include "indexer/xml/tree.h"

namespace wiredex {

/// The text of one element of a page without what is not copy: navigation, forms, asides, what is hidden, boxes called
/// `related` or `share`, and a heading that repeats `headline`. Captions of figures stand apart.
MarkupText html_copy(XmlNode element, std::string_view headline);

/// Adds the captions of the figures in an element that are not there yet.
void add_html_captions(XmlNode element, std::vector<std::string>& captions);

/// The text of the page: that of its `article` element, the fullest one if there are several; else of the element that
/// has the most running text. Empty where there is hardly any.
MarkupText html_main_copy(XmlNode page, std::string_view headline);

}  // namespace wiredex
