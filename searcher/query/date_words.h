// Dates in words: `last friday`, `7 Dec 2023`, `3 weeks ago`.
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/calendar_spans.h"

namespace wiredex {

/// The days that a date in English words covers, in any letter case; `today` is what relative dates count from. Nothing
/// if the words are no date.
///
/// `today`, `yesterday`; `this`, `last` or `previous` `week`, `month` or `year` (weeks begin on Monday);
/// `friday`, the latest one up to today, and `last friday`, the latest before today; `3 weeks ago`, a day;
/// `last 7 days`, today included; `7 Dec 2023`, `Dec 7, 2023`, `Dec 2023`; without a year, `7 Dec` and `Dec`, the
/// latest that has begun. Names of days and months may be cut to three letters or more.
///
/// Throws `QueryError` (offset 0) for a date that can only be meant as one but that does not exist: `30 Feb 2023`.
std::optional<DaySpan> parse_worded_date(std::string_view text, const Day& today);

}  // namespace wiredex
