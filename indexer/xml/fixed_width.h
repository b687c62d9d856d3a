// Paragraph elements that hold typewriter copy: wrapped lines, indented paragraphs, columns of figures.
#pragma once

#include <string>
#include <string_view>

#include "indexer/xml/tree.h"

namespace wiredex {

/// Text that a sender laid out with line ends and spaces, as `Article::body` holds it. Text whose line ends only wrap
/// it, or follow how the markup is indented, becomes one paragraph.
std::string unfold_text(std::string_view text);

/// Turns every `p` below `top` that holds such text, and no elements, into a `pre` of its paragraphs and rows, so that
/// `markup_text` keeps them apart.
void unfold_fixed_width(XmlNode top);

}  // namespace wiredex
