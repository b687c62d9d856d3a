// The writer's lock of a database.
#pragma once

#include <chrono>
#include <filesystem>
#include <xapian.h>

#include "wiredex/error.h"

namespace wiredex {

/// Opens the database in the directory `database`, which must exist, for writing. Nobody else can while the result
/// lives. Waits up to `timeout` for another writer to finish.
/// Throws `Error`: `locked`; `storage` if it may not be written.
Xapian::WritableDatabase lock_database(const std::filesystem::path& database, std::chrono::milliseconds timeout = {});

/// The error for a database that another writer holds; says who, where that can be found out.
Error locked_error(const std::filesystem::path& database);

}  // namespace wiredex
