// The files behind the paths a user names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace wiredex {

/// A file to read, or a path that gives nothing to read, and why.
struct FoundFile {
    std::filesystem::path path;         ///< as named, with the way down from there
    std::optional<std::uint64_t> size;  ///< bytes; unknown for standard input and pipes
    std::string failure;                ///< for people; empty if there is a file to read
};

/// Walks files and directories in order: recursively, by the bytes of names, without entries that start with a dot,
/// without symbolic links and special files below the paths named. A directory is listed when it is reached, so memory
/// holds one listing per level. `-` is standard input.
class Walk {
public:
    explicit Walk(std::vector<std::filesystem::path> paths) : paths_(std::move(paths)) {}

    std::optional<FoundFile> next();

private:
    struct Entry {
        std::string name;
        bool is_directory = false;
    };
    struct Level {
        std::filesystem::path directory;
        std::vector<Entry> entries;  // last one first, so that taking the next is cheap
    };

    std::optional<FoundFile> enter(const std::filesystem::path& named);
    std::optional<FoundFile> descend(const std::filesystem::path& directory);
    std::optional<FoundFile> step();

    std::vector<std::filesystem::path> paths_;
    std::size_t next_path_ = 0;
    std::vector<Level> levels_;
    bool found_any_ = false;  // under the path named last
};

}  // namespace wiredex
