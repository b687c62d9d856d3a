#include "indexer/text/take.h"

#include <algorithm>
#include <array>

#include "indexer/text/byte_set.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_mark(std::string_view word) {
    // Only words that do not also begin an ordinary headline ("EXTRA-TIME GOAL ...") stand here.
    static constexpr std::array<std::string_view, 9> marks = {"UPDATE", "WRAPUP", "CORRECTED", "CORRECTION", "REFILE",
                                                              "RPT",    "URGENT", "ADVISORY",  "EMBARGOED"};
    return std::ranges::find(marks, word) != marks.end();
}

std::size_t length_of(std::string_view text, std::string_view prefix) {
    return starts_with_ignoring_case(text, prefix) ? prefix.size() : 0;
}

// The length of a lead's number at the front of `slug`: 1STLD, 2ndLd-Writethru, 1st Ld-Writethru, 1st Add; 0: none.
std::size_t lead_length(std::string_view slug) {
    const std::size_t digits = std::min(slug.find_first_not_of("0123456789"), slug.size());
    if (digits == 0) return 0;
    std::string_view rest = slug.substr(digits);
    const std::string ordinal = ascii_lower(rest.substr(0, 2));
    const bool is_ordinal = ordinal == "st" || ordinal == "nd" || ordinal == "rd" || ordinal == "th";
    if (!is_ordinal) return 0;
    rest.remove_prefix(2);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    std::size_t kind = length_of(rest, "lead");
    if (kind == 0) kind = length_of(rest, "ld");
    if (kind == 0) kind = length_of(rest, "add");
    if (kind == 0) return 0;
    rest.remove_prefix(kind);
    rest.remove_prefix(std::max(length_of(rest, "-writethru"), length_of(rest, "writethru")));
    const bool is_other_word = !rest.empty() && is_letter(rest.front());  // 1st Address
    return is_other_word ? 0 : slug.size() - rest.size();
}

// Marks and their number, and nothing else: `UPDATE 2`.
bool is_take(std::string_view text) {
    const auto words = split_words(text);
    if (words.empty() || words.size() > 2 || !is_mark(words[0])) return false;
    return words.size() == 1 || parse_number(words[1]);
}

// Reuters' marks, in brackets at the end: `GRAIN-PRICES/ (UPDATE 1, PIX, CORRECTED)`.
std::string take_in_brackets(std::string_view slug) {
    const std::size_t open = slug.rfind('(');
    if (!slug.ends_with(')') || open == std::string_view::npos) return {};
    std::string take;
    std::string_view inside = slug.substr(open + 1, slug.size() - open - 2);
    while (!inside.empty()) {
        const std::size_t comma = std::min(inside.find(','), inside.size());
        if (const std::string_view part = trim(inside.substr(0, comma)); is_take(part)) {
            if (!take.empty()) take += ", ";
            take += part;
        }
        inside.remove_prefix(std::min(comma + 1, inside.size()));
    }
    return take;
}

// TT's widened versions: `hamn-avtalUV2`.
std::string widened_version(std::string_view slug) {
    const std::size_t last = slug.find_last_not_of("0123456789");
    if (last == std::string_view::npos || last < 2 || slug.substr(last - 1, 2) != "UV") return {};
    const bool is_own_word = !is_upper(slug[last - 2]);
    return is_own_word ? std::string(slug.substr(last - 1)) : std::string{};
}

// Marks spelled out before a dash or colon: `CORRECTION ET MISE A JOUR - `.
std::string take_in_capitals(std::string_view headline) {
    constexpr std::size_t longest = 48;
    const std::size_t end = std::min(headline.substr(0, longest).find(" - "), headline.substr(0, longest).find(':'));
    if (end >= longest) return {};
    const auto in_capitals = [](std::string_view text) {
        return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    };
    const std::string_view words = trim(headline.substr(0, end));
    // Where everything is in capitals, they tell nothing.
    const bool stands_out = in_capitals(words) && !in_capitals(headline.substr(end));
    return stands_out && is_mark(words.substr(0, words.find(' '))) ? collapse_spaces(words) : std::string{};
}

}  // namespace

std::string take_of_headline(std::string_view headline) {
    headline = trim(headline);
    const bool in_parentheses = headline.starts_with('(');
    const std::string_view text = headline.substr(in_parentheses ? 1 : 0);
    const std::size_t end = text.find(in_parentheses ? ')' : '-');
    constexpr std::size_t longest_mark = 16;
    // There may be no end: npos is longer than any.
    if (end <= longest_mark && is_take(text.substr(0, end))) return collapse_spaces(text.substr(0, end));
    return take_in_capitals(headline);
}

std::string take_of_slug(std::string_view slug) {
    static constexpr ByteSet separators("- */(,");
    slug = trim(slug);
    if (std::string take = take_in_brackets(slug); !take.empty()) return take;
    for (std::string_view rest = slug; !rest.empty();) {
        if (const std::size_t length = lead_length(rest); length > 0) return std::string(rest.substr(0, length));
        rest.remove_prefix(std::min(separators.find_first_in(rest), rest.size() - 1) + 1);
    }
    return widened_version(slug);
}

}  // namespace wiredex
