#include <cstddef>

#include "article/time_limits.h"
#include "wiredex/time.h"

namespace wiredex {
namespace {

/// Takes a text apart from the left. Each function consumes what it recognizes, and nothing if it does not.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    bool skip_any_of(std::string_view characters) {
        if (rest_.empty() || characters.find(rest_[0]) == std::string_view::npos) return false;
        rest_.remove_prefix(1);
        return true;
    }

    /// Exactly `count` digits; more may follow.
    std::optional<int> digits(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        int number = 0;
        for (const char c : rest_.substr(0, count)) {
            if (c < '0' || c > '9') return std::nullopt;
            number = number * 10 + (c - '0');
        }
        rest_.remove_prefix(count);
        return number;
    }

private:
    std::string_view rest_;
};

struct DayPart {
    Day day;
    bool extended = false;  ///< written with hyphens; the clock then has colons (ISO 8601 does not mix the two)
};

std::optional<DayPart> scan_day(Scanner& scanner) {
    const std::optional<int> year = scanner.digits(4);
    const bool extended = scanner.skip_any_of("-");
    const std::optional<int> month = scanner.digits(2);
    if (extended && !scanner.skip_any_of("-")) return std::nullopt;
    const std::optional<int> day = scanner.digits(2);
    if (!year || !month || !day) return std::nullopt;
    const DayPart part{{*year, *month, *day}, extended};
    return exists(part.day) ? std::optional(part) : std::nullopt;
}

/// A decimal fraction, if there is one. False for a separator without digits.
bool skip_fraction(Scanner& scanner) {
    if (!scanner.skip_any_of(".,")) return true;
    if (!scanner.digits(1)) return false;
    while (scanner.digits(1)) {
    }
    return true;
}

/// Seconds since midnight.
std::optional<std::int64_t> scan_clock(Scanner& scanner, bool extended) {
    const std::optional<int> hour = scanner.digits(2);
    if (extended && !scanner.skip_any_of(":")) return std::nullopt;
    const std::optional<int> minute = scanner.digits(2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    const std::int64_t whole_minutes = *hour * 3600 + *minute * 60;

    const bool colon = extended && scanner.skip_any_of(":");
    const std::optional<int> second = scanner.digits(2);
    if (!second) return colon ? std::nullopt : std::optional(whole_minutes);
    if ((extended && !colon) || *second > 60 || !skip_fraction(scanner)) return std::nullopt;
    return whole_minutes + *second;
}

/// Seconds that local time is ahead of UTC. `Z`, `+hh:mm`, `+hhmm` or `+hh`.
std::optional<std::int64_t> scan_zone(Scanner& scanner) {
    if (scanner.skip_any_of("Zz")) return 0;
    const bool west = scanner.skip_any_of("-");
    if (!west && !scanner.skip_any_of("+")) return std::nullopt;
    const std::optional<int> hours = scanner.digits(2);
    if (!hours || *hours > 23) return std::nullopt;
    const bool colon = scanner.skip_any_of(":");
    const std::optional<int> minutes = scanner.digits(2);
    if ((colon && !minutes) || minutes.value_or(0) > 59) return std::nullopt;
    const std::int64_t ahead = *hours * 3600 + minutes.value_or(0) * 60;
    return west ? -ahead : ahead;
}

/// True for what `format_time` can write: an offset may carry a moment over the first or the last day there is.
bool is_writable(std::int64_t seconds) {
    return seconds >= first_second && seconds <= last_second;
}

}  // namespace

std::optional<Time> parse_time(std::string_view text) {
    Scanner scanner(text);
    const std::optional<DayPart> date = scan_day(scanner);
    if (!date) return std::nullopt;
    Time time{days_since_epoch(date->day) * seconds_of_day, false, false};
    if (scanner.at_end()) return time;

    if (!scanner.skip_any_of("Tt ")) return std::nullopt;
    const std::optional<std::int64_t> clock = scan_clock(scanner, date->extended);
    if (!clock) return std::nullopt;
    time.clock_known = true;
    time.seconds += *clock;
    if (!scanner.at_end()) {
        const std::optional<std::int64_t> ahead = scan_zone(scanner);
        if (!ahead || !scanner.at_end()) return std::nullopt;
        time.zone_known = true;
        time.seconds -= *ahead;
    }
    return is_writable(time.seconds) ? std::optional(time) : std::nullopt;
}

}  // namespace wiredex
