#include "indexer/text/date_tokens.h"

#include <algorithm>
#include <utility>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr char unfit = '\0';

// Letters from U+00C0 to U+00FF without their accents, which names of months and days have in some languages.
constexpr std::string_view latin_letters("AAAAAAACEEEEIIIIDNOOOOO\0OUUUUYTsaaaaaaaceeeeiiiidnooooo\0ouuuuyty", 64);

// Characters beyond ASCII that dates are typeset with, in UTF-8.
constexpr std::array<std::pair<std::string_view, char>, 11> typeset = {{{"\u00A0", ' '},
                                                                        {"\u00AA", '.'},
                                                                        {"\u00BA", '.'},
                                                                        {"\u00B7", '|'},
                                                                        {"\u2009", ' '},
                                                                        {"\u2013", '-'},
                                                                        {"\u2014", '-'},
                                                                        {"\u2019", '\''},
                                                                        {"\u2022", '|'},
                                                                        {"\u202F", ' '},
                                                                        {"\u2212", '-'}}};

// The ASCII character for the one at the start of `text`, which loses it.
char fold_character(std::string_view& text) {
    const char first = text.front();
    if (static_cast<unsigned char>(first) < 0x80) {
        text.remove_prefix(1);
        if (is_space(first)) return ' ';
        return first < ' ' || first == 0x7F ? unfit : first;
    }
    constexpr char lead_of_latin = '\xC3';
    if (first == lead_of_latin && text.size() > 1) {
        const auto index = static_cast<std::size_t>(static_cast<unsigned char>(text[1]) - 0x80U);
        text.remove_prefix(2);
        return index < latin_letters.size() ? latin_letters[index] : unfit;
    }
    const auto found = std::ranges::find_if(typeset, [&](const auto& entry) { return text.starts_with(entry.first); });
    if (found == typeset.end()) return unfit;
    text.remove_prefix(found->first.size());
    return found->second;
}

bool belongs_to_word(char c) {
    return is_letter(c) || c == '_';
}

}  // namespace

bool equals_lower(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && starts_with_ignoring_case(text, lower);
}

bool DateToken::is_word(std::string_view lower) const {
    return kind == Kind::word && equals_lower(text, lower);
}

DateTokens::DateTokens(std::string_view text) {
    if (!fold(text) || !cut()) size_ = 0;
}

bool DateTokens::fold(std::string_view text) {
    if (text.size() > longest_text) return false;
    while (!text.empty()) {
        const char folded = fold_character(text);
        if (folded == unfit) return false;
        folded_[folded_size_++] = folded;
    }
    return true;
}

bool DateTokens::cut() {
    const std::string_view text(folded_.data(), folded_size_);
    constexpr std::size_t most_digits = 14;
    bool after_space = true;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == ' ') {
            after_space = true;
            ++i;
            continue;
        }
        if (size_ == most_tokens) return false;
        DateToken& token = tokens_[size_++];
        token.after_space = std::exchange(after_space, false);
        std::size_t end = i + 1;
        if (is_digit(text[i])) {
            token.kind = DateToken::Kind::number;
            while (end < text.size() && is_digit(text[end])) ++end;
            if (end - i > most_digits) return false;
            for (const char digit : text.substr(i, end - i)) token.value = token.value * 10 + (digit - '0');
        } else if (is_letter(text[i])) {
            token.kind = DateToken::Kind::word;
            while (end < text.size() && belongs_to_word(text[end])) ++end;
        } else {
            token.kind = DateToken::Kind::mark;
        }
        token.text = text.substr(i, end - i);
        i = end;
    }
    return true;
}

}  // namespace wiredex
