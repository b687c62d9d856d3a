// Which encoding a text is in that does not say so.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// The name by which ICU knows the encoding of `bytes`, which are not UTF-8; empty where nothing speaks against
/// Windows-1252, or too little. Encodings of one byte a character are told by the letters that the alphabets of their
/// languages have, those of two by ICU. Looks at the beginning only.
std::string detected_encoding(std::string_view bytes);

}  // namespace wiredex
