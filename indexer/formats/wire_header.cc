#include "indexer/formats/wire_header.h"

#include <algorithm>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// The first or last word of a trimmed text, which loses it and the white space behind or before it.
std::string_view take_first_word(std::string_view& text) {
    const auto* const end = std::ranges::find_if(text, is_space);
    const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text = trim(text.substr(word.size()));
    return word;
}

std::string_view take_last_word(std::string_view& text) {
    const auto start = std::find_if(text.rbegin(), text.rend(), is_space);
    const std::string_view word = text.substr(static_cast<std::size_t>(text.rend() - start));
    text = trim(text.substr(0, text.size() - word.size()));
    return word;
}

}  // namespace

std::optional<WireHeader> read_wire_header(std::string_view line) {
    std::string_view slug = trim(line);
    const std::string_view urgency = take_first_word(slug);
    if (urgency.size() != 1) return std::nullopt;
    const std::string_view category = take_first_word(slug);
    const auto word_count = parse_number(take_last_word(slug));
    const std::string_view date = take_last_word(slug);
    if (category.size() != 1 || date.size() != 5 || date[2] != '-' || !word_count || slug.empty()) return std::nullopt;
    return WireHeader{std::string(urgency), std::string(category), std::string(slug), *word_count};
}

}  // namespace wiredex
