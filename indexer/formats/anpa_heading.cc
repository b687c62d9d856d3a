#include "indexer/formats/anpa_heading.h"

#include <algorithm>
#include <vector>

#include "indexer/formats/wire_controls.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_month_day(std::string_view word) {
    return word.size() == 5 && word[2] == '-' && parse_number(word.substr(0, 2)) && parse_number(word.substr(3));
}

// "W2870" US "_asian": the service letter and number; what follows selects receivers.
bool read_first_line(std::string_view line, AnpaHeading& heading, bool& has_controls) {
    if (line.empty() || !is_letter(line.front())) return false;
    std::size_t end = 1;
    while (end < line.size() && is_digit(line[end])) ++end;
    if (end < 4 || end > 6) return false;
    heading.number = line.substr(0, end);
    std::string_view selector = line.substr(end);
    if (selector.starts_with(control::us)) {
        has_controls = true;
        selector.remove_prefix(1);
    }
    constexpr std::size_t longest_selector = 16;
    const auto allowed = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.'; };
    selector = trim(selector);
    return selector.size() <= longest_selector && std::ranges::all_of(selector, allowed);
}

// "r z" DC3 DC1 " BC-BKN--Heat-Hawks 1stLd-Writethru   02-20 0500".
bool read_second_line(std::string_view line, AnpaHeading& heading, bool has_controls) {
    if (line.size() < 4 || !is_letter(line[0]) || line[1] != ' ') return false;
    line = trim(line);
    heading.priority = line.substr(0, 1);
    std::string_view rest = trim(line.substr(1));
    if (rest.empty() || !(is_letter(rest.front()) || is_digit(rest.front()))) return false;
    heading.category = rest.substr(0, 1);
    rest.remove_prefix(1);
    if (!rest.starts_with(' ') && !rest.empty() && static_cast<unsigned char>(rest.front()) > ' ') return false;
    rest = trim(rest);
    std::size_t controls = 0;
    while (controls < rest.size() && rest[controls] >= control::dc1 && rest[controls] <= control::dc4) ++controls;
    heading.tabular = rest.substr(0, controls).find(control::dc2) != std::string_view::npos;
    rest.remove_prefix(controls);
    std::vector<std::string_view> words = split_words(rest);
    const bool counted = words.size() >= 2 && parse_number(words.back()) && is_month_day(words[words.size() - 2]);
    if (counted) {
        heading.word_count = static_cast<std::uint32_t>(*parse_number(words.back()));
        words.pop_back();
    }
    const bool dated = !words.empty() && is_month_day(words.back());
    if (dated) {
        heading.day = words.back();
        words.pop_back();
    }
    if (words.empty()) return false;
    heading.keyword = words.front();
    while (heading.keyword.ends_with(',')) heading.keyword.pop_back();
    const char* const after = words.front().data() + words.front().size();
    const auto length = static_cast<std::size_t>(words.back().data() + words.back().size() - after);
    heading.version = trim(std::string_view(after, length));
    return counted || (has_controls && controls > 0);
}

}  // namespace

std::optional<AnpaHeading> read_anpa_heading(std::string_view bytes) {
    bytes = after_start_of_heading(bytes);
    if (bytes.size() < 2 || !is_letter(bytes[0]) || !is_digit(bytes[1])) return std::nullopt;
    const std::string_view first = first_line(bytes);
    AnpaHeading heading;
    bool has_controls = false;
    if (!read_first_line(first, heading, has_controls)) return std::nullopt;
    bytes.remove_prefix(first.size());
    while (bytes.starts_with('\r') || bytes.starts_with('\n')) bytes.remove_prefix(1);
    if (!read_second_line(first_line(bytes), heading, has_controls)) return std::nullopt;
    return heading;
}

}  // namespace wiredex
