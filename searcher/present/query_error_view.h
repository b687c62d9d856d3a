// A query that cannot be understood, shown with its place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "wiredex/error.h"

namespace wiredex {

/// The message, the query with a caret under the place, and what to type instead, each on its line. Of a query wider
/// than `width` columns the part around the place is shown.
std::string query_error_view(std::string_view query, const QueryError& error, std::size_t width);

}  // namespace wiredex
