// The forms in which wires write dates.
#pragma once

#include <optional>

#include "indexer/text/date_tokens.h"
#include "indexer/text/date_zone.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

/// A wall clock of 24 hours; midnight at the end of a day is 24:00:00.
struct DateClock {
    int hour = 0;
    int minute = 0;
    int second = 0;
};

/// The parts of a date that a text states. Nothing is checked against the calendar yet.
struct DateParts {
    std::optional<int> year;  ///< with its century
    std::optional<int> month;
    std::optional<int> day;
    std::optional<DateClock> clock;
    DateZone zone;
};

/// The parts of what is written in `tokens`; nothing if there is anything in it that belongs to no date.
std::optional<DateParts> read_date_parts(const DateTokens& tokens, const DateHints& hints);

}  // namespace wiredex
