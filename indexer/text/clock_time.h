// A moment put together from the parts a sender writes.
#pragma once

#include <optional>

#include "wiredex/time.h"

namespace wiredex {

/// Year, month, day and, where stated, a wall clock. Out of range means that nothing comes of it.
struct ClockTime {
    Day day;
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::optional<int> utc_offset_minutes = std::nullopt;  ///< east of Greenwich; absent: the zone is unknown
    bool clock_known = true;
};

/// The moment; nothing for a day or clock that does not exist.
std::optional<Time> to_time(const ClockTime& clock);

}  // namespace wiredex
