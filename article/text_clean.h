// The one form in which wiredex keeps text.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// The text as an `Article` holds it: valid UTF-8 in NFC, lines ended by one line feed, no control characters.
///
/// - Bytes that are not UTF-8 become U+FFFD, one for each maximal ill-formed part (Unicode 15, section 3.9). Other
///   encodings must have been decoded before.
/// - One or more carriage returns and a line feed are one line feed; a carriage return alone, and U+0085, are one too.
/// - Other C0 and C1 controls and DEL are dropped, except the tab.
///
/// White space is otherwise kept. Applying it twice changes nothing. Any thread may call it.
std::string clean_text(std::string_view utf8);

/// The same, without a copy of what is clean already.
void clean_in_place(std::string& text);

/// The text with every maximal ill-formed part replaced by U+FFFD, otherwise unchanged.
std::string replace_invalid_utf8(std::string_view text);

/// True if the text is well-formed UTF-8.
bool is_valid_utf8(std::string_view text);

}  // namespace wiredex
