// Times as pages state them: "Dec 07 2023 | 11:21 AM IST".
#pragma once

#include <optional>
#include <string_view>

#include "wiredex/time.h"

namespace wiredex {

/// Month, day and year, then, where stated, a clock of 12 or 24 hours and a zone. IST is India's (+05:30), GMT and UTC
/// are themselves; with any other zone, or none, the zone is unknown. Nothing if it is no such time.
std::optional<Time> parse_page_time(std::string_view text);

}  // namespace wiredex
