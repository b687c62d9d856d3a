#include "indexer/formats/iptc7901_title.h"

#include <algorithm>
#include <array>

#include "indexer/formats/wire_dateline.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

bool is_title_end(std::string_view line) {
    line = trim(line);
    return line == "=" || (line.ends_with('=') && !line.ends_with("=="));
}

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](auto start) { return starts_with_ignoring_case(line, start); });
}

// "By Ada North, dpa": a name follows. "Von der ..." goes on with a small letter.
bool is_byline(std::string_view line) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || space + 1 >= line.size()) return false;
    const char next = line[space + 1];
    const bool capital = is_upper(next) || static_cast<unsigned char>(next) >= 0x80;
    return capital && starts_with_any(line, {"by ", "von ", "por ", "par ", "di "});
}

bool is_embargo(std::string_view line) {
    return starts_with_any(
        line, {"embargo", "sperrfrist", "(embargo", "(sperrfrist", "achtung: sperrfrist", "hold for release"});
}

// No small letters, and some capital: accents do not count.
bool is_capitals(std::string_view line) {
    return std::ranges::any_of(line, is_upper) &&
           std::ranges::none_of(line, [](char c) { return c >= 'a' && c <= 'z'; });
}

// What says that a line in capitals is no headline even where the headline is in capitals, too.
bool has_take_word(std::string_view line) {
    static constexpr std::array<std::string_view, 17> marks = {
        "LEAD",     "NET",     "EXTRA", "REFILE",  "URGENT", "UPDATE",    "ADD",  "CORRECTED", "CORRECTION",
        "ADVISORY", "ROUNDUP", "FLASH", "PREVIEW", "REPEAT", "WITHDRAWN", "KILL", "EIL"};
    const auto words = split_words(line);
    return std::ranges::any_of(words,
                               [](std::string_view word) { return std::ranges::find(marks, word) != marks.end(); });
}

std::string join(const Lines& lines, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        if (!text.empty()) text += ' ';
        text += trim(lines[i]);
    }
    return text;
}

// How many lines from `from` on are one take: a line in capitals, or lines in one pair of brackets.
std::size_t take_lines(const Lines& lines, std::size_t from) {
    if (lines[from].starts_with('(')) {
        for (std::size_t end = from; end < lines.size() && end < from + 4; ++end) {
            const std::size_t bracket = lines[end].find(')');
            if (bracket == std::string_view::npos) continue;
            return bracket + 1 == lines[end].size() ? end + 1 - from : 0;
        }
        return 0;
    }
    if (!is_capitals(lines[from])) return 0;
    const bool rest_too = std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(from) + 1, lines.end(),
                                      [](auto line) { return is_capitals(line) || is_byline(line); });
    return !rest_too || has_take_word(lines[from]) ? 1 : 0;
}

// Takes stand above a headline, so the last line that is no byline is none.
std::size_t read_takes(const Lines& lines, std::size_t end, std::string& take) {
    std::size_t place = 0;
    while (place < end) {
        const std::size_t count = take_lines(lines, place);
        if (count == 0 || place + count >= end) break;
        take += (take.empty() ? "" : " ") + join(lines, place, place + count);
        place += count;
    }
    return place;
}

// Short lines down to one that ends with a colon. Longer ones were wrapped: they are the headline itself.
std::size_t kicker_lines(const Lines& lines, std::size_t from, std::size_t end) {
    constexpr std::size_t longest_kicker = 40;
    for (std::size_t i = from; i + 1 < end && lines[i].size() <= longest_kicker; ++i) {
        if (lines[i].ends_with(':')) return i + 1 - from;
    }
    return 0;
}

}  // namespace

Iptc7901Title read_iptc7901_title(Lines lines, bool has_kicker) {
    Iptc7901Title title;
    for (std::string_view& line : lines) {
        line = trim(line);
        if (is_title_end(line)) line = trim(line.substr(0, line.size() - 1));
    }
    std::erase_if(lines, [&](std::string_view line) {
        if (!is_embargo(line) || lines.size() < 2) return line.empty();
        title.embargoed = true;
        title.note += (title.note.empty() ? "" : "\n") + std::string(line);
        return true;
    });
    if (lines.empty()) return title;
    const auto after_first = lines.begin() + 1;
    const auto byline = std::find_if(after_first, lines.end(), is_byline);
    const auto subtitle = std::find_if(after_first, byline, [](auto line) { return line.starts_with("Utl."); });
    const auto index = [&](Lines::const_iterator place) { return static_cast<std::size_t>(place - lines.cbegin()); };

    std::size_t place = read_takes(lines, index(subtitle), title.take);
    const std::size_t count = has_kicker ? kicker_lines(lines, place, index(subtitle)) : 0;
    if (count > 0) {
        title.kicker = join(lines, place, place + count);
        title.kicker.pop_back();
        place += count;
    }
    title.headline = join(lines, place, index(subtitle));
    title.summary = join(lines, index(subtitle), index(byline));
    if (const std::size_t colon = title.summary.find(':'); colon != std::string::npos) {
        title.summary = trim(std::string_view(title.summary).substr(colon + 1));
    }
    title.byline = join(lines, index(byline), lines.size());
    title.byline.erase(0, std::min(title.byline.find(' ') + 1, title.byline.size()));
    return title;
}

std::size_t title_length(const Lines& lines) {
    constexpr std::size_t most_lines = 16;
    const std::size_t looked_at = std::min(lines.size(), most_lines);
    for (std::size_t i = 0; i < looked_at; ++i) {
        if (is_title_end(lines[i])) return i + 1;
    }
    constexpr std::size_t most_title_lines = 5;
    std::size_t first = 0;
    while (first < looked_at && trim(lines[first]).empty()) ++first;
    std::size_t end = first;
    while (end < looked_at && !trim(lines[end]).empty()) ++end;
    const bool is_text = end == lines.size() || end - first > most_title_lines ||
                         read_wire_dateline(trim(join(lines, first, end))).has_value();
    return is_text ? 0 : end;
}

}  // namespace wiredex
