// What a writer leaves that died while it made a database.
#pragma once

#include <filesystem>

namespace wiredex {

/// True if the directory holds no more than what may be there before Xapian has made a database whole (or nothing).
bool holds_unfinished_database(const std::filesystem::path& directory);

/// True if the directory holds tables of a glass database and nothing else, not even the file that makes them one.
bool holds_only_tables(const std::filesystem::path& directory);

/// Removes the leftovers of a dead writer, which Xapian would take for a damaged database. Does nothing where there is
/// a whole database, something else, or a writer at work: the lock tells.
void remove_unfinished_database(const std::filesystem::path& directory);

}  // namespace wiredex
