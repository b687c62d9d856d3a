#include <cmath>
#include <simdjson.h>
#include <string_view>

#include "article/json_values.h"
#include "article/json_writer.h"
#include "article/time_limits.h"

namespace wiredex {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t start = text.find_first_not_of(blank);
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(blank) + 1 - start);
}

/// What programs send for a time without words: 20240305, or a count since 1970. Eight digits that make a day are a day
/// (as a count they would be some day in 1970), and a count too large for the next thousand years is of milliseconds.
std::optional<Time> time_of_number(double number) {
    constexpr double first_count_of_milliseconds = 1e11;
    constexpr double first_eight_digits = 1e7;
    if (number >= first_eight_digits && number < 10 * first_eight_digits && number == std::floor(number)) {
        const std::optional<Time> day = parse_time(std::to_string(static_cast<std::int64_t>(number)));
        if (day) return day;
    }
    const bool milliseconds = std::abs(number) >= first_count_of_milliseconds;
    const double seconds = std::floor(milliseconds ? number / 1000 : number);
    if (seconds < static_cast<double>(first_second) || seconds > static_cast<double>(last_second)) return std::nullopt;
    return Time{static_cast<std::int64_t>(seconds), true, true};
}

}  // namespace

ValueProblem read_time(const JsonValue& value, std::optional<Time>& out,
                       std::optional<Time> (*parse)(std::string_view text)) {
    constexpr const char* wanted = "send RFC 3339, e.g. 2024-03-05T09:00:00Z";
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) {
        if (trimmed(text).empty()) return std::nullopt;
        out = parse(trimmed(text));
        return out ? std::nullopt : ValueProblem("cannot read the time " + json_excerpt(text) + "; " + wanted);
    }
    double number = 0;
    if (value.get(number) != simdjson::SUCCESS)
        return std::string("found no time but a list, an object or true or false; ") + wanted;
    out = time_of_number(number);
    return out ? std::nullopt
               : ValueProblem(std::string("the number is no time between the years 1 and 9999; ") + wanted);
}

}  // namespace wiredex
