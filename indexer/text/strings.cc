#include "indexer/text/strings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace wiredex {

std::size_t find_mark(std::string_view text, std::string_view needle, std::size_t from) {
    constexpr std::size_t shortest_to_skip_by = 4;
    if (needle.size() < shortest_to_skip_by || from >= text.size()) return text.find(needle, from);
    const void* const place = ::memmem(text.data() + from, text.size() - from, needle.data(), needle.size());
    if (place == nullptr) return std::string_view::npos;
    return static_cast<std::size_t>(static_cast<const char*>(place) - text.data());
}

// The loop has no early exit, so that the compiler can look at many bytes at once.
bool has_single_spaces(std::string_view text) {
    std::uint8_t others = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const bool is_other = text[i] >= '\t' && text[i] <= '\r';
        const unsigned is_run = static_cast<unsigned>(text[i] == ' ') & static_cast<unsigned>(text[i + 1] == ' ');
        others |= static_cast<std::uint8_t>(static_cast<unsigned>(is_other) | is_run);
    }
    return others == 0 && (text.empty() || text.back() == ' ' || !is_space(text.back()));
}

std::string collapse_spaces(std::string_view text) {
    std::string collapsed(trim(text));
    if (has_single_spaces(collapsed)) return collapsed;
    // Every byte is written, so that the compiler can write many at once.
    std::ranges::transform(collapsed, collapsed.begin(), [](char c) { return is_space(c) ? ' ' : c; });
    if (has_single_spaces(collapsed)) return collapsed;
    const auto both_spaces = [](char a, char b) { return a == ' ' && b == ' '; };
    collapsed.erase(std::unique(collapsed.begin(), collapsed.end(), both_spaces), collapsed.end());
    return collapsed;
}

namespace {

char lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string ascii_lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

bool is_same_ignoring_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), is_same_letter);
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(), is_same_letter);
}

LineCursor::LineCursor(std::string_view text)
    : text_(text), feed_(text.find('\n')), carriage_return_(text.find('\r')) {}

std::optional<std::string_view> LineCursor::next() {
    if (start_ >= text_.size()) return std::nullopt;
    const std::size_t end = std::min({feed_, carriage_return_, text_.size()});
    const std::string_view line(text_.data() + start_, end - start_);
    start_ = std::min(end + 1, text_.size());
    if (carriage_return_ < start_) {
        if (feed_ == start_) ++start_;
        carriage_return_ = text_.find('\r', start_);
    }
    if (feed_ < start_) feed_ = text_.find('\n', start_);
    return line;
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    // Counted first: a long list that grows is in memory twice.
    std::size_t count = 0;
    for (LineCursor cursor(text); cursor.next();) ++count;
    lines.reserve(count);
    LineCursor cursor(text);
    while (const auto line = cursor.next()) lines.push_back(*line);
    return lines;
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size();) {
        if (is_space(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && !is_space(text[end])) ++end;
        words.push_back(text.substr(i, end - i));
        i = end;
    }
    return words;
}

std::optional<int> parse_number(std::string_view text) {
    if (text.empty() || text.size() > 9 || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    int number = 0;
    for (const char digit : text) number = 10 * number + (digit - '0');
    return number;
}

std::optional<int> parse_month(std::string_view name) {
    static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                                "may",       "june",     "july",     "august",
                                                                "september", "october",  "november", "december"};
    if (name.ends_with('.')) name.remove_suffix(1);
    const std::string wanted = ascii_lower(name);
    for (std::size_t i = 0; i < months.size(); ++i) {
        const bool same = wanted == months[i] || wanted == months[i].substr(0, 3) || (i == 8 && wanted == "sept");
        if (same) return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

}  // namespace wiredex
