// Opening a database to look after it.
#pragma once

#include <filesystem>
#include <xapian.h>

namespace wiredex {

/// Opens the wiredex database in the directory `database` for reading.
/// Throws `Error`: `no_database`, `not_a_database`, `schema`, `corrupt`, `storage`.
Xapian::Database open_database(const std::filesystem::path& database);

}  // namespace wiredex
