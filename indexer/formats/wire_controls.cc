#include "indexer/formats/wire_controls.h"

#include <algorithm>

namespace wiredex {

std::string_view after_padding(std::string_view bytes) {
    // Bounded, so that looking at every byte of a long run of padding takes linear time.
    constexpr std::size_t furthest = 256;
    std::size_t place = 0;
    while (place < std::min(bytes.size(), furthest) && is_padding(bytes[place])) ++place;
    return bytes.substr(place);
}

std::string_view after_start_of_heading(std::string_view bytes) {
    bytes = after_padding(bytes);
    if (!bytes.starts_with(control::soh)) return bytes;
    return after_padding(bytes.substr(1));
}

std::string_view first_line(std::string_view bytes) {
    constexpr std::size_t longest_line = 256;
    const std::string_view start = bytes.substr(0, longest_line);
    return start.substr(0, std::min(start.find_first_of("\r\n"), start.size()));
}

}  // namespace wiredex
