#include "indexer/text/encoding.h"

#include <string>

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("text that is UTF-8 is that, whatever it declares") {
    for (const char* declared : {"", "iso-8859-1", "windows-1251", "us-ascii", "no-such-encoding"}) {
        INFO(declared);
        CHECK(to_utf8("Sk\xC3\xB8yen \xE2\x80\x93 \xF0\x9F\x9A\xA2", declared) == "Skøyen – 🚢");
    }
}

TEST_CASE("the declared encoding decides where text is not UTF-8") {
    CHECK(to_utf8("Za\xBF\xF3\xB3\xE6 g\xEA\xB6l\xB1", "ISO-8859-2") == "Zażółć gęślą");
    CHECK(to_utf8("\xCF\xEE\xF0\xF2", "windows-1251") == "Порт");
    CHECK(to_utf8("\xF0\xCF\xD2\xD4", "KOI8-R") == "Порт");
    CHECK(to_utf8("\x8D\x60", "Shift_JIS") == "港");
    CHECK(to_utf8("12 \xA4", "iso-8859-15") == "12 €");
    CHECK(to_utf8("\xC4\xE9\xEC\xDC\xED\xE9", " ISO-8859-7 ") == "Διμάνι");
}

TEST_CASE("Latin-1 and ASCII mean Windows-1252") {
    for (const char* declared : {"iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252", "cp1252", ""}) {
        INFO(declared);
        CHECK(to_utf8("\x84Kr\xE4n\x93 \x96 5 \x80", declared) == "„Krän“ – 5 €");
    }
}

TEST_CASE("an encoding that is unknown or cannot be meant counts as none") {
    for (const char* declared : {"no-such-encoding", "utf-16", "UCS-2", "UTF-32", "ebcdic-cp-us", "x", "\x01\xFF"}) {
        INFO(declared);
        CHECK(to_utf8("<p>caf\xE9</p>", declared) == "<p>café</p>");
    }
}

TEST_CASE("stray bytes in UTF-8 are read as Windows-1252") {
    CHECK(to_utf8("f\xC3\xB8rste \xE9 \xC3\xA6 \xC3\xA5 \xC3\xB8 \xC3\xA9 \x96") == "første é æ å ø é –");
    CHECK(to_utf8("only \xE9 one", "UTF-8") == "only é one");
    CHECK(to_utf8("cut \xE2\x80", "utf8") == "cut â€");
    // Surrogates and overlong forms are no UTF-8.
    CHECK(to_utf8("\xED\xA0\x80", "utf-8") == "í\u00A0€");
    CHECK(to_utf8("\xC0\xAF", "utf-8") == "À¯");
}

TEST_CASE("a byte order mark is left out") {
    CHECK(to_utf8("\xEF\xBB\xBFport") == "port");
    CHECK(to_utf8("\xEF\xBB\xBF").empty());
    CHECK(to_utf8("").empty());
}

TEST_CASE("encodings of seven bits look like ASCII and are believed") {
    CHECK(to_utf8("\x1B$B9A\x1B(B", "ISO-2022-JP") == "港");
    CHECK(to_utf8("plain", "iso-2022-xx") == "plain");
}

TEST_CASE("Russian and Japanese are told by their bytes where nothing is declared") {
    std::string koi8;  // "The new lock of the northern canal was opened in the city today" in Russian, twice over
    for (int i = 0; i < 4; ++i) {
        koi8 +=
            "\xF3\xC5\xC7\xCF\xC4\xCE\xD1 \xD7 \xC7\xCF\xD2\xCF\xC4\xC5 \xCF\xD4\xCB\xD2\xD9\xCC\xC9 "
            "\xCE\xCF\xD7\xD9\xCA \xDB\xCC\xC0\xDA \xD3\xC5\xD7\xC5\xD2\xCE\xCF\xC7\xCF \xCB\xC1\xCE\xC1\xCC\xC1. ";
    }
    CHECK(to_utf8(koi8).starts_with("Сегодня в городе открыли новый шлюз северного канала."));
    const std::string tags = "<nitf><body><body.content><p>";
    CHECK(to_utf8(tags + koi8).starts_with(tags + "Сегодня в городе"));
    std::string shift_jis;  // "The harbour is open."
    for (int i = 0; i < 12; ++i) shift_jis += "\x8D\x60\x82\xCD\x8A\x4A\x82\xA2\x82\xC4\x82\xA2\x82\xE9\x81\x42";
    CHECK(to_utf8(shift_jis).starts_with("港は開いている。"));
}

TEST_CASE("short Western text is not guessed to be something else") {
    CHECK(to_utf8("caf\xE9") == "café");
    CHECK(to_utf8("S\xE3o Jos\xE9, \xC9vora e \xD3"
                  "bidos") == "São José, Évora e Óbidos");
    CHECK(to_utf8("K\xF8"
                  "benhavn /ritzbo/: B\xE5"
                  "dene l\xE5 stille i g\xE5r.") == "København /ritzbo/: Bådene lå stille i går.");
}

TEST_CASE("bytes beyond ASCII are found at every place") {
    for (std::size_t length = 0; length < 40; ++length) {
        CHECK(is_ascii(std::string(length, 'a')));
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'a');
            text[at] = '\x80';
            CHECK_FALSE(is_ascii(text));
        }
    }
}

TEST_CASE("any bytes become UTF-8") {
    std::string all;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            all += static_cast<char>(first);
            all += static_cast<char>(second);
        }
    }
    for (const char* declared : {"", "utf-8", "iso-8859-1", "Shift_JIS", "GB18030", "Big5", "EUC-KR"}) {
        INFO(declared);
        const std::string text = to_utf8(all, declared);
        CHECK(to_utf8(text) == text);
        CHECK_FALSE(text.empty());
    }
}
