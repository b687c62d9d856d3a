// How a score came about, as a table that people read.
#pragma once

#include <string>

#include "wiredex/results.h"

namespace wiredex {

/// A line for each field that adds to the score by a word, and the score at the end:
///
///     word      in           times     adds
///     ferry     headline         1    1.234
///               body             3    0.412
///     strike    body             1    0.700
///     score                           2.346
///
/// Each line begins with `indent` spaces and is at most 80 columns wide.
std::string explanation_view(const Explanation& explanation, double score, std::size_t indent);

}  // namespace wiredex
