#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"
#include "tests/indexer/formats/wire_message_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string anpa(const std::string& number, const std::string& headline) {
    return anpa_message(
        number, "BC-TS--" + number,
        "^BC-TS--" + number + ",20<\r\n^" + headline + "<\r\n\tPORT ELLEN (NWA) _ Ferries run again.\r\n");
}

std::string iptc(const std::string& number, const std::string& headline) {
    return iptc_message(number + " 4 i 21  nwa 001", "Ferries/",
                        headline + " =\r\n\r\nPort Ellen (nwa) - Ferries run again.\r\n");
}

std::vector<std::string> headlines(const Reading& reading) {
    std::vector<std::string> list;
    for (const Article& article : reading.articles) list.push_back(article.headline);
    return list;
}

using Headlines = std::vector<std::string>;

}  // namespace

TEST_CASE("messages of one stream are articles with their places in it") {
    const std::string first = anpa("W0001", "One");
    const Reading reading = read_bytes(first + "\x16\x16\x7F\r\n" + anpa("W0002", "Two"));
    CHECK(headlines(reading) == Headlines{"One", "Two"});
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].offset == 2);
    CHECK(reading.articles[1].offset == first.size() + 7);
}

TEST_CASE("messages of both kinds may follow each other and other documents may follow them") {
    const Reading reading = read_bytes(anpa("W0001", "One") + iptc("nwa001", "Two") + iptc("nwa002", "Three") +
                                       anpa("W0002", "Four") + "{\"id\":\"x\",\"headline\":\"Five\"}\n");
    CHECK(headlines(reading) == Headlines{"One", "Two", "Three", "Four", "Five"});
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 5);
    CHECK(reading.articles[0].format == "anpa_1312");
    CHECK(reading.articles[1].format == "iptc_7901");
    CHECK(reading.articles[4].format == "json_lines");
}

TEST_CASE("a stream of messages is read the same however its bytes arrive") {
    const std::string bytes = iptc("nwa001", "One") + "junk" + iptc("nwa002", "Two") + anpa("W0002", "Three");
    const Reading whole = read_bytes(bytes);
    CHECK(headlines(whole) == Headlines{"One", "Two", "Three"});
    for (const std::size_t most : {1U, 2U, 7U, 64U}) {
        const Reading trickled = read_trickled(bytes, most);
        CHECK(trickled.articles == whole.articles);
        CHECK(trickled.rejects.size() == whole.rejects.size());
    }
}

TEST_CASE("a message without end costs neither itself nor the next one and is marked as partial") {
    const std::string one = anpa("W0001", "One");
    const std::string cut = one.substr(0, one.find("run again"));
    const Reading reading = read_bytes(cut + anpa("W0002", "Two"));
    CHECK(headlines(reading) == Headlines{"One", "Two"});
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].signal == "partial");
    REQUIRE(reading.articles[0].published);
    CHECK_FALSE(reading.articles[0].published->clock_known);
    CHECK(reading.articles[1].signal.empty());

    const std::string whole = iptc("nwa001", "One");
    const Reading last = read_bytes(iptc("nwa002", "Two") + whole.substr(0, whole.find("run again")));
    CHECK(headlines(last) == Headlines{"Two", "One"});
    REQUIRE(last.articles.size() == 2);
    CHECK(last.articles[0].signal.empty());
    CHECK(last.articles[1].signal == "partial");
    CHECK(last.articles[1].body == "Port Ellen (nwa) - Ferries");
}

TEST_CASE("a message whose EOT is lost ends before the next one and is whole") {
    std::string bytes = iptc("nwa001", "One");
    bytes.pop_back();
    const Reading reading = read_bytes(bytes + iptc("nwa002", "Two"));
    CHECK(headlines(reading) == Headlines{"One", "Two"});
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].signal.empty());
    CHECK(reading.articles[0].body == "Port Ellen (nwa) - Ferries run again.");
}

TEST_CASE("messages are read when a relay has taken all control characters out") {
    const std::string bytes = anpa("W0001", "One") + anpa("W0002", "Two");
    CHECK(read_bytes(without_controls(bytes)).articles.size() == 2);
    const Reading stripped = read_bytes(without_controls(iptc("nwa001", "One") + "\n" + iptc("nwa002", "Two")));
    CHECK(headlines(stripped) == Headlines{"One", "Two"});
    REQUIRE(stripped.articles.size() == 2);
    CHECK(stripped.rejects.empty());
    CHECK(stripped.articles[1].slugline == "Ferries/");
    CHECK(stripped.articles[1].body == "Port Ellen (nwa) - Ferries run again.");
    CHECK(format_time(*stripped.articles[1].published) == "2024-03-05T14:09:00Z");
}

TEST_CASE("zero bytes among messages are no binary data") {
    const std::string zeros(40, '\0');
    std::string inside = iptc("nwa002", "Two");
    inside.insert(inside.find("again"), 1, '\0');
    const Reading reading = read_bytes(zeros + iptc("nwa001", "One") + zeros + inside + zeros);
    CHECK(headlines(reading) == Headlines{"One", "Two"});
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].body == "Port Ellen (nwa) - Ferries run again.");
}

TEST_CASE("what stands between messages is one reject with its place") {
    const std::string first = iptc("nwa001", "One");
    const Reading reading = read_bytes(first + "line noise\r\n\x01?? \x02\x03\r\n" + iptc("nwa002", "Two"));
    CHECK(headlines(reading) == Headlines{"One", "Two"});
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == first.size());
    CHECK(reading.rejects[0].format == "iptc_7901");
}

TEST_CASE("a recording may start in the midst of a message") {
    const Reading reading = read_bytes(
        "of the harbour.\r\n\x03"
        "041200 GMT Mar 24\r\n\x04" +
        iptc("nwa002", "Two"));
    CHECK(headlines(reading) == Headlines{"Two"});
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == 0);
}

TEST_CASE("a stray start of heading inside the text is left out") {
    std::string bytes = iptc("nwa001", "One");
    bytes.insert(bytes.find("run again"), "\x01");
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body == "Port Ellen (nwa) - Ferries run again.");
    CHECK(reading.rejects.empty());
}

TEST_CASE("a message longer than allowed is a reject and costs no other") {
    ReaderOptions options;
    options.max_record_bytes = 400;
    const std::string longest =
        iptc_message("nwa001 4 i 21  nwa 001", "Ferries/", "One =\r\n\r\n" + std::string(500, 'x') + "\r\n");
    for (const std::string& bytes : {longest + iptc("nwa002", "Two"), longest + anpa("W0002", "Two")}) {
        const Reading reading = read_bytes(bytes, options);
        CHECK(headlines(reading) == Headlines{"Two"});
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].offset == 0);
        CHECK(reading.rejects[0].reason.find("400 bytes") != std::string::npos);
    }
}

TEST_CASE("a message that is a heading and no more is a reject") {
    const Reading reading = read_bytes("\x01nwa001 4 i 21  nwa 001\r\n\x02\x03\x04" + iptc("nwa002", "Two") +
                                       "\x16\x16\x01W0001\x1F_test\r\nr i\x13\x11 BC-TS--X     03-05 0120\r\n");
    CHECK(headlines(reading) == Headlines{"Two"});
    REQUIRE(reading.rejects.size() == 2);
    CHECK(reading.rejects[0].offset == 0);
    CHECK(reading.rejects[1].reason.find("ends before its text") != std::string::npos);
}

TEST_CASE("a file of another kind is no message when one is asked for") {
    const Reading reading = read_bytes("Ferries run again\n\nToday.\n", with_format("iptc_7901"));
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].format == "iptc_7901");
}

TEST_CASE("prose is not taken for a message") {
    for (const char* const text :
         {"gate12 4 i 21 passengers\n\nThe ferry left.\n", "A1234\nr i saw it 12-25 and 100 others did\nThe end.\n",
          "nwa001 wins =\n\nText.\n"}) {
        const Reading reading = read_bytes(text);
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].format == "plain_text");
    }
}

TEST_CASE("any bytes behind a heading are read without harm") {
    std::mt19937 random(11);
    constexpr char characters[] =
        "\x01\x02\x03\x04\x08\x10\r\n\n \t^<=();:*#-_`'{}/,.aZ09\xC3\xA9\xFF";  // and the zero at its end
    const std::string alphabet(std::begin(characters), std::end(characters));
    for (int i = 0; i < 300; ++i) {
        std::string noise;
        for (int k = 0; k < 400; ++k) noise += alphabet[random() % alphabet.size()];
        const Reading reading =
            read_bytes(anpa("W0001", noise.substr(0, 200)) + "\x01nwa001 4 i 21  nwa 001\r\n" + noise);
        CHECK(reading.articles.size() + reading.rejects.size() > 0);
    }
}
