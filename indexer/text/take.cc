#include "indexer/text/take.h"

#include <algorithm>
#include <array>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_mark(std::string_view word) {
    // Only words that do not also begin an ordinary headline ("EXTRA-TIME GOAL ...") stand here.
    static constexpr std::array<std::string_view, 9> marks = {"UPDATE", "WRAPUP", "CORRECTED", "CORRECTION", "REFILE",
                                                              "RPT",    "URGENT", "ADVISORY",  "EMBARGOED"};
    return std::ranges::find(marks, word) != marks.end();
}

bool is_lead(std::string_view word) {
    const std::string lower = ascii_lower(word);
    std::string_view rest = lower;
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0) return false;
    rest.remove_prefix(digits);
    if (rest.size() < 4) return false;
    const std::string_view ordinal = rest.substr(0, 2);
    const bool ordered = ordinal == "st" || ordinal == "nd" || ordinal == "rd" || ordinal == "th";
    rest.remove_prefix(2);
    return ordered && (rest.starts_with("ld") || rest.starts_with("lead"));
}

}  // namespace

std::string take_of_headline(std::string_view headline) {
    headline = trim(headline);
    const bool in_parentheses = headline.starts_with('(');
    if (in_parentheses) headline.remove_prefix(1);
    const std::size_t end = headline.find_first_of(in_parentheses ? ")" : "-");
    constexpr std::size_t longest_mark = 16;
    if (end > longest_mark) return {};  // or there is none: npos is longer than any
    const auto words = split_words(headline.substr(0, end));
    if (words.empty() || words.size() > 2 || !is_mark(words[0])) return {};
    if (words.size() == 2 && !parse_number(words[1])) return {};
    return collapse_spaces(headline.substr(0, end));
}

std::string take_of_slug(std::string_view slug) {
    while (!slug.empty()) {
        const std::size_t end = std::min(slug.find_first_of("- */("), slug.size());
        if (is_lead(slug.substr(0, end))) {
            const std::size_t digits = slug.find_first_not_of("0123456789");
            const std::size_t letters =
                slug.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", digits);
            return std::string(slug.substr(0, letters));
        }
        slug.remove_prefix(std::min(end + 1, slug.size()));
    }
    return {};
}

}  // namespace wiredex
