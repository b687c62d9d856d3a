// The line of a page that names agency and place: "AP Seoul".
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

struct AgencyLine {
    std::string agency;
    std::string place;  ///< empty if the line names the agency alone
};

/// Splits the line: an agency of several words if it starts with a known one, else its first word; the rest is the
/// place.
AgencyLine split_agency_line(std::string_view line);

/// True if the line starts with a known agency and holds little more.
bool is_agency_line(std::string_view line);

}  // namespace wiredex
