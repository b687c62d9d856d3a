// Leaving out what is not to be shown.
#pragma once

#include <xapian.h>

#include "wiredex/searcher.h"

namespace wiredex {

/// The documents that a search must leave out; an empty query where there are none. `now` is in seconds since 1970.
Xapian::Query hidden_documents(const Visibility& visibility, std::int64_t now, const Xapian::Database& database);

/// Seconds since 1970, by the clock of the machine.
std::int64_t current_second();

}  // namespace wiredex
