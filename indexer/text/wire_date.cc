#include "indexer/text/wire_date.h"

#include "indexer/text/strings.h"

namespace wiredex {

std::optional<Time> parse_wire_date(std::string_view text, const DateHints& hints) {
    const std::optional<Time> time = parse_time(trim(text));
    return time ? std::optional(in_zone(*time, hints.zone, hints.repeated)) : std::nullopt;
}

Time in_zone(const Time& wall_clock, std::string_view, RepeatedHour) {
    return wall_clock;
}

}  // namespace wiredex
