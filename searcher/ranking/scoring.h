// How a search scores: by the folded postings, or by something that takes longer and can do more.
#pragma once

#include <optional>
#include <vector>

#include "analysis/bm25f.h"
#include "searcher/query/to_xapian.h"
#include "searcher/ranking/recency.h"
#include "wiredex/searcher.h"

namespace wiredex {

/// The table's weights with the caller's in their place. The lead is a part of the body and goes with it, unless it has
/// a weight of its own. Throws `Error` (`usage`) for weights that cannot be.
FieldWeights weights_of(const std::vector<FieldBoost>& boosts);

/// The way that the options ask for. `database` must outlive it.
ScoredStem scoring_for(const SearchOptions& options, const std::optional<Decay>& decay,
                       const Xapian::Database& database);

}  // namespace wiredex
