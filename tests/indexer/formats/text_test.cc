#include <catch2/catch.hpp>

#include "indexer/text/clock_time.h"
#include "indexer/text/encoding.h"
#include "indexer/text/entities.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/place_names.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"

using namespace wiredex;

TEST_CASE("text is UTF-8 if it can be, else Windows-1252") {
    CHECK(to_utf8("plain") == "plain");
    CHECK(to_utf8("caf\xC3\xA9") == "café");
    CHECK(to_utf8("caf\xE9") == "café");
    CHECK(to_utf8("\x93quoted\x94 \x80") == "“quoted” €");
    CHECK(to_utf8("\xEF\xBB\xBFmarked") == "marked");
}

TEST_CASE("UTF-16 is told from other text") {
    using namespace std::string_view_literals;
    CHECK(utf16_order("\xFF\xFE<\0"sv) == Utf16Order::little_endian);
    CHECK(utf16_order("\0<\0?\0x"sv) == Utf16Order::big_endian);
    CHECK(utf16_order("<\0?\0x\0"sv) == Utf16Order::little_endian);
    CHECK_FALSE(utf16_order("plain text"));
    CHECK_FALSE(utf16_order("a\0\0\0b\0\0\0"sv));
    CHECK_FALSE(utf16_order(""));
    CHECK(utf16_to_utf8("\xFF\xFE\xE9\0\x3D\xD8\x00\xDE"sv, Utf16Order::little_endian) == "é😀");
}

TEST_CASE("references are decoded once; controls vanish and bare marks stay") {
    CHECK(decode_references("a &lt;B> &amp;amp; &quot;x&quot; &apos;") == "a <B> &amp; \"x\" '");
    CHECK(decode_references("&#2;x&#3;&#31;&#127;&#10;&#9;") == "x\n\t");
    CHECK(decode_references("AT&T & Co; R&D") == "AT&T & Co; R&D");
    CHECK(decode_references("&#233;&#xE9;&#147;&#x1F600;") == "éé“😀");
    CHECK(decode_references("&#xD800;&#99999999;&#;&#x;&;&unknown;") == "��&#;&#x;&;&unknown;");
    CHECK(decode_references("&#99999999999;&") == "&#99999999999;&");
}

TEST_CASE("wrapped lines are joined, and rows are kept") {
    const auto joined = [](std::string_view text) { return join_paragraphs(unwrap(split_lines(text))); };
    const std::string full(50, 'x');
    CHECK(joined(full + "\nand on.\n    Next one.") == full + " and on.\nNext one.");
    CHECK(joined(full + "\n\nand on.") == full + "\nand on.");
    CHECK(joined(full + " pre-\nwar") == full + " pre-war");
    CHECK(joined(full + " -\nand on") == full + " - and on");
    CHECK(joined("    Shr 12 cts\n    Net 34 mln") == "Shr 12 cts\nNet 34 mln");
    CHECK(joined(" Wheat   12\n Corn     7") == "Wheat\t12\nCorn\t7");
    CHECK(joined("   Short line\nnext line") == "Short line\nnext line");
    CHECK(joined(full + "  slip\nand on") == full + " slip and on");
    CHECK(joined("").empty());
}

TEST_CASE("takes are read from headlines and slugs") {
    CHECK(take_of_headline("UPDATE 3-Rates rise") == "UPDATE 3");
    CHECK(take_of_headline("WRAPUP 1 - Rates rise") == "WRAPUP 1");
    CHECK(take_of_headline("(CORRECTED)- Rates rise") == "CORRECTED");
    CHECK(take_of_headline("RPT-Rates rise") == "RPT");
    CHECK(take_of_headline("Rates rise - report").empty());
    CHECK(take_of_headline("UPDATE ON RATES - REPORT").empty());
    CHECK(take_of_headline("CORRECTION ET MISE \xC3\x80 JOUR - Les taux montent") ==
          "CORRECTION ET MISE \xC3\x80 JOUR");
    CHECK(take_of_headline("CORRECTION: Rates rise") == "CORRECTION");
    CHECK(take_of_headline("").empty());
    CHECK(take_of_slug("AM-HARBOUR-TALKS-1STLD") == "1STLD");
    CHECK(take_of_slug("AM-TALKS 2NDLD***URGENT") == "2NDLD");
    CHECK(take_of_slug("BC-1987-BUDGET").empty());
    CHECK(take_of_slug("BC-Harbour Talks, 1st Ld-Writethru") == "1st Ld-Writethru");
    CHECK(take_of_slug("BC-Harbour Talks, 2ndLd-Writethru, 300") == "2ndLd-Writethru");
    CHECK(take_of_slug("BC-Harbour Talks-1stAdd") == "1stAdd");
    CHECK(take_of_slug("BC-President-1st Address").empty());
    CHECK(take_of_slug("HARBOUR-TALKS/ (UPDATE 1, PIX, CORRECTED)") == "UPDATE 1, CORRECTED");
    CHECK(take_of_slug("HARBOUR-TALKS/ (PIX)").empty());
    CHECK(take_of_slug("hamn-avtalUV2") == "UV2");
    CHECK(take_of_slug("KRUV2").empty());
}

TEST_CASE("countries and regions are known by full, short and other names") {
    for (const char* name :
         {"South Korea", "UK", "US", "USA", "United States", "united kingdom", "Hong Kong", "Myanmar", "Burma",
          "Ivory Coast", "Asia", "Southeast Asia", "Western Europe", "Czech Republic"}) {
        INFO(name);
        CHECK(is_place_name(name));
    }
    for (const char* name : {"us", "it", "Korean", "Shipping", "", "IN"}) {
        INFO(name);
        CHECK_FALSE(is_place_name(name));
    }
}

TEST_CASE("a clock that does not exist gives no time") {
    ClockTime clock{{2024, 2, 29}};
    clock.hour = 23;
    CHECK(to_time(clock));
    clock.hour = 24;
    CHECK_FALSE(to_time(clock));
    clock.hour = 0;
    clock.day = {2023, 2, 29};
    CHECK_FALSE(to_time(clock));
}

TEST_CASE("lines end with LF, CR LF or CR") {
    CHECK(split_lines("a\r\nb\rc\n\nd") == std::vector<std::string_view>{"a", "b", "c", "", "d"});
    CHECK(split_lines("").empty());
}

TEST_CASE("months are known by name and by three letters") {
    CHECK(parse_month("Dec") == 12);
    CHECK(parse_month("SEPTEMBER") == 9);
    CHECK(parse_month("Sept.") == 9);
    CHECK_FALSE(parse_month("Decem"));
}
