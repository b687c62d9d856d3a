// Where synthetic articles come from.
#pragma once

#include <span>
#include <string_view>

namespace wiredex::generator {

/// A town, as datelines and articles name it.
struct Place {
    std::string_view name;      ///< `Zürich`
    std::string_view dateline;  ///< `ZÜRICH`
    std::string_view country;   ///< `switzerland`: lower case, words joined by hyphens
};

/// Capitals and other large towns, those that file most first.
std::span<const Place> places();

}  // namespace wiredex::generator
