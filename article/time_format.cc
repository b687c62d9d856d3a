#include <algorithm>
#include <array>
#include <charconv>

#include "article/time_limits.h"
#include "wiredex/time.h"

namespace wiredex {
namespace {

void append_padded(std::string& out, std::int64_t number, std::size_t width) {
    std::array<char, 20> digits{};
    const std::to_chars_result result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    const auto length = static_cast<std::size_t>(result.ptr - digits.data());
    out.append(width - std::min(width, length), '0');
    out.append(digits.data(), length);
}

}  // namespace

std::string format_time(const Time& time) {
    // What RFC 3339 cannot write becomes the nearest moment it can write.
    const std::int64_t seconds = std::clamp(time.seconds, first_second, last_second);
    const Day day = day_of({seconds, time.zone_known, time.clock_known});

    std::string text;
    text.reserve(20);
    append_padded(text, day.year, 4);
    text += '-';
    append_padded(text, day.month, 2);
    text += '-';
    append_padded(text, day.day, 2);
    if (!time.clock_known) return text;

    const std::int64_t clock = seconds - days_since_epoch(day) * seconds_of_day;
    text += 'T';
    append_padded(text, clock / 3600, 2);
    text += ':';
    append_padded(text, clock / 60 % 60, 2);
    text += ':';
    append_padded(text, clock % 60, 2);
    if (time.zone_known) text += 'Z';
    return text;
}

}  // namespace wiredex
