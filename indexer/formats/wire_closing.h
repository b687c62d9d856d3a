// The line that closes a message and says when it was sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "wiredex/time.h"

namespace wiredex {

struct WireClosing {
    std::string sender;  ///< `AP` of "AP-WF-11-13-13 1509GMT", `KWS`; empty with IPTC 7901
    Time time;           ///< its zone is unknown where the line states none
};

/// ANPA: "AP-WF-11-13-13 1509GMT" (month first) and "KWS-15:09-13-11-13" (Kyodo: day first, Tokyo's clock).
/// Nothing if the line is none, or its moment does not exist.
std::optional<WireClosing> read_anpa_closing(std::string_view line);

/// IPTC 7901: "071341 GMT Okt 15" (day, hour, minute). The same.
std::optional<WireClosing> read_iptc7901_closing(std::string_view line);

/// True if the line is one of these.
bool is_closing_line(std::string_view line);

}  // namespace wiredex
