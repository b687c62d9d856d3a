// Query tree -> Xapian query.
#pragma once

#include <functional>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/query/matching.h"
#include "searcher/query/words.h"
#include "wiredex/query.h"
#include "wiredex/synonyms.h"

namespace wiredex {

/// What one stem adds to the score.
struct ScoredPart {
    std::string word;     ///< of the query, or a synonym
    std::string stem;     ///< `Zstem`
    Xapian::Query query;  ///< gives articles that weight
};

/// A Xapian query and what must be known to weigh it.
struct CompiledQuery {
    Xapian::Query query;
    std::size_t scored_words = 0;    ///< different words that give weight; 0: nothing ranks, results go by time
    std::vector<std::string> notes;  ///< for people: what of the query was cut
    std::vector<ScoredPart> parts;   ///< their weights add up to that of `query`; empty unless asked for
};

/// Makes the query that gives weight to articles with a stem (`Zstem`); `in_query` is how often the query has the word.
/// The fast and the exact way of scoring differ in this alone.
using ScoredStem = std::function<Xapian::Query(const std::string& stem, Xapian::termcount in_query, std::size_t words)>;

/// How trees are compiled.
struct CompileOptions {
    MatchOptions match;
    std::optional<DateRange> dates;  ///< a restriction beside those in the tree
    Xapian::Query hidden;            ///< documents that never match (`hidden_documents`)
    ScoredStem scored_stem;
    const Synonyms::Table* synonyms = nullptr;  ///< what plain words may be called as well
    bool keep_parts = false;                    ///< give `CompiledQuery::parts`
};

/// Throws `Error` (`usage`) for a tree that is too deep.
CompiledQuery compile_query(const QueryTree& tree, const CompileOptions& options, QueryAnalyzer& analyzer,
                            const Xapian::Database& database);

}  // namespace wiredex
