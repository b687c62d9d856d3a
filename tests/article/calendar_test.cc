#include <catch2/catch.hpp>

#include "wiredex/time.h"

using wiredex::Day;

namespace {

/// The calendar in its plainest words, to check the library's against.
int days_in_month(int year, int month) {
    if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

TEST_CASE("every day from 1850 to 2150 has its number, the next one after the day before") {
    std::int64_t expected = -43829;  // 120 years of 365 days and 29 leap days before 1970
    std::size_t wrong = 0;
    for (int year = 1850; year <= 2150; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in_month(year, month); ++day, ++expected) {
                const Day date{year, month, day};
                const bool right = wiredex::exists(date) && wiredex::days_since_epoch(date) == expected &&
                                   wiredex::day_from_epoch(expected) == date;
                if (!right) ++wrong;
            }
            if (wiredex::exists({year, month, days_in_month(year, month) + 1})) ++wrong;
        }
    }
    CHECK(wrong == 0);
    CHECK(expected == 66109);  // 2151-01-01
}

TEST_CASE("the first and the last day of the calendar round-trip") {
    for (const Day& day : {Day{1, 1, 1}, Day{9999, 12, 31}, Day{1970, 1, 1}, Day{1969, 12, 31}, Day{2000, 2, 29}}) {
        CHECK(wiredex::day_from_epoch(wiredex::days_since_epoch(day)) == day);
    }
    CHECK(wiredex::days_since_epoch({1970, 1, 1}) == 0);
    CHECK(wiredex::days_since_epoch({1, 1, 1}) == -719162);
    CHECK(wiredex::days_since_epoch({9999, 12, 31}) == 2932896);
}

TEST_CASE("days that the calendar does not have do not exist") {
    for (const Day& day : {Day{2023, 2, 29}, Day{1900, 2, 29}, Day{2023, 4, 31}, Day{2023, 0, 1}, Day{2023, 13, 1},
                           Day{2023, 1, 0}, Day{2023, 1, 32}, Day{0, 1, 1}, Day{10000, 1, 1}, Day{-5, 1, 1},
                           Day{2023, 257, 1}, Day{2023, 1, 257}, Day{67559, 1, 1}}) {
        CAPTURE(day.year, day.month, day.day);
        CHECK_FALSE(wiredex::exists(day));
    }
    CHECK(wiredex::exists({2000, 2, 29}));
    CHECK(wiredex::exists({2024, 2, 29}));
}

TEST_CASE("a moment falls on the day of its own clock, before 1970 too") {
    CHECK(wiredex::day_of({0, true, true}) == Day{1970, 1, 1});
    CHECK(wiredex::day_of({-1, true, true}) == Day{1969, 12, 31});
    CHECK(wiredex::day_of({-86400, false, true}) == Day{1969, 12, 31});
    CHECK(wiredex::day_of({-86401, false, true}) == Day{1969, 12, 30});
    CHECK(wiredex::day_of({86399, false, true}) == Day{1970, 1, 1});
    CHECK(wiredex::day_of({86400, true, false}) == Day{1970, 1, 2});
}

TEST_CASE("moments beyond the calendar fall on its first or last day") {
    CHECK(wiredex::day_of({INT64_MIN, true, true}) == Day{1, 1, 1});
    CHECK(wiredex::day_of({INT64_MAX, true, true}) == Day{9999, 12, 31});
}
