#include "wiredex/time.h"

#include <iostream>
#include <random>
#include <string>

#include <catch2/catch.hpp>

using wiredex::format_time;
using wiredex::parse_time;
using wiredex::Time;

namespace {

struct Form {
    const char* text;
    const char* meaning;  ///< in the one form that `format_time` writes; empty: not a time
};

constexpr Form forms[] = {
    {"2023-12-07T05:51:00Z", "2023-12-07T05:51:00Z"},
    {"2023-12-07T05:51:00z", "2023-12-07T05:51:00Z"},
    {"2023-12-07t05:51:00Z", "2023-12-07T05:51:00Z"},
    {"2023-12-07 05:51:00Z", "2023-12-07T05:51:00Z"},
    {"2023-12-07T05:51Z", "2023-12-07T05:51:00Z"},
    {"2023-12-07T05:51:07.924Z", "2023-12-07T05:51:07Z"},
    {"2023-12-07T05:51:07.9Z", "2023-12-07T05:51:07Z"},
    {"2023-12-07T05:51:07,123456789Z", "2023-12-07T05:51:07Z"},
    {"2023-12-07T05:51:07.397", "2023-12-07T05:51:07"},
    {"2023-12-07T05:51:00+01:00", "2023-12-07T04:51:00Z"},
    {"2023-12-07T05:51:00+0100", "2023-12-07T04:51:00Z"},
    {"2023-12-07T05:51:00+01", "2023-12-07T04:51:00Z"},
    {"2023-12-07T05:51:00-05:30", "2023-12-07T11:21:00Z"},
    {"2023-12-07T05:51:00+05:30", "2023-12-07T00:21:00Z"},
    {"2023-12-07T05:51:00-0000", "2023-12-07T05:51:00Z"},
    {"2023-12-07T05:51:00-00:00", "2023-12-07T05:51:00Z"},
    {"2023-12-07T05:51+0200", "2023-12-07T03:51:00Z"},
    {"2023-12-07T05:51:07.5+02:00", "2023-12-07T03:51:07Z"},
    {"2023-12-31T23:30:00-01:00", "2024-01-01T00:30:00Z"},
    {"2024-01-01T00:30:00+01:00", "2023-12-31T23:30:00Z"},
    {"2023-12-07T05:51:00", "2023-12-07T05:51:00"},
    {"2023-12-07 05:51", "2023-12-07T05:51:00"},
    {"2023-12-07T00:00:00", "2023-12-07T00:00:00"},
    {"2023-12-07", "2023-12-07"},
    {"20141229", "2014-12-29"},
    {"20141229T135006Z", "2014-12-29T13:50:06Z"},
    {"20141229T135006+0300", "2014-12-29T10:50:06Z"},
    {"20141229T135006+03:00", "2014-12-29T10:50:06Z"},
    {"20141229T135006", "2014-12-29T13:50:06"},
    {"20141229T1350Z", "2014-12-29T13:50:00Z"},
    {"20141229 135006.25Z", "2014-12-29T13:50:06Z"},
    {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"},
    {"2017-01-01T00:59:60+01:00", "2017-01-01T00:00:00Z"},
    {"2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z"},
    {"2000-02-29", "2000-02-29"},
    {"1850-01-01T00:00:00Z", "1850-01-01T00:00:00Z"},
    {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"},
    {"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
    {"9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"},
    {"2023-12-07T23:59:59+23:59", "2023-12-07T00:00:59Z"},
    {"", ""},
    {" ", ""},
    {"foo", ""},
    {"2023", ""},
    {"2023-12", ""},
    {"202312", ""},
    {"2023-1-7", ""},
    {"2023-12-7", ""},
    {"23-12-07", ""},
    {"2023/12/07", ""},
    {"2023-1207", ""},
    {"202312-07", ""},
    {"2023-02-29", ""},
    {"1900-02-29", ""},
    {"2023-04-31", ""},
    {"2023-13-01", ""},
    {"2023-00-10", ""},
    {"2023-10-00", ""},
    {"0000-01-01", ""},
    {"12023-01-01", ""},
    {"+2023-01-01", ""},
    {"-2023-01-01", ""},
    {" 2023-12-07", ""},
    {"2023-12-07 ", ""},
    {"2023-12-07T", ""},
    {"2023-12-07Z", ""},
    {"2023-12-07T05", ""},
    {"2023-12-07T05:", ""},
    {"2023-12-07T05:5", ""},
    {"2023-12-07T05:51:", ""},
    {"2023-12-07T05:51:0", ""},
    {"2023-12-07T0551", ""},
    {"2023-12-07T05:5100", ""},
    {"20231207T05:51", ""},
    {"20231207T0551:00", ""},
    {"20231207055100", ""},
    {"2023-12-07T24:00:00", ""},
    {"2023-12-07T05:60:00", ""},
    {"2023-12-07T05:51:61", ""},
    {"2023-12-07T-5:51:00", ""},
    {"2023-12-07T05:51:00.", ""},
    {"2023-12-07T05:51:00.Z", ""},
    {"2023-12-07T05:51.5Z", ""},
    {"2023-12-07T05:51:00+", ""},
    {"2023-12-07T05:51:00+1", ""},
    {"2023-12-07T05:51:00+1:00", ""},
    {"2023-12-07T05:51:00+01:", ""},
    {"2023-12-07T05:51:00+01:0", ""},
    {"2023-12-07T05:51:00+24:00", ""},
    {"2023-12-07T05:51:00+01:60", ""},
    {"2023-12-07T05:51:00 +01:00", ""},
    {"2023-12-07T05:51:00ZZ", ""},
    {"2023-12-07T05:51:00Z ", ""},
    {"2023-12-07T05:51:00 UTC", ""},
    {"2023-12-07T05:51:00EST", ""},
    {"2023-12-07  05:51:00", ""},
    {"2023-12-07_05:51:00", ""},
    {"0001-01-01T00:30:00+01:00", ""},
    {"9999-12-31T23:59:60Z", ""},
    {"9999-12-31T23:30:00-01:00", ""},
    {"Thu, 07 Dec 2023 05:51:00 GMT", ""},
    {"\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA3-12-07", ""},
};

}  // namespace

TEST_CASE("times are read in the forms that wires send, and nothing else is") {
    for (const Form& form : forms) {
        CAPTURE(form.text);
        const std::optional<Time> time = parse_time(form.text);
        CHECK((time ? format_time(*time) : "") == form.meaning);
    }
}

TEST_CASE("what a text leaves open stays open") {
    CHECK(parse_time("1970-01-02T00:00:01Z") == Time{86401, true, true});
    CHECK(parse_time("1970-01-02T00:00:01") == Time{86401, false, true});
    CHECK(parse_time("1970-01-02") == Time{86400, false, false});
    CHECK(parse_time("1969-12-31T23:59:59Z") == Time{-1, true, true});
}

TEST_CASE("a zero byte ends no time") {
    CHECK_FALSE(parse_time(std::string_view("2023-12-07\0", 11)));
    CHECK_FALSE(parse_time(std::string_view("2023-12-07T05:51:00Z\0", 21)));
}

TEST_CASE("every time reads back the same from what it is written as") {
    constexpr unsigned seed = 20240305;
    std::cout << "random times: seed " << seed << '\n';
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<std::int64_t> seconds(-62135596800, 253402300799);
    for (int i = 0; i < 100000; ++i) {
        Time time{seconds(random), random() % 2 == 0, random() % 4 != 0};
        if (!time.clock_known) {  // a day has no zone, and starts at midnight
            time.zone_known = false;
            time.seconds = wiredex::days_since_epoch(wiredex::day_of(time)) * 86400;
        }
        const std::string text = format_time(time);
        const std::optional<Time> again = parse_time(text);
        if (again != time) FAIL(text);
    }
}

TEST_CASE("a moment that RFC 3339 cannot write becomes the nearest one it can") {
    CHECK(format_time({INT64_MIN, true, true}) == "0001-01-01T00:00:00Z");
    CHECK(format_time({INT64_MAX, true, true}) == "9999-12-31T23:59:59Z");
    CHECK(format_time({INT64_MAX, true, false}) == "9999-12-31");
}

TEST_CASE("any bytes can be given as a time") {
    std::mt19937 random(7);
    const std::string alphabet = "0123456789-:TZ+. \xC3";
    for (int i = 0; i < 200000; ++i) {
        std::string text = "2023-12-07T05:51:00.5+01:00";
        for (auto change = random() % 3 + 1; change > 0; --change) {
            text[random() % text.size()] = alphabet[random() % alphabet.size()];
        }
        text.resize(random() % (text.size() + 1));
        const std::optional<Time> time = parse_time(text);
        if (time && parse_time(format_time(*time)) != time) FAIL(text);
    }
}
