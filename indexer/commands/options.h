// The command line of wiredex-index.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "wiredex/reader.h"

namespace wiredex {

/// The database the user named; without `--db`, the default one. The default is looked up only when a command needs a
/// database, so that a command that needs none works without a home directory.
struct DatabaseOption {
    std::optional<std::filesystem::path> named;

    /// Throws `Error` (`usage`) if nothing was named and there is no default.
    [[nodiscard]] std::filesystem::path path() const;
};

struct AddOptions {
    DatabaseOption database;
    std::vector<std::filesystem::path> paths;
    ReaderOptions reader;
    std::string language = "auto";
    unsigned jobs = 0;  ///< 0: one for each processor
    std::optional<std::filesystem::path> rejects;
    std::chrono::milliseconds lock_timeout{0};
    bool dry_run = false;
    bool quiet = false;
};

struct RemoveOptions {
    DatabaseOption database;
    std::vector<std::string> ids;  ///< `-` stands for the lines of standard input
    std::chrono::milliseconds lock_timeout{0};
    bool quiet = false;
};

struct CompactOptions {
    DatabaseOption database;
    std::chrono::milliseconds lock_timeout{0};
};

struct CheckOptions {
    DatabaseOption database;
};

struct InfoOptions {
    DatabaseOption database;
    bool json = false;
};

using Command = std::variant<AddOptions, RemoveOptions, CompactOptions, CheckOptions, InfoOptions>;

/// Reads the command line. Where there is nothing to run (help, version, a mistake), prints what the user should read
/// and returns the exit status.
std::variant<Command, int> parse_command_line(int argc, const char* const* argv);

}  // namespace wiredex
