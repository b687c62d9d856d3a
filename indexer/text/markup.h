// What elements mean for the text inside them: XHTML, NITF and the dialects that agencies mix in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

enum class Markup {
    transparent,   ///< in-line: adds nothing, not even a space
    block,         ///< stands apart: a paragraph ends before and after it
    row,           ///< of a table
    cell,          ///< of a row
    preformatted,  ///< its line ends and spaces count
    caption,       ///< the caption of a picture: kept apart from the text
    hidden,        ///< nothing inside is text for readers
};

/// By the local name of the element, in any ASCII letter case. Elements that are not known are transparent.
Markup markup_of(std::string_view element);

/// The text of a piece of markup.
struct MarkupText {
    std::string text;  ///< as `Article::body`: a paragraph or a row of a table a line, cells separated by tabs
    std::vector<std::string> captions;
};

}  // namespace wiredex
