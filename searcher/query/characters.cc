#include "searcher/query/characters.h"

#include <unicode/uchar.h>

#include "analysis/unicode.h"

namespace wiredex {
namespace {

constexpr char32_t straight = U'"';
constexpr char32_t full_width = U'\uFF02';
constexpr char32_t angular_left = U'\u00AB';
constexpr char32_t angular_right = U'\u00BB';

/// The curly marks. Which of them opens and which closes depends on the language.
bool is_curly(char32_t c) {
    return c >= U'\u201C' && c <= U'\u201F';
}

}  // namespace

bool is_space(char32_t character) {
    if (character < 0x80) return character == U' ' || (character >= U'\t' && character <= U'\r');
    return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0;
}

bool is_quote(char32_t c) {
    return c == straight || c == full_width || c == angular_left || c == angular_right || is_curly(c);
}

bool closes_quote(char32_t open, char32_t c) {
    if (open == angular_left) return c == angular_right;
    if (open == angular_right) return c == angular_left || c == angular_right;
    if (is_curly(open)) return is_curly(c);
    return c == straight || c == full_width;
}

bool is_word_character(char32_t character) {
    switch (classify(character)) {
        case CharacterClass::letter:
        case CharacterClass::upper:
        case CharacterClass::digit:
        case CharacterClass::ngram:
            return true;
        default:
            return false;
    }
}

bool has_word(std::string_view text) {
    for (std::size_t i = 0; i < text.size();)
        if (is_word_character(next_character(text, i))) return true;
    return false;
}

char32_t character_at(std::string_view text, std::size_t position) {
    return next_character(text, position);
}

}  // namespace wiredex
