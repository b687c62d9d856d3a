// What the words of a clause require of an article, as Xapian queries without weight.
#pragma once

#include <vector>
#include <xapian.h>

#include "searcher/query/tree.h"
#include "searcher/query/words.h"

namespace wiredex {

/// The articles that have the words of a text clause in its field, or anywhere in the text if it names none: every word
/// but function words (these too if there is nothing else), side by side and all if it is a phrase.
Xapian::Query matching(const Clause& clause, const std::vector<QueryWord>& words);

/// The articles that have one unit there: Tae-yong is `taeyong`, or `tae` and `yong` side by side.
Xapian::Query matching_unit(const Clause& clause, QueryUnit unit);

/// The parts under one operator.
Xapian::Query combine(Xapian::Query::op how, const std::vector<Xapian::Query>& parts);

/// `query`, counted only in articles of the stem's language if it is bound to one.
Xapian::Query in_language_of(const QueryStem& stem, const Xapian::Query& query);

}  // namespace wiredex
