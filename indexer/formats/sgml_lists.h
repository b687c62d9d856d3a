// Subjects, companies and countries of a document in an SGML collection.
#pragma once

#include <string_view>

#include "indexer/formats/sgml_fields.h"
#include "wiredex/article.h"

namespace wiredex {

/// Adds what `field` lists to topics, organisations, tickers, people or places. `source` is the sender's name: the
/// Journal lists companies by their tickers. Other fields add nothing.
void read_sgml_list(const SgmlField& field, std::string_view source, Article& article);

}  // namespace wiredex
