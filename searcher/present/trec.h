// Results as TREC evaluation tools read them (trec_eval's "results" format).
#pragma once

#include <string>
#include <string_view>

#include "wiredex/results.h"

namespace wiredex {

/// One line a hit: `query-id Q0 article-id rank score run`. White space in an id or a name is percent-encoded, and so
/// is
/// `%` where the id has white space, so that the id can be restored.
std::string trec_lines(std::string_view query_id, const Results& results, std::string_view run);

}  // namespace wiredex
