#include <algorithm>
#include <chrono>

#include "article/time_limits.h"
#include "wiredex/time.h"

namespace wiredex {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day to_calendar(const Day& day) {
    return {std::chrono::year{day.year}, std::chrono::month{static_cast<unsigned>(day.month)},
            std::chrono::day{static_cast<unsigned>(day.day)}};
}

}  // namespace

bool exists(const Day& day) {
    // Checked before the conversion: std::chrono's parts hold a byte or two, so that month 257 would become month 1.
    const bool in_range =
        day.year >= 1 && day.year <= 9999 && day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
    return in_range && to_calendar(day).ok();
}

std::int64_t days_since_epoch(const Day& day) {
    return sys_days{to_calendar(day)}.time_since_epoch().count();
}

Day day_from_epoch(std::int64_t days) {
    // Also keeps the count within what std::chrono's days and years can hold.
    constexpr std::int64_t first = first_second / seconds_of_day;
    constexpr std::int64_t last = last_second / seconds_of_day;
    const year_month_day date{sys_days{std::chrono::days{std::clamp(days, first, last)}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Day day_of(const Time& time) {
    const std::int64_t days = time.seconds / seconds_of_day;
    return day_from_epoch(time.seconds % seconds_of_day < 0 ? days - 1 : days);
}

}  // namespace wiredex
