// Input that could not be indexed: told to people, and written down for programs.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "indexer/commands/console.h"
#include "wiredex/reader.h"

namespace wiredex {

/// Shows rejects on the console and, where wanted, writes them to a file as JSON Lines while they happen.
///
/// Of one file only the first `shown_of_a_file` are shown: a large file of a wrong kind would bury everything else. The
/// file of rejects has them all.
class RejectLog {
public:
    static constexpr std::uint64_t shown_of_a_file = 1000;

    /// `console` must outlive it. Makes the file, empty. Throws `Error` (`usage`) if it cannot be made.
    RejectLog(Console& console, const std::optional<std::filesystem::path>& file);

    /// Throws `Error` (`storage`) if the file cannot be written.
    void add(const Reject& reject);

    /// Says how many were not shown; to be called once, at the end.
    void finish();

private:
    struct Close {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };

    void write(const Reject& reject);
    void tell_hidden();

    Console& console_;
    std::string file_name_;
    std::unique_ptr<std::FILE, Close> file_;
    std::string path_;         ///< of the last reject
    std::uint64_t count_ = 0;  ///< rejects of that path
};

}  // namespace wiredex
