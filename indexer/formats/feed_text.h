// Texts of feeds: plain, escaped HTML or markup, as the sender says or as they look.
#pragma once

#include <string>
#include <string_view>

#include "indexer/text/markup.h"
#include "indexer/xml/tree.h"

namespace wiredex {

/// A title or another short text on one line, without markup.
std::string feed_line(XmlNode element);

/// A text of many paragraphs. Empty for what is no text (`type="image/png"`).
MarkupText feed_text(XmlNode element);

/// A title that may hold escaped HTML though nothing says so. Only tags that stand in titles count as such: `<XYZ.N>`
/// is the mark of a ticker.
std::string title_line(std::string_view title);

/// Text of which it is not known if it is HTML, escaped once more than it should be, or plain with paragraphs parted by
/// blank lines.
MarkupText text_by_its_looks(std::string_view text);

/// HTML where line ends count, as blogging programs store it: an empty line parts paragraphs, another is a line break.
/// In preformatted text and inside tags they stay what they are.
std::string with_line_breaks(std::string_view html);

}  // namespace wiredex
