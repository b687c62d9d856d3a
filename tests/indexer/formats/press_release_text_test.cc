#include <catch2/catch.hpp>

#include "indexer/formats/press_release_dateline.h"
#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string release =
    "Source: Northern Canal Board, Inc. \r\n"
    "MEDIA RELEASE PR10001\r\n"
    "Northern Canal Board Joins Blue Strait Lines On Toll Billing \r\n"
    "Integration\r\n"
    "\r\n"
    "Barge owners to pay \r\nonce a month\r\n"
    "\r\n"
    "PORT ELLEN, Norland, Feb. 1, 2017 /NordWire-AsiaNet/ --\r\n"
    "\r\n"
    "Northern Canal Board, Inc. (Nasdaq: NCB), which runs the northern canal of the \r\n"
    "country, raised \xA3"
    "1 million.\r\n"
    "    It will spend it on\r\n"
    "locks.\r\n"
    "\r\n"
    "* barges\r\n* bridges\r\n"
    "\r\n"
    "SOURCE Northern Canal Board, Inc. \r\n";

Article only_article(const std::string& bytes) {
    Reading reading = read_bytes(bytes);
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

}  // namespace

TEST_CASE("every part of a press release is read") {
    const Article article = only_article(release);
    CHECK(article.format == "press_release_text");
    CHECK(article.id == "PR10001");
    CHECK(article.source == "Northern Canal Board, Inc.");
    CHECK(article.headline == "Northern Canal Board Joins Blue Strait Lines On Toll Billing Integration");
    CHECK(article.summary == "Barge owners to pay once a month");
    CHECK(article.dateline_place == "PORT ELLEN, Norland");
    CHECK(article.dateline_text == "PORT ELLEN, Norland, Feb. 1, 2017");
    CHECK(format_time(article.published.value()) == "2017-02-01");
    CHECK(article.tickers == std::vector<std::string>{"NCB"});
    CHECK(article.body ==
          "Northern Canal Board, Inc. (Nasdaq: NCB), which runs the northern canal of the country, raised £1 million.\n"
          "It will spend it on\nlocks.\n* barges\n* bridges");
}

TEST_CASE("text behind the dateline in its paragraph is the first paragraph") {
    const Article article = only_article(
        "Source: Canal Board\nMEDIA RELEASE PR10002\nTolls Rise\n\n"
        "LOWER BASIN, 9 February 2024 /NordWire/ -- Tolls will rise in\nspring.\n\nMore later.\n\nSource: Canal "
        "Board\n");
    CHECK(article.dateline_place == "LOWER BASIN");
    CHECK(format_time(article.published.value()) == "2024-02-09");
    CHECK(article.body == "Tolls will rise in spring.\nMore later.");
}

TEST_CASE("a release without a dateline has all its text as body") {
    const Article article =
        only_article("Source: Canal Board\nMEDIA RELEASE PR10002\nTolls Rise\n\nFirst.\n\nSecond.\n");
    CHECK(article.dateline_place.empty());
    CHECK(article.summary.empty());
    CHECK_FALSE(article.published.has_value());
    CHECK(article.body == "First.\nSecond.");
}

TEST_CASE("embargoes hold and corrections and withdrawals say so") {
    const std::string head = "Source: Canal Board\nMEDIA RELEASE PR10002\n";
    const std::string tail = "\n\nPORT ELLEN, Feb. 1, 2017 /NordWire/ --\n\nText.\n";
    const Article timed = only_article(head + "\nEMBARGOED until 2017-02-02T08:00:00Z\n\nTolls Rise" + tail);
    CHECK(format_time(timed.embargo.value()) == "2017-02-02T08:00:00Z");
    CHECK(timed.headline == "Tolls Rise");
    CHECK(timed.ednote == "EMBARGOED until 2017-02-02T08:00:00Z");
    const Article open = only_article(head + "\nEMBARGO: until the minister has spoken\n\nTolls Rise" + tail);
    CHECK_FALSE(open.embargo.has_value());
    CHECK(open.status == "embargoed");
    CHECK(only_article(head + "CORRECTION: Tolls Rise" + tail).signal == "correction");
    const Article killed = only_article(head + "WITHDRAWN: Tolls Rise" + tail);
    CHECK(killed.status == "canceled");
    CHECK(killed.signal == "kill");
}

TEST_CASE("the name of the sender may be wrapped") {
    CHECK(only_article("Source: Board of the Northern\nCanal\nMEDIA RELEASE PR10002\nTolls Rise\n\nText.\n").source ==
          "Board of the Northern Canal");
}

TEST_CASE("releases follow each other") {
    const std::string second = "Source: Canal Board\nMEDIA RELEASE PR10002\nTolls Rise\n\nText.\n";
    const Reading reading = read_bytes(release + second);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].body.ends_with("bridges"));
    CHECK(reading.articles[1].offset == release.size());
    CHECK(reading.articles[1].id == "PR10002");
}

TEST_CASE("a release with nothing in it is a reject and a line alone makes none") {
    const Reading reading = read_bytes("Source: Canal Board\nMEDIA RELEASE PR10002\n");
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].format == "press_release_text");
    CHECK(read_bytes("Source: a well\n\nMEDIA RELEASES are many.\n").articles.at(0).format == "plain_text");
}

TEST_CASE("datelines of press releases") {
    const auto place = [](std::string_view text) {
        const auto dateline = parse_press_release_dateline(text);
        return dateline ? dateline->place : std::string("none");
    };
    CHECK(place("PORT ELLEN and LOWER BASIN, Norland, February 10, 2017 /NordWire/ -- x") ==
          "PORT ELLEN and LOWER BASIN, Norland");
    CHECK(place("PORT ELLEN, Feb. 1 /NordWire-AsiaNet/--") == "PORT ELLEN");
    CHECK(place("PORT ELLEN, 1 Feb /NordWire/ --") == "PORT ELLEN");
    CHECK(place("PORT ELLEN /NordWire/ \u2013 x") == "PORT ELLEN");
    CHECK(place("The ratio and/or/not") == "none");
    CHECK(place("No slashes here") == "none");
    CHECK(place("/x/ --") == "none");
    CHECK(place("") == "none");
}
