#include "indexer/formats/press_release_dateline.h"

#include <algorithm>
#include <vector>

#include "indexer/text/clock_time.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

constexpr std::string_view separators = " ,-";

std::string_view without_end(std::string_view text, std::string_view characters) {
    while (!text.empty() && characters.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

// `Feb. 1, 2017`, `February 1 2017`, `1 February 2017`: the parts in one order or the other.
std::optional<Time> parse_day(std::string_view text) {
    const auto words = split_words(text);
    if (words.size() != 3) return std::nullopt;
    const bool month_first = parse_month(words[0]).has_value();
    const auto month = parse_month(words[month_first ? 0 : 1]);
    const auto day = parse_number(without_end(words[month_first ? 1 : 0], ",."));
    const auto year = parse_number(words[2]);
    if (!month || !day || !year || *year < 1000) return std::nullopt;
    return to_time({.day = {*year, *month, *day}, .clock_known = false});
}

// The day at the end of a dateline, and where it starts.
void split_day(std::string_view text, PressReleaseDateline& dateline) {
    dateline.place = std::string(text);
    for (std::size_t at = 0; at != std::string_view::npos && at < text.size(); at = text.find(' ', at + 1)) {
        const std::string_view candidate = trim(text.substr(at));
        auto day = parse_day(candidate);
        if (!day) day = parse_wire_date(candidate);
        if (!day) continue;
        dateline.published = day;
        dateline.place = std::string(without_end(text.substr(0, at), separators));
        return;
    }
    // A month and a day without the year: no date, and no part of the place.
    const auto words = split_words(text);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!parse_month(words[i])) continue;
        const bool day_before = parse_number(words[i - 1]).has_value() && i > 1;
        const std::string_view first = words[day_before ? i - 1 : i];
        dateline.place =
            std::string(without_end(text.substr(0, static_cast<std::size_t>(first.data() - text.data())), separators));
        return;
    }
}

}  // namespace

std::optional<PressReleaseDateline> parse_press_release_dateline(std::string_view paragraph) {
    constexpr std::size_t longest_dateline = 160;
    constexpr std::size_t longest_distributor = 80;
    paragraph = trim(paragraph);
    const std::size_t open = paragraph.substr(0, longest_dateline).find('/');
    if (open == std::string_view::npos || open == 0) return std::nullopt;
    const std::size_t length = paragraph.substr(open + 1, longest_distributor).find('/');
    if (length == std::string_view::npos || length == 0) return std::nullopt;
    std::string_view rest = trim(paragraph.substr(open + length + 2));
    const std::size_t dashes = std::min(rest.find_first_not_of('-'), rest.size());
    constexpr std::string_view dash = "\u2013";
    if (dashes == 0 && !rest.starts_with(dash)) return std::nullopt;
    rest.remove_prefix(dashes > 0 ? dashes : dash.size());
    PressReleaseDateline dateline;
    const std::string_view text = without_end(trim(paragraph.substr(0, open)), separators);
    dateline.text = std::string(text);
    dateline.rest = std::string(trim(rest));
    split_day(text, dateline);
    return dateline;
}

}  // namespace wiredex
