// Points in time as wires state them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wiredex {

/// A moment as an article states it. A value type; copying is cheap; no time-zone database is involved.
///
/// Many senders state a wall-clock time without its zone, or only a day. Both are kept as what they are: turning them
/// into UTC would invent an instant nobody sent.
struct Time {
    /// Seconds since 1970-01-01T00:00:00 (negative before), leap seconds not counted. UTC where `zone_known`, else the
    /// sender's wall clock read as if it were UTC.
    std::int64_t seconds = 0;
    bool zone_known = true;   ///< false: `seconds` is a wall clock of unknown zone
    bool clock_known = true;  ///< false: only the day is known; `seconds` is its first second and `zone_known` is false

    friend bool operator==(const Time&, const Time&) = default;
};

/// A day of the proleptic Gregorian calendar.
struct Day {
    int year = 1970;  ///< as ISO 8601 counts
    int month = 1;    ///< 1 to 12
    int day = 1;      ///< 1 to 31

    friend auto operator<=>(const Day&, const Day&) = default;
};

/// The moment in RFC 3339: `2023-12-07T05:51:00Z`; without `Z` where the zone is unknown; `2023-12-07` where only the
/// day is known. Parsing the result gives the same `Time`.
std::string format_time(const Time& time);

/// Reads RFC 3339 and the ISO 8601 forms that wires send: a `T` or a space between date and clock, seconds optional,
/// fractions dropped, `Z`, `+hh:mm`, `+hhmm`, `+hh` or no zone, a day alone, and the basic forms `20141229`,
/// `20141229T135006Z`. Returns nothing for anything else, for days and clocks that do not exist, and for trailing text.
/// A leap second (`:60`) is read as the second after it.
std::optional<Time> parse_time(std::string_view text);

/// The day on which `time` falls: in UTC, or on the sender's wall clock where the zone is unknown.
Day day_of(const Time& time);

/// Days since 1970-01-01 (negative before). `day` must exist.
std::int64_t days_since_epoch(const Day& day);

/// The inverse of `days_since_epoch`.
Day day_from_epoch(std::int64_t days);

/// True if the day exists in the calendar (`2023-02-29` does not) and its year is from 1 to 9999.
bool exists(const Day& day);

}  // namespace wiredex
