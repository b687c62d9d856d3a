// The clocks of the world: IANA time zones, as ICU knows them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wiredex {

/// True for IANA time zones that are named for a place (`Europe/Helsinki`), and for `UTC` and `GMT`. Case matters.
bool is_zone(std::string_view name);

/// ISO 3166 code of the country that the zone is in; empty if it is in none, or no zone.
std::string country_of_zone(std::string_view name);

/// Which of two readings a wall clock has that comes twice, when summer time ends.
enum class RepeatedHour { earlier, later };

/// Seconds that the clocks of a zone are ahead of UTC when they show `wall_clock` (seconds since 1970-01-01T00:00:00 as
/// if it were UTC). A clock that never shows that, because summer time starts, is read as if it had not been put
/// forward yet. Nothing if there is no such zone. Zones are kept by each thread.
std::optional<std::int64_t> seconds_ahead(std::string_view zone, std::int64_t wall_clock, RepeatedHour repeated);

}  // namespace wiredex
