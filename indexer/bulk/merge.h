// Segments -> the database.
#pragma once

#include <filesystem>
#include <vector>

namespace wiredex {

/// Where the segments of a database are made: inside it, where nobody but its writer has business.
std::filesystem::path segments_directory(const std::filesystem::path& database);

/// Lets Xapian merge the segments, in their order, behind what the database holds, and puts the outcome in the place of
/// the database at one instant. The caller holds the database's lock; `database` is canonical.
/// Throws `Error` (`storage`); the database is then as before.
void merge_segments(const std::filesystem::path& database, const std::vector<std::filesystem::path>& segments);

}  // namespace wiredex
