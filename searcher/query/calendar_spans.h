// Days, weeks, months and years as spans of days.
#pragma once

#include <cstdint>
#include <optional>

#include "wiredex/time.h"

namespace wiredex {

/// Days from `first` to `last`, both included.
struct DaySpan {
    Day first;
    Day last;
};

/// Units that people count time in.
enum class TimeUnit { day, week, month, year };

int days_in_month(int year, int month);

/// 0 for Monday to 6 for Sunday, the order of ISO 8601.
int weekday_of(const Day& day);

/// The day so many units before `day`; the last of the month where that month is too short. Nothing before the year 1.
std::optional<Day> days_before(const Day& day, std::int64_t count, TimeUnit unit);

/// The whole day, week (Monday to Sunday), month or year that `day` is in. Nothing where it leaves the calendar.
std::optional<DaySpan> span_around(const Day& day, TimeUnit unit);

}  // namespace wiredex
