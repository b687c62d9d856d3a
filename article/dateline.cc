#include "article/dateline.h"

#include <algorithm>

namespace wiredex {

std::string_view place_of_dateline(std::string_view text) {
    constexpr std::string_view blank = " \t\n";
    std::string_view place = text.substr(0, std::min(text.find(','), text.find('(')));
    if (std::any_of(place.begin(), place.end(), [](char c) { return c >= '0' && c <= '9'; })) return {};
    const std::size_t start = place.find_first_not_of(blank);
    if (start == std::string_view::npos) return {};
    place.remove_prefix(start);
    return place.substr(0, place.find_last_not_of(blank) + 1);
}

}  // namespace wiredex
