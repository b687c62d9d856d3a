// Dates and times in all the forms that wires send.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "wiredex/time.h"

namespace wiredex {

/// Which of two readings a wall clock has that comes twice, when summer time ends.
enum class RepeatedHour { earlier, later };

/// What a reader knows of a date beyond its text.
struct DateHints {
    /// IANA zone of senders that state none, and of abbreviations that mean several (EST, IST, BST, CST); empty:
    /// unknown.
    std::string zone;
    /// The moment to take parts from that the text leaves out: the year of `12-31`. Nothing: such a text is no date.
    std::optional<Day> reference;
    bool day_first = true;  ///< 4/3/2018 is the fourth of March
    RepeatedHour repeated = RepeatedHour::earlier;
};

/// The moment that a text states: ISO 8601 with all its variants, RFC 822, and the forms of FORMATS in docs/formats.md.
/// A time without a zone has `zone_known` false unless `hints.zone` is given. Nothing if it is no date.
std::optional<Time> parse_wire_date(std::string_view text, const DateHints& hints = {});

/// A wall clock as the instant it is in an IANA zone; unchanged if it has a zone already, no clock, or the zone is not
/// known.
Time in_zone(const Time& wall_clock, std::string_view zone, RepeatedHour repeated = RepeatedHour::earlier);

}  // namespace wiredex
