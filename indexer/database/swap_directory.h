// Putting one directory in the place of another at one instant.
#pragma once

#include <filesystem>

namespace wiredex {

/// Makes the files of the directory, and their names, survive a power cut. Throws `Error` (`storage`).
void sync_directory(const std::filesystem::path& directory);

/// Exchanges two directories with the same parent: whoever opens either name sees one or the other, never neither and
/// never a mixture. Durable after `sync_directory_entry` of either.
/// Throws `Error` (`storage`), having changed nothing, if the file system cannot do it.
void exchange_directories(const std::filesystem::path& first, const std::filesystem::path& second);

/// Makes the name of `path` survive a power cut. Throws `Error` (`storage`).
void sync_directory_entry(const std::filesystem::path& path);

}  // namespace wiredex
