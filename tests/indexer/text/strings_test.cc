#include "indexer/text/strings.h"

#include <chrono>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("lines end with any mark and the last one needs none") {
    using Lines = std::vector<std::string_view>;
    CHECK(split_lines("") == Lines{});
    CHECK(split_lines("a") == Lines{"a"});
    CHECK(split_lines("a\nb\r\nc\rd") == Lines{"a", "b", "c", "d"});
    CHECK(split_lines("\n\r\n\r\r\n") == Lines{"", "", "", ""});
    CHECK(split_lines("a\n") == Lines{"a"});
    CHECK(split_lines("a\n\rb") == Lines{"a", "", "b"});
}

TEST_CASE("many lines of one kind take linear time") {
    for (const char* mark : {"\r", "\n", "\r\n"}) {
        std::string text;
        while (text.size() < 2'000'000) text += mark;
        for (const char* last : {"", "\n", "\r"}) {
            const auto start = std::chrono::steady_clock::now();
            CHECK(split_lines(text + last).size() >= 1'000'000);
            CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
        }
    }
}
