// What must hold for every date, tried with many of them.
#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <fmt/core.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "indexer/text/wire_date.h"

using namespace wiredex;

namespace {

constexpr std::int64_t day_seconds = 86400;

// The wall clock that ICU writes for an instant in a zone: 2018-09-28T11:15:00.
std::string icu_wall_clock(std::int64_t instant, const char* zone) {
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(icu::UnicodeString("yyyy-MM-dd'T'HH:mm:ss"), icu::Locale::getRoot(), status);
    format.adoptTimeZone(icu::TimeZone::createTimeZone(icu::UnicodeString(zone)));
    icu::UnicodeString text;
    format.format(static_cast<double>(instant) * 1000, text);
    REQUIRE(U_SUCCESS(status));
    std::string bytes;
    return text.toUTF8String(bytes);
}

struct Fields {
    int year, month, day, hour, minute, second;
};

Fields fields_of(std::int64_t wall_clock) {
    const Day day = day_of({wall_clock, false, true});
    const auto second = static_cast<int>(wall_clock - days_since_epoch(day) * day_seconds);
    return {day.year, day.month, day.day, second / 3600, second / 60 % 60, second % 60};
}

std::int64_t random_second(std::mt19937_64& random, const Day& first, const Day& last) {
    return std::uniform_int_distribution<std::int64_t>(days_since_epoch(first) * day_seconds,
                                                       days_since_epoch(last) * day_seconds - 1)(random);
}

}  // namespace

TEST_CASE("a moment written in any form is read back") {
    constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
    std::mt19937_64 random(19);
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t wall_clock = random_second(random, {1969, 1, 1}, {2069, 1, 1});
        const Fields f = fields_of(wall_clock);
        const std::string_view month = months.at(static_cast<std::size_t>(f.month) - 1);
        const std::string_view short_month = month.substr(0, 3);
        const Time known{wall_clock, true, true};
        const Time local{wall_clock, false, true};
        const Time to_minute{wall_clock - f.second, true, true};
        const int short_year = f.year % 100;
        const int half_hour = f.hour % 12 == 0 ? 12 : f.hour % 12;
        const std::string clock = fmt::format("{:02}:{:02}:{:02}", f.hour, f.minute, f.second);
        const auto check = [](const std::string& text, const Time& expected, bool day_first = true) {
            DateHints hints;
            hints.day_first = day_first;
            const auto time = parse_wire_date(text, hints);
            if (!time || *time != expected) {
                FAIL_CHECK(text << " is read as " << (time ? format_time(*time) : "nothing"));
            }
        };
        check(format_time(known), known);
        check(format_time(local), local);
        check(fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", f.year, f.month, f.day, f.hour, f.minute, f.second),
              known);
        check(fmt::format("{:02} {} {} {} +0000", f.day, short_month, f.year, clock), known);
        check(fmt::format("Mon, {} {} {:02} {} GMT", f.day, short_month, short_year, clock), known);
        check(fmt::format("{}-{}-{} {}.79", f.day, short_month, f.year, clock), local);
        check(fmt::format("{} {:02} {} | {:02}:{:02} {} UTC", short_month, f.day, f.year, half_hour, f.minute,
                          f.hour < 12 ? "AM" : "PM"),
              to_minute);
        check(fmt::format("{}.{}.{} {}", f.day, f.month, f.year, clock), local);
        check(fmt::format("{}/{}/{} {}", f.day, f.month, f.year, clock), local);
        check(fmt::format("{}/{}/{} {}", f.month, f.day, f.year, clock), local, false);
        check(fmt::format("{:02}-{:02}-{:02} {}", f.day, f.month, short_year, clock), local);
        check(fmt::format("{:02}-{:02}-{:02} {:02}{:02}GMT", f.month, f.day, short_year, f.hour, f.minute), to_minute);
        check(fmt::format("{:02}{:02}{:02} GMT {} {:02}", f.day, f.hour, f.minute, short_month, short_year), to_minute);
        check(fmt::format("{}:{:02} GMT on {} {} {}", f.hour, f.minute, f.day, month, f.year), to_minute);
    }
}

TEST_CASE("a wall clock in a zone is the instant that ICU writes so") {
    std::mt19937_64 random(23);
    for (const char* const zone :
         {"Europe/Helsinki", "Europe/London", "Europe/Moscow", "America/New_York", "America/St_Johns",
          "America/Sao_Paulo", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tokyo", "Australia/Sydney",
          "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Apia"}) {
        for (int i = 0; i < 2'000; ++i) {
            const std::int64_t instant = random_second(random, {1975, 1, 1}, {2037, 1, 1});
            const std::string wall_clock = icu_wall_clock(instant, zone);
            const Time time = *parse_time(wall_clock);
            const Time earlier = in_zone(time, zone);
            const Time later = in_zone(time, zone, RepeatedHour::later);
            const bool one_of_both = earlier.seconds == instant || later.seconds == instant;
            if (!one_of_both || !earlier.zone_known || earlier.seconds > later.seconds) {
                FAIL_CHECK(zone << ' ' << wall_clock << " is read as " << format_time(earlier) << " or "
                                << format_time(later) << " and not as " << instant);
            }
            if (icu_wall_clock(later.seconds, zone) != wall_clock) FAIL_CHECK(zone << ' ' << wall_clock);
        }
    }
}

TEST_CASE("no text of the characters that dates have is read outside of the calendar") {
    constexpr std::string_view pieces[] = {
        "0",   "1",    "12", "31",  "88",  "2018", "20181210", "135006",      "-",  "/", ".",
        ":",   " ",    "T",  "Z",   "+",   "Feb",  "mar",      "EST",         "am", ",", "(",
        ")",   "[",    "]",  "Uhr", "kl",  "h",    "Europe",   "GMT",         "'",  "é", "\xC3",
        "a.m", "ABCD", "|",  "99",  "kl.", "p.m.", "XXXXXXXX", "\xE2\x88\x92"};
    std::mt19937_64 random(29);
    DateHints with_reference;
    with_reference.reference = Day{2018, 2, 28};
    with_reference.zone = "Europe/Helsinki";
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        const std::size_t length = 1 + random() % 12;
        for (std::size_t k = 0; k < length; ++k) text += pieces[random() % std::size(pieces)];
        for (const auto& time : {parse_wire_date(text), parse_wire_date(text, with_reference)}) {
            if (time && !exists(day_of(*time))) FAIL_CHECK(text);
            if (time && parse_time(format_time(*time)) != *time) FAIL_CHECK(text);
        }
    }
}
