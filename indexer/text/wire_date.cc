#include "indexer/text/wire_date.h"

#include <array>
#include <cstdint>
#include <cstdlib>

#include "article/time_limits.h"
#include "indexer/text/clock_time.h"
#include "indexer/text/date_forms.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_writable(std::int64_t seconds) {
    return seconds >= first_second && seconds <= last_second;
}

// Seconds since 1970, or milliseconds: of today, these have three digits more. A fraction is dropped.
std::optional<Time> read_epoch(const DateTokens& tokens) {
    const bool fraction = tokens.size() == 3 && tokens[1].is_mark('.') && tokens[2].kind == DateToken::Kind::number;
    if (tokens.size() != 1 && !fraction) return std::nullopt;
    if (tokens[0].is_number(9, 10)) return Time{tokens[0].value, true, true};
    if (tokens[0].is_number(13, 13)) return Time{tokens[0].value / 1000, true, true};
    return std::nullopt;
}

// Of the days that exist, the one nearest to the reference.
std::optional<Day> nearest(const std::array<Day, 3>& days, const Day& reference) {
    std::optional<Day> found;
    const auto distance = [&](const Day& day) { return std::abs(days_since_epoch(day) - days_since_epoch(reference)); };
    for (const Day& day : days) {
        if (exists(day) && (!found || distance(day) < distance(*found))) found = day;
    }
    return found;
}

// The day that the parts state, or leave to the reference. Nothing if too little of it is stated.
std::optional<Day> day_of_parts(const DateParts& parts, const std::optional<Day>& reference) {
    if (parts.year && parts.month && parts.day) return Day{*parts.year, *parts.month, *parts.day};
    if (parts.year || !reference || !exists(*reference)) return std::nullopt;
    const auto [year, month, day] = *reference;
    if (parts.month && parts.day) {
        const auto in = [&](int some_year) { return Day{some_year, *parts.month, *parts.day}; };
        return nearest({in(year - 1), in(year), in(year + 1)}, *reference);
    }
    if (parts.month || !parts.clock) return std::nullopt;
    if (!parts.day) return reference;
    const Day before = month == 1 ? Day{year - 1, 12, *parts.day} : Day{year, month - 1, *parts.day};
    const Day after = month == 12 ? Day{year + 1, 1, *parts.day} : Day{year, month + 1, *parts.day};
    return nearest({before, Day{year, month, *parts.day}, after}, *reference);
}

std::optional<Time> put_together(const DateParts& parts, const DateHints& hints) {
    const auto day = day_of_parts(parts, hints.reference);
    if (!day) return std::nullopt;
    ClockTime clock{*day};
    clock.clock_known = parts.clock.has_value();
    bool end_of_day = false;
    if (parts.clock) {
        end_of_day = parts.clock->hour == 24 && parts.clock->minute == 0 && parts.clock->second == 0;
        clock.hour = end_of_day ? 0 : parts.clock->hour;
        clock.minute = parts.clock->minute;
        clock.second = parts.clock->second;
    }
    if (parts.zone.kind == DateZone::Kind::offset) clock.utc_offset_minutes = parts.zone.utc_offset_minutes;
    auto time = to_time(clock);
    if (!time) return std::nullopt;
    if (end_of_day) time->seconds += seconds_of_day;
    if (!is_writable(time->seconds)) return std::nullopt;
    if (parts.zone.kind == DateZone::Kind::named) return in_zone(*time, parts.zone.name, hints.repeated);
    if (parts.zone.kind == DateZone::Kind::unstated) return in_zone(*time, hints.zone, hints.repeated);
    return time;
}

}  // namespace

std::optional<Time> parse_wire_date(std::string_view text, const DateHints& hints) {
    text = trim(text);
    // The form of nearly all of today's articles, and the fastest to read.
    if (const auto time = parse_time(text)) return in_zone(*time, hints.zone, hints.repeated);
    const DateTokens tokens(text);
    if (const auto time = read_epoch(tokens)) return time;
    const auto parts = read_date_parts(tokens, hints);
    return parts ? put_together(*parts, hints) : std::nullopt;
}

Time in_zone(const Time& wall_clock, std::string_view zone, RepeatedHour repeated) {
    if (zone.empty() || wall_clock.zone_known || !wall_clock.clock_known) return wall_clock;
    const auto ahead = seconds_ahead(zone, wall_clock.seconds, repeated);
    if (!ahead || !is_writable(wall_clock.seconds - *ahead)) return wall_clock;
    return {wall_clock.seconds - *ahead, true, true};
}

}  // namespace wiredex
