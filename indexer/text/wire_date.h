// Dates and times in all the forms that wires send.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/text/zone_clock.h"
#include "wiredex/time.h"

namespace wiredex {

/// What a reader knows of a date beyond its text.
struct DateHints {
    /// IANA zone of senders that state none, and of abbreviations that mean several (EST, IST, BST, CST); empty:
    /// unknown.
    std::string zone;
    /// The day to take parts from that the text leaves out: `12-31` is in the year that brings it nearest to this day.
    /// Nothing: such a text is no date.
    std::optional<Day> reference;
    /// 4/3/2018 and 04-03-18 are the fourth of March. What can only be read the other way (4/25/2018) is, and ANPA's
    /// `MM-DD-YY HHMMzone` always has the month first.
    bool day_first = true;
    RepeatedHour repeated = RepeatedHour::earlier;
};

/// The moment that a text states: ISO 8601 with all its variants, RFC 822, and the forms of docs/formats.md. The whole
/// text must be a date, white space and names of weekdays aside. A time without a zone is that of `hints.zone`, and has
/// `zone_known` false if that is empty; so has one with an abbreviation of which nobody knows what it means here.
/// Nothing if it is no date, or none that exists from year 1 to 9999.
std::optional<Time> parse_wire_date(std::string_view text, const DateHints& hints = {});

/// A wall clock as the instant it is in an IANA zone; unchanged if it has a zone already, no clock, or the zone is not
/// known. A clock that summer time skips is read as if it had not been put forward yet.
Time in_zone(const Time& wall_clock, std::string_view zone, RepeatedHour repeated = RepeatedHour::earlier);

}  // namespace wiredex
