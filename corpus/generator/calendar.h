// Seconds since 1970-01-01 UTC as a calendar date and a clock.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wiredex::generator {

struct DateAndClock {
    unsigned year, month, day;
    unsigned hour, minute, second;
};

constexpr DateAndClock date_and_clock(std::int64_t seconds) {
    const std::chrono::sys_seconds moment{std::chrono::seconds{seconds}};
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{midnight};
    const auto clock = static_cast<unsigned>((moment - midnight).count());
    return {static_cast<unsigned>(static_cast<int>(date.year())),
            static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()),
            clock / 3600,
            clock / 60 % 60,
            clock % 60};
}

/// `Jan` to `Dec`, for 1 to 12.
constexpr std::string_view month_name(unsigned month) {
    return std::string_view{"JanFebMarAprMayJunJulAugSepOctNovDec"}.substr(std::size_t{month - 1} * 3, 3);
}

}  // namespace wiredex::generator
