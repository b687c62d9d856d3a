// The text of a field of an SGML collection.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// As `Article::body` holds it. A `P` element is a paragraph, its line ends are those of the column it was set in,
/// unless it holds columns itself; other text is copy of a fixed width (indexer/text/paragraphs.h). A name in angle
/// brackets that has no end tag is text: `<ABC.L>`.
std::string sgml_text(std::string_view content);

/// The same on one line.
std::string sgml_line(std::string_view content);

}  // namespace wiredex
