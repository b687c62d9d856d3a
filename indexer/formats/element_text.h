// Copy in an element, whether its markup is markup or text.
#pragma once

#include <string>

#include "indexer/text/markup.h"
#include "indexer/xml/markup_text.h"
#include "indexer/xml/tree.h"

namespace wiredex {

/// The text inside an element that holds XHTML or the like, HTML in CDATA, HTML escaped once too often, or plain text,
/// which may be hard-wrapped. References that are left after decoding them once are decoded again where that leaves
/// none. A null node has no text. `rule` is asked about elements of markup.
MarkupText text_of_element(XmlNode node, const MarkupRule& rule = {});

/// The same on one line, without captions.
std::string line_of_element(XmlNode node);

}  // namespace wiredex
