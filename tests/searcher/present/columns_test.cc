#include "searcher/present/columns.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

namespace wiredex {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("wide characters take two columns, marks none") {
    const std::vector<std::pair<std::string, std::size_t>> rows = {
        {"", 0},
        {"gold", 4},
        {"Z\u00FCrich", 6},
        {"Zu\u0308rich", 6},              // u and a combining diaeresis
        {"\u91D1\u4FA1\u683C", 6},        // Han
        {"\u30B4\u30FC\u30EB\u30C9", 8},  // Katakana
        {"\uAE08\uAC12", 4},              // Hangul syllables
        {"\u1100\u1161", 2},              // the same kind of syllable in two letters
        {"\uFF27\uFF4F", 4},              // full-width Latin
        {"\uFF7A\uFF9E", 2},              // half-width Katakana
        {"\U0001F4F0", 2},                // emoji
        {"\u0437\u043E\u043B\u043E\u0442\u043E", 6},
        {"\u2014", 1},
        {"a\u200Bb", 2},      // zero-width space
        {"co\u00ADop", 4},    // soft hyphen
        {"\u0E01\u0E34", 1},  // Thai consonant and vowel above
    };
    for (const auto& [text, width] : rows) {
        INFO(text);
        CHECK(display_width(text) == width);
    }
}

TEST_CASE("no control character survives in safe text") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"gold price", "gold price"},
        {"a\tb\nc\r\nd", "a b c  d"},
        {"\x1b[31mred\x1b[0m", "\uFFFD[31mred\uFFFD[0m"},
        {"\x1b]0;title\x07", "\uFFFD]0;title\uFFFD"},
        {"a\u009B2Jb",
         "a\uFFFD"
         "2Jb"},
        {"a\x9b"
         "2Jb",
         "a\uFFFD"
         "2Jb"},
        {"bell\x07"
         "back\x08"
         "del\x7f",
         "bell\uFFFD"
         "back\uFFFD"
         "del\uFFFD"},
        {std::string("a\0b", 3),
         "a\uFFFD"
         "b"},
        {"a\u202Eb\u2066c\u2069", "abc"},
        {"\u0634\u200Fa", "\u0634\u200Fa"},
        {"bad\xff\xfe", "bad\uFFFD\uFFFD"},
        {"a\u2028b\u0085c", "a b c"},
    };
    for (const auto& [text, safe] : rows) {
        INFO(safe);
        CHECK(safe_text(text) == safe);
    }
    for (unsigned byte = 0; byte < 256; ++byte) {
        const std::string safe = safe_text(std::string(3, static_cast<char>(byte)));
        for (const char c : safe) CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
    }
}

TEST_CASE("lines break at white space") {
    CHECK(wrap("", 10).empty());
    CHECK(wrap(" \n ", 10).empty());
    CHECK(wrap("gold", 10) == Lines{"gold"});
    CHECK(wrap("the price of gold", 9) == Lines{"the price", "of gold"});
    CHECK(wrap("the price of gold", 17) == Lines{"the price of gold"});
    CHECK(wrap("the price of gold", 16) == Lines{"the price of", "gold"});
    CHECK(wrap("  the \n\n price  ", 20) == Lines{"the price"});
    CHECK(wrap("a b c", 2) == Lines{"a", "b", "c"});
}

TEST_CASE("a word longer than a line is cut") {
    CHECK(wrap("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(wrap("x abcdefgh y", 4) == Lines{"x ab", "cdef", "gh y"});
    CHECK(wrap("ab\u0308cd", 2) == Lines{"ab\u0308", "cd"});
    CHECK(wrap("abc", 0) == Lines{"ab", "c"});
}

TEST_CASE("lines of wide characters break between them, not before closing punctuation") {
    CHECK(wrap("\u91D1\u4FA1\u683C\u4E0A\u6607", 6) == Lines{"\u91D1\u4FA1\u683C", "\u4E0A\u6607"});
    CHECK(wrap("\u91D1\u4FA1\u683C\u4E0A\u6607", 7) == Lines{"\u91D1\u4FA1\u683C", "\u4E0A\u6607"});
    CHECK(wrap("\u91D1\u4FA1\u683C\u3002\u4E0A", 6) == Lines{"\u91D1\u4FA1", "\u683C\u3002\u4E0A"});
    CHECK(wrap("gold\u91D1 oil\u6CB9", 6) == Lines{"gold\u91D1", "oil\u6CB9"});
    CHECK(wrap("\u91D1", 2) == Lines{"\u91D1"});
}

TEST_CASE("no line is wider than asked, and nothing but white space is lost") {
    const std::string text =
        "Prices of \u91D1\u4FA1\u683C rose 3.5% in S\u00E3o Paulo, \u30B4\u30FC\u30EB\u30C9\u3001 the "
        "exchange's-longest-hyphenated-word said; \U0001F4F0\U0001F4F0 again.";
    std::string bare;
    for (const char c : text)
        if (c != ' ') bare += c;
    for (std::size_t width = 2; width < 100; ++width) {
        std::string joined;
        for (const std::string& line : wrap(text, width)) {
            CHECK(display_width(line) <= width);
            CHECK(line.front() != ' ');
            CHECK(line.back() != ' ');
            for (const char c : line)
                if (c != ' ') joined += c;
        }
        CHECK(joined == bare);
    }
}

}  // namespace
}  // namespace wiredex
