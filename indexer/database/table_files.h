// The files of a glass database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wiredex {

/// True for the names of the files that Xapian's glass backend keeps in a database directory.
bool is_glass_file(std::string_view name);

/// Each table that has a file in the directory, under a name for people (`postings`, `positions`, `stored articles`,
/// `term lists`...), with the size of its file in bytes; largest first.
/// Throws `std::filesystem::filesystem_error`.
std::vector<std::pair<std::string, std::uint64_t>> table_sizes(const std::filesystem::path& database);

/// Sum of `table_sizes`.
std::uint64_t database_bytes(const std::filesystem::path& database);

}  // namespace wiredex
