// What the grammar must know of characters: white space, quotation marks, and what can be part of a word.
#pragma once

#include <cstddef>
#include <string_view>

namespace wiredex {

/// White space of any script, the no-break and the ideographic space among it.
bool is_space(char32_t character);

/// True if a quotation that `open` began ends with `character`. False for all but double quotation marks.
bool closes_quote(char32_t open, char32_t character);

/// A double quotation mark: straight, curly or angular. Single ones are apostrophes.
bool is_quote(char32_t character);

/// A letter or a digit.
bool is_word_character(char32_t character);

/// True if there is anything to find in the text: a letter or a digit.
bool has_word(std::string_view text);

/// The character that starts at `position`, which is before the end of the text. U+FFFD for bytes that are not UTF-8.
char32_t character_at(std::string_view text, std::size_t position);

}  // namespace wiredex
