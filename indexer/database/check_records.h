// Whether the articles of a sound structure make sense.
#pragma once

#include <xapian.h>

#include "wiredex/database.h"

namespace wiredex {

/// Reads the stored record of every article and compares it with the id it is indexed under. Counts the articles in
/// `report` and adds a line for each problem.
void check_records(const Xapian::Database& database, CheckReport& report);

}  // namespace wiredex
