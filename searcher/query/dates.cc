#include "searcher/query/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "wiredex/error.h"
#include "wiredex/searcher.h"

namespace wiredex {
namespace {

constexpr std::string_view accepted_forms =
    "a date is 2023-12-07, 2023-12, 2023, today, yesterday, or a time ago: 7d, 2w, 3m, 1y";

[[noreturn]] void fail(std::string_view text, const std::string& reason, std::string suggestion = {}) {
    throw QueryError(0, "cannot read the date \"" + std::string(text) + "\": " + reason, std::move(suggestion));
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), to_lower);
    return result;
}

int to_int(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int days_in_month(int year, int month) {
    const bool long_month = exists({year, month, 31});
    if (long_month || month != 2) return long_month ? 31 : 30;
    return exists({year, month, 29}) ? 29 : 28;
}

/// A time ago: `7d`.
struct Ago {
    int count;
    char unit;  ///< d, w, m or y
};

std::optional<Ago> parse_ago(std::string_view text) {
    constexpr std::size_t most_digits = 6;  // more reaches before year 1 in any unit
    if (text.size() < 2 || !all_digits(text.substr(0, text.size() - 1))) return std::nullopt;
    const char unit = to_lower(text.back());
    if (unit != 'd' && unit != 'w' && unit != 'm' && unit != 'y') return std::nullopt;
    text.remove_suffix(1);
    if (text.size() > most_digits) fail(text, "it reaches back before the year 1");
    return Ago{to_int(text), unit};
}

/// The day `count` months before `day`; the last of the month where that month is too short.
std::optional<Day> months_before(const Day& day, int count) {
    const int month_number = day.year * 12 + (day.month - 1) - count;
    if (month_number < 12) return std::nullopt;
    const int year = month_number / 12;
    const int month = month_number % 12 + 1;
    return Day{year, month, std::min(day.day, days_in_month(year, month))};
}

Day before(const Day& today, const Ago& ago, std::string_view text) {
    std::optional<Day> day;
    if (ago.unit == 'd' || ago.unit == 'w') {
        const std::int64_t days = days_since_epoch(today) - std::int64_t{ago.count} * (ago.unit == 'w' ? 7 : 1);
        if (days >= days_since_epoch({1, 1, 1})) day = day_from_epoch(days);
    } else {
        day = months_before(today, ago.unit == 'y' ? ago.count * 12 : ago.count);
    }
    if (!day) fail(text, "it reaches back before the year 1");
    return *day;
}

std::string iso(int year, int month, int day) {
    std::array<char, 40> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
    std::string result(buffer.data(), static_cast<std::size_t>(size));
    if (day == 0) result.resize(result.size() - 3);
    return result;
}

/// The ISO form of what looks like a year, a month and perhaps a day in that order, otherwise written: `2023/12/7`,
/// `20231207`. Empty if it does not.
std::string guess_iso(std::string_view text) {
    std::array<std::string, 3> parts;
    std::size_t part = 0;
    if (text.size() == 8 && all_digits(text)) {
        parts = {std::string(text.substr(0, 4)), std::string(text.substr(4, 2)), std::string(text.substr(6, 2))};
        part = 2;
    } else {
        for (const char c : text) {
            if (is_digit(c)) {
                parts[part] += c;
            } else if ((c == '-' || c == '/' || c == '.') && part < 2) {
                ++part;
            } else {
                return {};
            }
        }
    }
    if (part == 0 || parts[0].size() != 4) return {};
    for (std::size_t i = 1; i <= part; ++i)
        if (parts[i].empty() || parts[i].size() > 2) return {};
    const int day = part == 2 ? to_int(parts[2]) : 0;
    if (!exists({to_int(parts[0]), to_int(parts[1]), part == 2 ? day : 1})) return {};
    return iso(to_int(parts[0]), to_int(parts[1]), day);
}

/// `2023-12-07`, `2023-12` or `2023`, as the days it covers. Nothing if it is written otherwise.
std::optional<std::pair<Day, Day>> parse_calendar(std::string_view text) {
    const bool has_month = text.size() >= 7 && text[4] == '-';
    const bool has_day = text.size() == 10 && has_month && text[7] == '-';
    if (text.size() != (has_day ? 10U : has_month ? 7U : 4U)) return std::nullopt;
    if (!all_digits(text.substr(0, 4)) || (has_month && !all_digits(text.substr(5, 2))) ||
        (has_day && !all_digits(text.substr(8, 2))))
        return std::nullopt;

    const int year = to_int(text.substr(0, 4));
    const int month = has_month ? to_int(text.substr(5, 2)) : 1;
    if (!exists({year, month, 1})) fail(text, has_month ? "there is no such month" : "there is no such year");
    if (has_day) {
        const Day day{year, month, to_int(text.substr(8, 2))};
        if (!exists(day)) fail(text, "there is no such day");
        return std::pair{day, day};
    }
    const int last_month = has_month ? month : 12;
    return std::pair{Day{year, month, 1}, Day{year, last_month, days_in_month(year, last_month)}};
}

/// The days that one date covers. A time ago is the single day so long ago.
std::pair<Day, Day> parse_date(std::string_view text, const Day& today) {
    if (const auto days = parse_calendar(text)) return *days;
    const std::string word = lower(text);
    if (word == "today") return {today, today};
    if (word == "yesterday") {
        const Day day = before(today, {1, 'd'}, text);
        return {day, day};
    }
    if (const auto ago = parse_ago(text)) {
        const Day day = before(today, *ago, text);
        return {day, day};
    }
    fail(text, std::string(accepted_forms), guess_iso(text));
}

/// One end of a range, so that place and suggestion of an error are those of the whole range.
Day parse_end(std::string_view range, std::size_t offset, std::size_t size, bool end, const Day& today) {
    try {
        return parse_day(range.substr(offset, size), end, today);
    } catch (const QueryError& error) {
        std::string suggestion;
        if (!error.suggestion().empty()) suggestion = std::string(range).replace(offset, size, error.suggestion());
        throw QueryError(offset, error.what(), suggestion);
    }
}

/// The last days, today included: `1d` is today.
DateRange last_days(const Ago& ago, std::string_view text, const Day& today) {
    if (ago.count == 0) fail(text, "it covers no day", "today");
    return {day_from_epoch(days_since_epoch(before(today, ago, text)) + 1), today};
}

}  // namespace

Day current_day() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return day_from_epoch(now.time_since_epoch().count());
}

Day parse_day(std::string_view text, bool end, const Day& today) {
    const auto [first, last] = parse_date(text, today);
    return end ? last : first;
}

DateRange parse_date_range(std::string_view text, const Day& today) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        if (const auto ago = parse_ago(text)) return last_days(*ago, text, today);
        const auto [first, last] = parse_date(text, today);
        return {first, last};
    }

    const std::string_view first = text.substr(0, dots);
    const std::string_view last = text.substr(dots + 2);
    if (first.empty() && last.empty())
        throw QueryError(0, "the range \"..\" has neither a start nor an end", "2023-11..2023-12");

    DateRange range;
    if (!first.empty()) range.first = parse_end(text, 0, dots, false, today);
    if (!last.empty()) range.last = parse_end(text, dots + 2, last.size(), true, today);
    if (range.first && range.last && *range.last < *range.first)
        throw QueryError(0, "the range " + std::string(text) + " ends before it starts",
                         std::string(last) + ".." + std::string(first));
    return range;
}

}  // namespace wiredex
