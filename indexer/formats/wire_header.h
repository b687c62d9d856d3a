// The line that heads a transmission of American wires.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wiredex {

/// Priority, category, slug, date and size, as in `u f BC-HARBOUR-REVIEW   02-26 0105`.
struct WireHeader {
    std::string urgency;   ///< the priority's letter
    std::string category;  ///< one letter
    std::string slugline;
    int word_count = 0;
};

/// The header that `line` is; nothing if it is none.
std::optional<WireHeader> read_wire_header(std::string_view line);

}  // namespace wiredex
