// What the text of a dateline says.
#pragma once

#include <string_view>

namespace wiredex {

/// The place at the start of a dateline: what stands before the first comma or bracket (`SALVADOR, Feb 26` ->
/// `SALVADOR`, `BERLIN (dpa) -` -> `BERLIN`). Empty if that holds a digit, as it is a date then. A part of `text`.
std::string_view place_of_dateline(std::string_view text);

}  // namespace wiredex
