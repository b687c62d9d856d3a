// Character references of SGML, XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// The text with the named references of HTML (`&lt;`, `&eacute;`) and numeric ones decoded once. References to control
/// characters other than tab and line feed are dropped; 0x80 to 0x9F are read as Windows-1252, which is what senders
/// mean by them. Anything else, a bare `&` for one, stays as it is.
std::string decode_references(std::string_view text);

/// Text whose references were decoded and that still holds some, because its sender escaped it once too often: decoded
/// once more where that leaves none. Other text comes back as it is.
std::string decode_left_references(std::string text);

}  // namespace wiredex
