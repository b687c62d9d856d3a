#include "searcher/query/calendar_spans.h"

#include <algorithm>

namespace wiredex {
namespace {

constexpr int days_of_week = 7;
constexpr std::int64_t most_units = 9999 * std::int64_t{366};  // more reaches before year 1 in any unit

std::optional<Day> months_before(const Day& day, std::int64_t count) {
    const std::int64_t number = day.year * std::int64_t{12} + (day.month - 1) - count;
    if (number < 12) return std::nullopt;
    const int year = static_cast<int>(number / 12);
    const int month = static_cast<int>(number % 12) + 1;
    return Day{year, month, std::min(day.day, days_in_month(year, month))};
}

std::optional<Day> existing(std::int64_t number) {
    if (number < days_since_epoch({1, 1, 1}) || number > days_since_epoch({9999, 12, 31})) return std::nullopt;
    return day_from_epoch(number);
}

}  // namespace

int days_in_month(int year, int month) {
    const bool long_month = exists({year, month, 31});
    if (long_month || month != 2) return long_month ? 31 : 30;
    return exists({year, month, 29}) ? 29 : 28;
}

int weekday_of(const Day& day) {
    constexpr std::int64_t thursday = 3;  // 1 January 1970
    const std::int64_t number = (days_since_epoch(day) + thursday) % days_of_week;
    return static_cast<int>(number < 0 ? number + days_of_week : number);
}

std::optional<Day> days_before(const Day& day, std::int64_t count, TimeUnit unit) {
    if (count > most_units) return std::nullopt;
    switch (unit) {
        case TimeUnit::day:
            return existing(days_since_epoch(day) - count);
        case TimeUnit::week:
            return existing(days_since_epoch(day) - count * days_of_week);
        case TimeUnit::month:
            return months_before(day, count);
        case TimeUnit::year:
            return months_before(day, count * 12);
    }
    return std::nullopt;
}

std::optional<DaySpan> span_around(const Day& day, TimeUnit unit) {
    switch (unit) {
        case TimeUnit::day:
            return DaySpan{day, day};
        case TimeUnit::week: {
            const std::int64_t monday = days_since_epoch(day) - weekday_of(day);
            const auto first = existing(monday);
            const auto last = existing(monday + days_of_week - 1);
            if (!first || !last) return std::nullopt;
            return DaySpan{*first, *last};
        }
        case TimeUnit::month:
            return DaySpan{{day.year, day.month, 1}, {day.year, day.month, days_in_month(day.year, day.month)}};
        case TimeUnit::year:
            return DaySpan{{day.year, 1, 1}, {day.year, 12, 31}};
    }
    return std::nullopt;
}

}  // namespace wiredex
