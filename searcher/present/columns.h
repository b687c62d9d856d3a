// Text on a terminal: how wide it is, what of it is safe to print, where its lines break.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

/// Columns that a character takes: 0 for combining marks and invisible ones, 2 for East Asian wide and full-width ones
/// (Unicode Standard Annex 11; ambiguous ones count as narrow), else 1.
std::size_t display_width(char32_t character);

/// Columns that a line of UTF-8 takes.
std::size_t display_width(std::string_view text);

/// The text as one line that a terminal shows and never obeys: white space is a space, another control character or a
/// byte that is not UTF-8 is U+FFFD. What would turn the direction of the text after it (Unicode Standard Annex 9,
/// section 2) is left out.
std::string safe_text(std::string_view text);

/// The text in lines of at most `width` columns (at least 2), made safe, its white space collapsed. Lines break at
/// white space and between wide characters, which are written without it; a longer word is cut. No line if there is no
/// text.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace wiredex
