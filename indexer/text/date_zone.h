// The zone that a date states.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/text/date_tokens.h"

namespace wiredex {

/// What a text says of the zone of its clock.
struct DateZone {
    enum class Kind { unstated, offset, named, unclear };
    Kind kind = Kind::unstated;
    int utc_offset_minutes = 0;  ///< east of Greenwich, of kind `offset`
    std::string_view name;       ///< IANA zone, of kind `named`; points into the tokens
};

/// A zone and how many tokens it is written in.
struct WrittenZone {
    DateZone zone;
    std::size_t tokens = 0;
};

/// The zone that starts with the token at `i`: `+01:00`, `-0330`, `GMT`, `UTC+2`, `CEST`, `Europe/Berlin`.
/// Abbreviations are what they are to a sender in `sender_zone`; capitals that are no known one are a zone that is
/// unclear. Nothing if there is none.
std::optional<WrittenZone> zone_at(const DateTokens& tokens, std::size_t i, std::string_view sender_zone);

}  // namespace wiredex
