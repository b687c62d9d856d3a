// How far long work has come.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "indexer/commands/console.h"
#include "wiredex/reader.h"

namespace wiredex {

/// A moment of long work.
struct ProgressState {
    std::uint64_t articles = 0;
    double seconds = 0;  ///< since the start
    std::uint64_t bytes_read = 0;
    std::optional<std::uint64_t> bytes_total;  ///< nothing where the end cannot be known
};

/// One line of at most `width` bytes (all ASCII): articles, percent, time left, articles and megabytes (10^6 bytes) a
/// second. What does not fit is left out from the end.
std::string format_progress(const ProgressState& state, std::size_t width);

/// A time span for people: `9.8 s`, `12 min 5 s`, `3 h 25 min`.
std::string format_duration(double seconds);

/// Shows on a terminal how far reading has come, at most ten times a second.
class Progress {
public:
    /// `console` and `reader` must outlive it. Shows nothing unless `wanted` and standard error is a terminal.
    Progress(Console& console, ArticleReader& reader, bool wanted);

    void update(std::uint64_t articles);

    [[nodiscard]] double seconds() const;  ///< since it was made

private:
    using Clock = std::chrono::steady_clock;

    Console& console_;
    ArticleReader& reader_;
    bool shown_;
    std::optional<std::uint64_t> bytes_total_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point next_;
};

}  // namespace wiredex
