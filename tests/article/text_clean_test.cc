#include "article/text_clean.h"

#include <string>

#include <catch2/catch.hpp>

using wiredex::clean_text;

TEST_CASE("printable ASCII, tabs and line feeds are kept as they are") {
    const std::string table = "Team\tWon\tLost\nRovers  \t3\t0 ~\n";
    CHECK(clean_text(table) == table);
    CHECK(clean_text("").empty());
}

TEST_CASE("every way to end a line becomes one line feed") {
    CHECK(clean_text("a\r\nb") == "a\nb");
    CHECK(clean_text("a\r\r\nb") == "a\nb");
    CHECK(clean_text("a\rb") == "a\nb");
    CHECK(clean_text("a\r\rb") == "a\n\nb");
    CHECK(clean_text("a\xC2\x85"
                     "b") == "a\nb");
    CHECK(clean_text("a\r") == "a\n");
    CHECK(clean_text("a\r\n\r\nb") == "a\n\nb");
}

TEST_CASE("control characters are dropped, no-break spaces and soft hyphens are not") {
    CHECK(clean_text(std::string("a\0b\x01\x1F\x7F"
                                 "c",
                                 7)) == "abc");
    CHECK(clean_text("a\xC2\x9B"
                     "31mb") == "a31mb");
    CHECK(clean_text("a\xC2\xA0"
                     "b\xC2\xAD"
                     "c") ==
          "a\xC2\xA0"
          "b\xC2\xAD"
          "c");
}

TEST_CASE("text is composed to NFC, also where a dropped control stood between base and accent") {
    CHECK(clean_text("Gre\xCC\x80ve") == "Gr\xC3\xA8ve");
    CHECK(clean_text("Gre\x01\xCC\x80ve") == "Gr\xC3\xA8ve");
    CHECK(clean_text("\xE2\x84\xAB") == "\xC3\x85");
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
    CHECK(clean_text("caf\xE9 noir") == "caf\xEF\xBF\xBD noir");
    CHECK(clean_text("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(clean_text("cut \xE2\x82") == "cut \xEF\xBF\xBD");
}

TEST_CASE("what is to be cleaned is found wherever it stands among accents and plain text") {
    const std::string copy =
        "Caf\u00E9 \u201CWeir\u201D in S\u00E3o Jo\u00E3o\n\u041C\u043E\u0441\u043A\u0432\u0430, 4 \u20AC a cup of it";
    CHECK(clean_text(copy) == copy);
    for (std::size_t at = 0; at <= copy.size(); ++at) {
        if (at < copy.size() && (static_cast<unsigned char>(copy[at]) & 0xC0U) == 0x80U) continue;
        INFO(at);
        for (const char* const control : {"\x01", "\x7F", "\xC2\x80"}) {
            CHECK(clean_text(std::string(copy).insert(at, control)) == copy);
        }
    }
}

TEST_CASE("cleaning clean text changes nothing") {
    for (const char* text : {"a\r\r\nb\xE9", "Gre\xCC\x80ve\x7F", "\xC2\x85\xC2\x80\r", "\xEA\xB0\x80\xE1\x86\xA8"}) {
        const std::string once = clean_text(text);
        CHECK(clean_text(once) == once);
    }
}
