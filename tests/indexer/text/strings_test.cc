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

TEST_CASE("white space is single spaces where nothing is to be collapsed") {
    for (const char* text : {"", "a", " ", "a b", " a b ", "caf\xC3\xA9 de la gare"}) {
        INFO('"' << text << '"');
        CHECK(has_single_spaces(text));
    }
    for (const char* text : {"  ", "a  b", "a\tb", "a\n", "\na", "a b\r", "\v", "a b c  "}) {
        INFO('"' << text << '"');
        CHECK_FALSE(has_single_spaces(text));
    }
    CHECK(collapse_spaces(" \ta \n b\r\n") == "a b");
    CHECK(collapse_spaces("a b") == "a b");
    CHECK(collapse_spaces(" \n ").empty());
}

TEST_CASE("runs of white space become one space each in long text too") {
    std::string wrapped;
    std::string flat;
    for (int i = 0; i < 50; ++i) {
        wrapped += "The harbour\r\nboard \t raised\nits fees.\v";
        flat += "The harbour board raised its fees. ";
    }
    flat.pop_back();
    CHECK(collapse_spaces(wrapped) == flat);
    CHECK(collapse_spaces("caf\xC3\xA9\nde la\ngare") == "caf\xC3\xA9 de la gare");
}

TEST_CASE("a mark is found where a plain search finds it") {
    const std::string text = "</<</REUTER></REUTERS </REUTERS></REUTERS><REUTERS>";
    for (const std::string_view mark : {"<", "</", "</R", "</REUTERS>", "<REUTERS", "</REUTERS></REUTERS>", "none"}) {
        for (std::size_t from = 0; from <= text.size() + 2; ++from) {
            INFO(mark << " from " << from);
            CHECK(find_mark(text, mark, from) == text.find(mark, from));
        }
    }
    CHECK(find_mark("", "</REUTERS>") == std::string_view::npos);
}

TEST_CASE("texts are compared without the case of ASCII letters and nothing else") {
    CHECK(is_same_ignoring_case("pubDate", "PUBDATE"));
    CHECK(is_same_ignoring_case("", ""));
    CHECK_FALSE(is_same_ignoring_case("pubDate", "pubDat"));
    CHECK_FALSE(is_same_ignoring_case("a@b", "a`b"));
    CHECK_FALSE(is_same_ignoring_case("[", "{"));
    CHECK(starts_with_ignoring_case("BULLETIN kill", "bulletin"));
    CHECK_FALSE(starts_with_ignoring_case("BULL", "bulletin"));
}
