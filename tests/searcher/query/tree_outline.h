// Query trees as text that shows their structure, for tests.
#pragma once

#include <string>

#include "wiredex/query.h"

namespace wiredex::test {

/// `harbour, +every(strike, "a b"), -headline:prefix(ferr)`: children between commas, those of the root without its
/// name.
std::string tree_outline(const QueryTree& tree);

}  // namespace wiredex::test
