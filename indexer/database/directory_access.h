// Who may use a database directory, and where it stands.
#pragma once

#include <filesystem>

namespace wiredex {

/// Makes a directory that nobody but its owner can look into, whatever the umask. Throws `Error` (`storage`).
void make_private_directory(const std::filesystem::path& directory);

/// Gives the directory `to` and the files in it the mode, owner and group of `from` and of its files of the same names;
/// files that `from` does not have get those of `from`'s `iamglass`. Owner and group are kept as far as this process
/// may give files away; a group that cannot be kept gets no more than everybody has. Access control lists are not
/// copied. Throws `Error` (`storage`) where a mode cannot be set.
void copy_access(const std::filesystem::path& from, const std::filesystem::path& to);

/// True for the root of a mounted file system, or of what behaves as one: it cannot be renamed into its parent.
/// Throws `Error` (`storage`).
bool is_mount_point(const std::filesystem::path& directory);

}  // namespace wiredex
