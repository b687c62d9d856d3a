#include "indexer/text/clock_time.h"

namespace wiredex {

std::optional<Time> to_time(const ClockTime& clock) {
    const bool possible = clock.hour >= 0 && clock.hour < 24 && clock.minute >= 0 && clock.minute < 60 &&
                          clock.second >= 0 && clock.second <= 60;
    if (!exists(clock.day) || !possible) return std::nullopt;
    Time time;
    time.seconds = days_since_epoch(clock.day) * 86400;
    time.clock_known = clock.clock_known;
    time.zone_known = clock.clock_known && clock.utc_offset_minutes.has_value();
    if (!clock.clock_known) return time;
    time.seconds += std::int64_t{clock.hour} * 3600 + std::int64_t{clock.minute} * 60 + clock.second;
    if (clock.utc_offset_minutes) time.seconds -= std::int64_t{*clock.utc_offset_minutes} * 60;
    return time;
}

}  // namespace wiredex
