// What a clause requires of an article, as a Xapian query without weight.
#pragma once

#include <vector>
#include <xapian.h>

#include "searcher/query/tree.h"
#include "searcher/query/words.h"

namespace wiredex {

/// The articles that have the words of a text clause in its field, or anywhere in the text if it names none: every
/// word, side by side if it is a phrase. `words` is the analysed text of the clause.
Xapian::Query matching(const Clause& clause, const std::vector<QueryWord>& words);

}  // namespace wiredex
