// Stock symbols as writers mark them in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

/// True for the name of a market, in any letter case: `NYSE`, `Oslo Stock Exchange`.
bool is_exchange(std::string_view name);

/// The symbols in the text, each once: Reuters' instrument codes in angle brackets (`<SHPT.L>`), symbols behind a
/// market (`(NYSE: SHPT)`) and behind the name of a company (`Shorepoint Inc. (SHPT)`).
std::vector<std::string> marked_tickers(std::string_view text);

}  // namespace wiredex
