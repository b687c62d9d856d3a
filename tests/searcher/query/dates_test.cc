#include "searcher/query/dates.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "wiredex/error.h"
#include "wiredex/searcher.h"

namespace wiredex {
namespace {

constexpr Day today{2024, 3, 31};

std::string text_of(const Day& day) {
    return format_time({.seconds = days_since_epoch(day) * 86400, .clock_known = false});
}

std::string text_of(const DateRange& range) {
    return (range.first ? text_of(*range.first) : "") + ".." + (range.last ? text_of(*range.last) : "");
}

/// The error that `read` throws; nothing if it throws none.
template <typename Read>
std::optional<QueryError> refusal(const Read& read) {
    try {
        read();
        return std::nullopt;
    } catch (const QueryError& error) {
        return error;
    }
}

std::optional<QueryError> refused_day(const std::string& text) {
    return refusal([&] { return parse_day(text, false, today); });
}

TEST_CASE("parse_day reads days, months, years and times ago") {
    struct Row {
        std::string text, first, last;
    };
    const std::vector<Row> rows = {
        {"2023-12-07", "2023-12-07", "2023-12-07"}, {"2024-02-29", "2024-02-29", "2024-02-29"},
        {"0001-01-01", "0001-01-01", "0001-01-01"}, {"9999-12-31", "9999-12-31", "9999-12-31"},
        {"2023-12", "2023-12-01", "2023-12-31"},    {"2023-11", "2023-11-01", "2023-11-30"},
        {"2023-02", "2023-02-01", "2023-02-28"},    {"2024-02", "2024-02-01", "2024-02-29"},
        {"1900-02", "1900-02-01", "1900-02-28"},    {"2000-02", "2000-02-01", "2000-02-29"},
        {"2023", "2023-01-01", "2023-12-31"},       {"1987", "1987-01-01", "1987-12-31"},
        {"9999", "9999-01-01", "9999-12-31"},       {"today", "2024-03-31", "2024-03-31"},
        {"Today", "2024-03-31", "2024-03-31"},      {"yesterday", "2024-03-30", "2024-03-30"},
        {"YESTERDAY", "2024-03-30", "2024-03-30"},  {"0d", "2024-03-31", "2024-03-31"},
        {"1d", "2024-03-30", "2024-03-30"},         {"7d", "2024-03-24", "2024-03-24"},
        {"7D", "2024-03-24", "2024-03-24"},         {"31d", "2024-02-29", "2024-02-29"},
        {"366d", "2023-03-31", "2023-03-31"},       {"1w", "2024-03-24", "2024-03-24"},
        {"2w", "2024-03-17", "2024-03-17"},         {"1m", "2024-02-29", "2024-02-29"},
        {"2m", "2024-01-31", "2024-01-31"},         {"3m", "2023-12-31", "2023-12-31"},
        {"4m", "2023-11-30", "2023-11-30"},         {"12m", "2023-03-31", "2023-03-31"},
        {"13m", "2023-02-28", "2023-02-28"},        {"1y", "2023-03-31", "2023-03-31"},
        {"2023y", "0001-03-31", "0001-03-31"},      {"007d", "2024-03-24", "2024-03-24"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(text_of(parse_day(row.text, false, today)) == row.first);
        CHECK(text_of(parse_day(row.text, true, today)) == row.last);
    }
}

TEST_CASE("a year before a leap day falls on 28 February") {
    CHECK(parse_day("1y", false, {2024, 2, 29}) == Day{2023, 2, 28});
    CHECK(parse_day("4y", false, {2024, 2, 29}) == Day{2020, 2, 29});
    CHECK(parse_day("yesterday", false, {2024, 3, 1}) == Day{2024, 2, 29});
    CHECK(parse_day("yesterday", false, {2024, 1, 1}) == Day{2023, 12, 31});
    CHECK(parse_day("1m", false, {2024, 1, 15}) == Day{2023, 12, 15});
}

TEST_CASE("a date that cannot be read is refused with the forms there are") {
    const std::vector<std::string> rows = {
        "",
        " ",
        "soon",
        "tomorrow",
        "d",
        "7",
        "77",
        "777",
        "7x",
        "7 d",
        "-7d",
        "+7d",
        "7d ",
        " 2023",
        "20235",
        "2023-",
        "2023-1",
        "2023-1-5",
        "2023-12-7",
        "23-12-07",
        "12-2023",
        "07.12.2023",
        "2023/12",
        "2023.12.07",
        "20231207",
        "2023-12-07T05:51",
        "2023-12-07-1",
        "2023--07",
        "2023-ab",
        "202a",
        "2023-1a",
        "today!",
    };
    for (const std::string& row : rows) {
        INFO('"' << row << '"');
        const auto error = refused_day(row);
        REQUIRE(error);
        CHECK(error->offset() == 0);
        CHECK_THAT(error->what(),
                   Catch::Contains("2023-12-07, 2023-12, 2023, 7 Dec 2023, today, yesterday, last week, last friday") &&
                       Catch::Contains("or a time ago: 7d, 2w, 3m, 1y"));
    }
}

TEST_CASE("a day that does not exist is refused as such") {
    for (const std::string row : {"2023-02-29", "2023-02-30", "2023-04-31", "2023-12-32", "2023-12-00", "2023-13-01",
                                  "2023-00", "2023-13", "0000", "0000-01-01"}) {
        INFO(row);
        CHECK_THROWS_WITH(parse_day(row, false, today), Catch::Contains("there is no such"));
    }
    for (const std::string row : {"2024y", "999999m", "999999w", "999999d", "9999999999d", "99999999999999999999y"}) {
        INFO(row);
        CHECK_THROWS_WITH(parse_day(row, false, today), Catch::Contains("before the year 1"));
    }
}

TEST_CASE("a date otherwise written is suggested in its ISO form") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"2023/12/07", "2023-12-07"},
        {"2023.12.7", "2023-12-07"},
        {"2023-1-5", "2023-01-05"},
        {"20231207", "2023-12-07"},
        {"2023/12", "2023-12"},
        {"2023-1", "2023-01"},
        {"7.12.2023", ""},
        {"2023/13", ""},
        {"2023-1-32", ""},
        {"20231307", ""},
        {"2023-1-", ""},
        {"2023-1-5-", ""},
        {"2023-123", ""},
    };
    for (const auto& [text, suggestion] : rows) {
        INFO(text);
        const auto error = refused_day(text);
        REQUIRE(error);
        CHECK(error->suggestion() == suggestion);
    }
}

TEST_CASE("date: takes dates, the last days and ranges") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"2023-12-07", "2023-12-07..2023-12-07"},
        {"2023-12", "2023-12-01..2023-12-31"},
        {"2023", "2023-01-01..2023-12-31"},
        {"today", "2024-03-31..2024-03-31"},
        {"yesterday", "2024-03-30..2024-03-30"},
        {"1d", "2024-03-31..2024-03-31"},
        {"7d", "2024-03-25..2024-03-31"},
        {"1w", "2024-03-25..2024-03-31"},
        {"1m", "2024-03-01..2024-03-31"},
        {"1y", "2023-04-01..2024-03-31"},
        {"2023-11..2023-12", "2023-11-01..2023-12-31"},
        {"2023..2023", "2023-01-01..2023-12-31"},
        {"2023-11-05..2023", "2023-11-05..2023-12-31"},
        {"2023-11-05..", "2023-11-05.."},
        {"..2023-12", "..2023-12-31"},
        {"..today", "..2024-03-31"},
        {"7d..", "2024-03-24.."},
        {"7d..yesterday", "2024-03-24..2024-03-30"},
        {"2023..2w", "2023-01-01..2024-03-17"},
        {"2023-12-07..2023-12-07", "2023-12-07..2023-12-07"},
    };
    for (const auto& [text, range] : rows) {
        INFO(text);
        CHECK(text_of(parse_date_range(text, today)) == range);
    }
}

TEST_CASE("a range that makes no sense is refused with its place") {
    struct Row {
        std::string text;
        std::size_t offset;
        std::string suggestion;
    };
    const std::vector<Row> rows = {
        {"..", 0, "2023-11..2023-12"},
        {"2023-12..2023-11", 0, "2023-11..2023-12"},
        {"today..yesterday", 0, "yesterday..today"},
        {"2024..2023", 0, "2023..2024"},
        {"0d", 0, "today"},
        {"2023-11..x", 9, ""},
        {"x..2023-11", 0, ""},
        {"2023-11..2023/12", 9, "2023-11..2023-12"},
        {"2023/11..2023-12", 0, "2023-11..2023-12"},
        {"2023-11...2023-12", 9, ""},
        {"2023-11..2023-12..2024", 9, ""},
        {"..2023-02-30", 2, ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto error = refusal([&] { return parse_date_range(row.text, today); });
        REQUIRE(error);
        CHECK(error->offset() == row.offset);
        CHECK(error->suggestion() == row.suggestion);
    }
}

TEST_CASE("today is a day that exists") {
    CHECK(exists(current_day()));
}

}  // namespace
}  // namespace wiredex
