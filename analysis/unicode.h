// What the tokenizer must know of characters, and how words are folded for matching.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wiredex {

/// How a character takes part in words.
enum class CharacterClass : std::uint8_t {
    separator,  ///< ends a word
    letter,     ///< of a script that separates words
    upper,      ///< a letter that has a lower-case form
    digit,      ///< decimal digit of any script
    mark,       ///< combining mark: belongs to the character before it
    ngram,  ///< letter of a script written without spaces between words (Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar)
    apostrophe,  ///< ' and its typographic forms
    hyphen,      ///< - and the Unicode hyphens
    ampersand,
    period,
    comma,
    plus,       ///< + and #, which may end a word: C++, C#
    ignorable,  ///< soft hyphen, zero-width joiners, variation selectors: as if not there
};

CharacterClass classify(char32_t character);

/// The next character of UTF-8 text; `position` moves past it. Bytes that are not UTF-8 give U+FFFD one at a time.
char32_t next_character(std::string_view text, std::size_t& position);

void append_utf8(std::string& out, char32_t character);

/// The lower-case (case-folded) form of one character, where that is one character too.
char32_t fold_case(char32_t character);

/// Text without the accents of Latin letters, the ligatures and barred letters spelt out (`œ` oe, `ß` ss, `ø` o).
/// Other scripts are unchanged: there a mark makes another letter. Expects case-folded UTF-8.
std::string fold_accents(std::string_view text);

/// Text with full-width and half-width forms as ordinary ones (NFKC of those characters; the others stay as they are).
/// Returns false, and leaves `out` alone, if `text` has none.
bool fold_width(std::string_view text, std::string& out);

/// Text in NFC, so that a letter is one character however it was typed. Returns false, and leaves `out` alone, if
/// `text` is in NFC already. `out` may be what `text` looks at.
bool compose(std::string_view text, std::string& out);

/// True if there is a lower-case letter, so that capitals mean something; headlines in capitals only have none.
bool has_lower_case(std::string_view text);

inline bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

}  // namespace wiredex
