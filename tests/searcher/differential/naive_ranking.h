// The order of results, by computing the score of each article from the formula of docs/ranking.md.
#pragma once

#include "tests/searcher/differential/naive_matcher.h"

namespace wiredex::test {

/// An article that is found.
struct NaiveHit {
    std::string id;
    double score = 0;
    std::optional<std::int64_t> time;  ///< seconds since 1970
};

/// All that match, in no order. `options.synonyms` must be empty, boosts name no field but text ones.
std::vector<NaiveHit> naive_search(const QueryTree& tree, const SearchOptions& options, NaiveCollection& collection);

/// True if `options` or the lack of words that rank have the results sorted by time.
bool sorts_by_time(const QueryTree& tree, const SearchOptions& options, NaiveCollection& collection);

}  // namespace wiredex::test
