// Query trees in a compact form that tests can state and people can read.
#pragma once

#include <string>

#include "searcher/query/tree.h"

namespace wiredex {

/// The clauses, separated by white space. `gold` is a word, `"gold price"` a phrase, `headline:gold` names its field,
/// `+` and `-` go before, and `[2023-11-01..2023-11-30]` is a range of days.
std::string tree_text(const QueryTree& tree);

}  // namespace wiredex
