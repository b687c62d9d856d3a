// The text of a Reuters article as sent in 1987: typewriter lines with a signature at the end.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// The body as `Article::body` holds it, from decoded text: paragraphs joined, table rows kept, filler ("Blah blah
/// blah."), the marks of carriage returns (`^M`) and the signature at the end ("Reuter", "More") dropped.
std::string reuters_body(std::string_view text);

}  // namespace wiredex
