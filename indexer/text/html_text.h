// The plain text of pieces of HTML, as feeds and JSON carry them: no tree, no faults, whatever the tags.
#pragma once

#include <string>
#include <string_view>

#include "indexer/text/markup.h"

namespace wiredex {

/// The text of a piece of HTML in UTF-8. Tags that do not match do no harm; comments, scripts and styles are left out.
MarkupText html_text(std::string_view html);

/// The text of a title or another short piece on one line.
std::string html_line(std::string_view html);

/// True if the text holds what looks like a tag.
bool looks_like_html(std::string_view text);

}  // namespace wiredex
