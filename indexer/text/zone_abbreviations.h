// Abbreviations of time zones, some of which mean several.
#pragma once

#include <optional>
#include <string_view>

namespace wiredex {

/// What an abbreviation says of a clock.
struct ZoneMeaning {
    std::optional<int> utc_offset_minutes;  ///< east of Greenwich; absent: it means several, and nothing says which
};

/// What `abbreviation` (any case) means to a sender in the IANA zone `sender_zone` (empty: unknown). Nothing if it is
/// none. `IST` is India's but to Irish and Israeli senders, `EST` and the like American but to Australian ones; `BST`
/// and `CST` mean something only to senders in certain countries.
std::optional<ZoneMeaning> zone_of_abbreviation(std::string_view abbreviation, std::string_view sender_zone);

}  // namespace wiredex
