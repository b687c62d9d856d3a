#include "indexer/commands/progress.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/core.h>

#include "indexer/commands/summary.h"

namespace wiredex {
namespace {

// A rate over less than this says nothing yet.
constexpr double seconds_for_a_rate = 0.5;

std::string format_percent(const ProgressState& state) {
    if (!state.bytes_total || *state.bytes_total == 0) return {};
    const double share = static_cast<double>(state.bytes_read) / static_cast<double>(*state.bytes_total);
    return fmt::format("{}%", static_cast<int>(std::min(share, 1.0) * 100));
}

std::string format_time_left(const ProgressState& state) {
    if (!state.bytes_total || state.bytes_read == 0 || state.bytes_read >= *state.bytes_total) return {};
    const double left = static_cast<double>(*state.bytes_total - state.bytes_read);
    const double seconds = left * state.seconds / static_cast<double>(state.bytes_read);
    return (seconds < 60 ? fmt::format("{:.0f} s", std::ceil(seconds)) : format_duration(seconds)) + " left";
}

}  // namespace

std::string format_duration(double seconds) {
    if (seconds < 59.95) return fmt::format("{:.1f} s", seconds);
    const auto whole = std::llround(seconds);
    if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string format_progress(const ProgressState& state, std::size_t width) {
    std::array<std::string, 5> parts{count_articles(state.articles), format_percent(state)};
    if (state.seconds >= seconds_for_a_rate) {
        parts[2] = format_time_left(state);
        parts[3] = fmt::format("{:.0f} articles/s", static_cast<double>(state.articles) / state.seconds);
        parts[4] = fmt::format("{:.1f} MB/s", static_cast<double>(state.bytes_read) / state.seconds / 1e6);
    }
    std::string line;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        const std::string_view separator = line.empty() ? "" : ", ";
        if (line.size() + separator.size() + part.size() > width) break;
        line.append(separator).append(part);
    }
    return line;
}

Progress::Progress(Console& console, ArticleReader& reader, bool wanted)
    : console_(console), reader_(reader), shown_(wanted && Console::is_terminal()), next_(start_) {
    if (shown_) bytes_total_ = reader_.bytes_total();
}

void Progress::update(std::uint64_t articles) {
    constexpr std::chrono::milliseconds interval{100};
    if (!shown_) return;
    const Clock::time_point now = Clock::now();
    if (now < next_) return;
    next_ = now + interval;
    console_.progress(format_progress({articles, seconds(), reader_.bytes_read(), bytes_total_}, Console::width()));
}

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
}

}  // namespace wiredex
