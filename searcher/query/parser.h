// Text -> query tree: the grammar of docs/query-language.md.
#pragma once

#include <string_view>

#include "searcher/query/tree.h"

namespace wiredex {

/// Parses a query. `today` is what relative dates count from. Throws `QueryError` (place, reason, suggestion) for a
/// query that cannot be understood. Punctuation that occurs in text is never an error.
QueryTree parse_query(std::string_view query, const Day& today);

/// The query as words only: no operators, no fields, no quotes. Never fails.
QueryTree parse_literal(std::string_view query);

}  // namespace wiredex
