#include "searcher/query/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "searcher/query/date_error.h"
#include "searcher/query/date_words.h"
#include "wiredex/searcher.h"

namespace wiredex {
namespace {

constexpr std::string_view accepted_forms =
    "a date is 2023-12-07, 2023-12, 2023, 7 Dec 2023, today, yesterday, last week, last friday, or a time ago: 7d, 2w, "
    "3m, 1y";

std::string complaint(std::string_view text, const std::string& reason) {
    return "cannot read the date \"" + std::string(text) + "\": " + reason;
}

[[noreturn]] void fail(std::string_view text, const std::string& reason, std::string suggestion = {}) {
    throw DateError(DateFault::no_date, 0, complaint(text, reason), std::move(suggestion));
}

[[noreturn]] void fail_as_missing(std::string_view text, const std::string& what) {
    throw DateError(DateFault::no_such_day, 0, complaint(text, "there is no such " + what));
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

int to_int(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// A time ago: `7d`.
struct Ago {
    int count;
    TimeUnit unit;
};

std::optional<TimeUnit> unit_of(char letter) {
    switch (letter) {
        case 'd':
        case 'D':
            return TimeUnit::day;
        case 'w':
        case 'W':
            return TimeUnit::week;
        case 'm':
        case 'M':
            return TimeUnit::month;
        case 'y':
        case 'Y':
            return TimeUnit::year;
        default:
            return std::nullopt;
    }
}

std::optional<Ago> parse_ago(std::string_view text) {
    constexpr std::size_t most_digits = 6;  // more reaches before year 1 in any unit
    if (text.size() < 2 || !all_digits(text.substr(0, text.size() - 1))) return std::nullopt;
    const auto unit = unit_of(text.back());
    if (!unit) return std::nullopt;
    text.remove_suffix(1);
    if (text.size() > most_digits) fail(text, "it reaches back before the year 1");
    return Ago{to_int(text), *unit};
}

Day before(const Day& today, const Ago& ago, std::string_view text) {
    const auto day = days_before(today, ago.count, ago.unit);
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
std::optional<DaySpan> parse_calendar(std::string_view text) {
    const bool has_month = text.size() >= 7 && text[4] == '-';
    const bool has_day = text.size() == 10 && has_month && text[7] == '-';
    if (text.size() != (has_day ? 10U : has_month ? 7U : 4U)) return std::nullopt;
    if (!all_digits(text.substr(0, 4)) || (has_month && !all_digits(text.substr(5, 2))) ||
        (has_day && !all_digits(text.substr(8, 2))))
        return std::nullopt;

    const int year = to_int(text.substr(0, 4));
    const int month = has_month ? to_int(text.substr(5, 2)) : 1;
    if (!exists({year, month, 1})) fail_as_missing(text, has_month ? "month" : "year");
    if (has_day) {
        const Day day{year, month, to_int(text.substr(8, 2))};
        if (!exists(day)) fail_as_missing(text, "day");
        return DaySpan{day, day};
    }
    const int last_month = has_month ? month : 12;
    return DaySpan{{year, month, 1}, {year, last_month, days_in_month(year, last_month)}};
}

/// `12/7/2023` is December 7 to some and 12 July to others.
bool names_day_before_year(std::string_view text) {
    const auto is_mark = [](char c) { return c == '/' || c == '.' || c == '-'; };
    const std::size_t first = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_mark) - text.begin());
    const std::size_t last = text.find_last_of("/.-");
    if (first == text.size() || last == first || text.size() - last != 5) return false;
    return first <= 2 && last - first <= 3 && all_digits(text.substr(0, first)) &&
           all_digits(text.substr(first + 1, last - first - 1)) && all_digits(text.substr(last + 1));
}

[[noreturn]] void refuse(std::string_view text) {
    const std::string ambiguous = names_day_before_year(text) ? "nothing tells the day from the month; " : "";
    fail(text, ambiguous + std::string(accepted_forms), guess_iso(text));
}

/// The days that one date covers. `7d` alone is the single day so long ago.
DaySpan parse_date(std::string_view text, const Day& today) {
    if (const auto days = parse_calendar(text)) return *days;
    if (const auto ago = parse_ago(text)) {
        const Day day = before(today, *ago, text);
        return {day, day};
    }
    if (const auto worded = parse_worded_date(text, today)) return *worded;
    refuse(text);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) + 1 - first);
}

/// One end of a range, so that place and suggestion of an error are those of the whole range.
Day parse_end(std::string_view range, std::string_view end_text, bool end, const Day& today) {
    const auto offset = static_cast<std::size_t>(end_text.data() - range.data());
    try {
        return parse_day(end_text, end, today);
    } catch (const DateError& error) {
        std::string suggestion;
        if (!error.suggestion().empty())
            suggestion = std::string(range).replace(offset, end_text.size(), error.suggestion());
        throw DateError(error.fault(), offset, error.what(), suggestion);
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
    const DaySpan days = parse_date(text, today);
    return end ? days.last : days.first;
}

DateRange parse_date_range(std::string_view text, const Day& today) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        if (const auto ago = parse_ago(text)) return last_days(*ago, text, today);
        const DaySpan days = parse_date(text, today);
        return {days.first, days.last};
    }

    const std::string_view first = trimmed(text.substr(0, dots));
    const std::string_view last = trimmed(text.substr(dots + 2));
    if (first.empty() && last.empty())
        throw DateError(DateFault::no_date, 0, "the range \"..\" has neither a start nor an end", "2023-11..2023-12");

    DateRange range;
    if (!first.empty()) range.first = parse_end(text, first, false, today);
    if (!last.empty()) range.last = parse_end(text, last, true, today);
    if (range.first && range.last && *range.last < *range.first)
        throw DateError(DateFault::backwards, 0, "the range " + std::string(text) + " ends before it starts",
                        std::string(last) + ".." + std::string(first));
    return range;
}

}  // namespace wiredex
