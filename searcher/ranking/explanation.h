// Explaining scores: what each word adds, field by field.
#pragma once

#include <optional>
#include <vector>

#include "analysis/bm25f.h"
#include "searcher/query/to_xapian.h"
#include "searcher/ranking/recency.h"
#include "wiredex/searcher.h"

namespace wiredex {

/// Fills in the explanations of `hits`, which are the items of `found` in their order. `query` was compiled with
/// `keep_parts`. The numbers are those that ranking computed: each part of the query is searched by itself.
void explain(std::vector<Hit>& hits, const Xapian::MSet& found, const CompiledQuery& query, const FieldWeights& weights,
             const std::optional<Decay>& decay, const Xapian::Database& database);

}  // namespace wiredex
