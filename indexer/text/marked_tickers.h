// Ticker symbols that a text marks as such.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

/// The symbols that stand in brackets behind the name of their exchange: `NDBL` of "(Nasdaq: NDBL)", both of
/// "(ASX:NDB; NYSE:NDBL)". Each once, in the order in which they come.
std::vector<std::string> marked_tickers(std::string_view text);

}  // namespace wiredex
