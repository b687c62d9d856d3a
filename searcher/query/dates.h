// Dates as people type them: at --since and --until (`parse_day`, wiredex/searcher.h) and after `date:`.
#pragma once

#include <string_view>

#include "wiredex/query.h"

namespace wiredex {

/// Today in UTC, the calendar by which articles are filed (`day_of`): what relative dates count from.
Day current_day();

/// Reads what stands after `date:`: one of the forms of `parse_day`, or a range of them, `A..B`, `A..` or `..B`.
/// `2023-12` is that whole month and `2023` that whole year. Alone, `7d` is the last seven days, today included (and so
/// for weeks, months and years); at an end of a range it is one day, as in `parse_day`.
/// Throws `QueryError`, its offset counted from the start of `text`: a date that cannot be read, a range that is empty,
/// a range whose end is before its start.
DateRange parse_date_range(std::string_view text, const Day& today);

}  // namespace wiredex
