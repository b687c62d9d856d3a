#include "indexer/formats/page_time.h"

#include <string>

#include "indexer/text/clock_time.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

std::string_view without_comma(std::string_view word) {
    if (word.ends_with(',')) word.remove_suffix(1);
    return word;
}

// "11:21" and, of a clock of 12 hours, "AM" or "PM". False if it is no clock.
bool read_clock(std::string_view clock, std::string_view half, ClockTime& time) {
    const std::size_t colon = clock.find(':');
    if (colon == std::string_view::npos) return false;
    const auto hour = parse_number(clock.substr(0, colon));
    const auto minute = parse_number(clock.substr(colon + 1));
    if (!hour || !minute) return false;
    const bool after_noon = half == "pm";
    const bool twelve_hours = after_noon || half == "am";
    if (twelve_hours && (*hour < 1 || *hour > 12)) return false;
    time.hour = twelve_hours ? *hour % 12 + (after_noon ? 12 : 0) : *hour;
    time.minute = *minute;
    return true;
}

std::optional<int> zone_offset(std::string_view zone) {
    constexpr int india = 5 * 60 + 30;
    if (zone == "IST") return india;
    if (zone == "GMT" || zone == "UTC") return 0;
    return std::nullopt;
}

}  // namespace

std::optional<Time> parse_page_time(std::string_view text) {
    auto words = split_words(text);
    std::erase(words, std::string_view("|"));
    if (words.size() < 3) return std::nullopt;
    const auto month = parse_month(words[0]);
    const auto day = parse_number(without_comma(words[1]));
    const auto year = parse_number(without_comma(words[2]));
    if (!month || !day || !year) return std::nullopt;
    ClockTime time{{*year, *month, *day}};
    time.clock_known = words.size() > 3;
    if (time.clock_known) {
        const std::string half = words.size() > 4 ? ascii_lower(words[4]) : std::string{};
        if (!read_clock(words[3], half, time)) return std::nullopt;
        time.utc_offset_minutes = zone_offset(words.back());
    }
    return to_time(time);
}

}  // namespace wiredex
