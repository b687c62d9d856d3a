#include "indexer/text/entities.h"

#include <chrono>
#include <string>

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("names of HTML are known beyond those of XML") {
    CHECK(decode_references("&eacute;&Eacute;&ndash;&hellip;&nbsp;&euro;&copy;&thetasym;") == "éÉ–…\u00A0€©ϑ");
    CHECK(decode_references("&CounterClockwiseContourIntegral;") == "∳");
    CHECK(decode_references("&NotEqualTilde;").size() > 3);  // two characters
}

TEST_CASE("what looks like a reference and is none stays as it is") {
    for (const char* text : {"&", "&;", "&#;", "&#x;", "&#xG;", "&#-1;", "&# 65;", "& amp;", "&unknown;", "&amp",
                             "&notit;", "&a b;", "R&D; x", "&x;&y;", "a&b&c"}) {
        INFO(text);
        CHECK(decode_references(text) == text);
    }
}

TEST_CASE("references are decoded once") {
    CHECK(decode_references("&amp;lt;b&amp;gt;") == "&lt;b&gt;");
    CHECK(decode_references("&amp;amp;amp;") == "&amp;amp;");
    CHECK(decode_references("&#38;#60;") == "&#60;");
}

TEST_CASE("numeric references mean what senders mean") {
    CHECK(decode_references("&#65;&#x42;&#X43;") == "ABC");
    CHECK(decode_references("&#128;&#146;&#x97;") == "€’—");
    CHECK(decode_references("a&#0;b&#8;c&#x1F;d&#127;") == "abcd");
    CHECK(decode_references("&#9;&#10;") == "\t\n");
    CHECK(decode_references("&#xD800;&#x110000;&#4294967295;") == "\uFFFD\uFFFD\uFFFD");
    CHECK(decode_references("&#4294967296;") == "&#4294967296;");
    CHECK(decode_references("&#00000065;") == "A");
}

TEST_CASE("text escaped once too often is decoded again where that leaves nothing") {
    CHECK(decode_left_references("Caf&eacute; &quot;Weir&quot;") == "Café \"Weir\"");
    CHECK(decode_left_references("&amp;eacute;") == "&amp;eacute;");
    CHECK(decode_left_references("R&D") == "R&D");
}

TEST_CASE("many names that are none take little time") {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "&n" + std::to_string(i) + ";";
    const auto start = std::chrono::steady_clock::now();
    CHECK(decode_references(text) == text);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
