#include "searcher/query/scanner.h"

#include "analysis/unicode.h"
#include "searcher/query/characters.h"

namespace wiredex {

char32_t Scanner::here() const {
    return character_at(query_, position_);
}

bool Scanner::is_at(char character) const {
    return !at_end() && query_[position_] == character;
}

std::size_t Scanner::after_space(std::size_t from) const {
    while (from < query_.size()) {
        std::size_t next = from;
        if (!is_space(next_character(query_, next))) break;
        from = next;
    }
    return from;
}

bool Scanner::skip_space() {
    position_ = after_space(position_);
    return !at_end();
}

std::string_view Scanner::run_at(std::size_t from) const {
    for (std::size_t i = from; i < query_.size();) {
        const std::size_t start = i;
        if (is_space(next_character(query_, i))) return query_.substr(from, start - from);
    }
    return rest(from);
}

std::string_view Scanner::text_at(std::size_t from) const {
    char32_t previous = 0;
    std::size_t open = 0;
    std::size_t i = from;
    while (i < query_.size()) {
        std::size_t next = i;
        const char32_t character = next_character(query_, next);
        if (is_space(character)) break;
        if (is_quote(character) && !is_inch_mark(previous, character, next)) break;
        if (character == U'(' && open == 0 && !closes_in_text(next)) break;
        if (character == U')' && open == 0) break;
        if (character == U'(') ++open;
        if (character == U')') --open;
        previous = character;
        i = next;
    }
    return query_.substr(from, i - from);
}

/// True if the parenthesis before `from` is closed before any white space or quotation mark.
bool Scanner::closes_in_text(std::size_t from) const {
    std::size_t open = 1;
    while (from < query_.size()) {
        const char32_t character = next_character(query_, from);
        if (is_space(character) || is_quote(character)) return false;
        if (character == U'(') ++open;
        if (character == U')' && --open == 0) return true;
    }
    return false;
}

bool Scanner::is_inch_mark(char32_t previous, char32_t mark, std::size_t next) const {
    if (mark != U'"' || classify(previous) != CharacterClass::digit) return false;
    return next >= query_.size() || !is_word_character(character_at(query_, next));
}

std::string_view Scanner::value_at(std::size_t from) const {
    std::size_t i = from;
    const char32_t open = i < query_.size() ? next_character(query_, i) : 0;
    while (is_quote(open) && i < query_.size())
        if (closes_quote(open, next_character(query_, i))) return query_.substr(from, i - from);
    return is_quote(open) ? run_at(from) : text_at(from);
}

bool Scanner::operator_at(std::size_t from, std::string_view name) const {
    if (!rest(from).starts_with(name)) return false;
    from += name.size();
    if (from >= query_.size()) return true;
    const char32_t next = character_at(query_, from);
    return is_space(next) || is_quote(next) || next == U'(' || next == U')';
}

}  // namespace wiredex
