// "Did you mean": other queries that may find what a query with few results misses.
#pragma once

#include <vector>
#include <xapian.h>

#include "searcher/query/words.h"
#include "wiredex/query.h"

namespace wiredex {

/// Queries like `tree`, likeliest first, at most a few: with words that the index hardly has replaced by others of the
/// index that are spelt nearly so; without them where there are none such, phrases as words. Whether they find anything
/// is for the caller to see. Looks at a bounded part of the list of words; needs nothing that was made for it when
/// indexing.
std::vector<QueryTree> similar_queries(const QueryTree& tree, QueryAnalyzer& analyzer,
                                       const Xapian::Database& database);

}  // namespace wiredex
