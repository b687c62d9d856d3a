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

TEST_CASE("an embargo anywhere in the heading of a press release holds it and is no part of it") {
    const std::string hold = "EMBARGOED UNTIL 13:00 AEST, 15 March 2030\n";
    const std::string source = "Source: Canal Board\n";
    const std::string number = "MEDIA RELEASE PR10002\n";
    const std::string headline = "Tolls Rise\n";
    const std::string dateline = "PORT ELLEN, Feb. 1, 2017 /NordWire/ --\n\n";
    const std::string text = "Text.\n\nSOURCE Canal Board\n";
    const std::string wrapped = "*** EMBARGOED UNTIL 13:00 AEST,\n15 March 2030 ***\n";
    for (const std::string& bytes : {hold + source + number + headline + "\n" + dateline + text,
                                     "\n" + hold + "\n" + source + number + headline + "\n" + dateline + text,
                                     source + hold + number + headline + "\n" + dateline + text,
                                     source + "\n" + hold + "\n" + number + headline + "\n" + dateline + text,
                                     source + number + hold + headline + "\n" + dateline + text,
                                     source + number + headline + hold + "\n" + dateline + text,
                                     source + number + headline + "\n" + hold + "\n" + dateline + text,
                                     source + number + headline + "\n" + hold + dateline + text,
                                     source + number + headline + "\n" + wrapped + "\n" + dateline + text}) {
        INFO(bytes);
        const Article article = only_article(bytes);
        CHECK(article.embargo == parse_time("2030-03-15T03:00:00Z"));
        CHECK(article.source == "Canal Board");
        CHECK(article.id == "PR10002");
        CHECK(article.headline == "Tolls Rise");
        CHECK(article.summary.empty());
        CHECK(article.dateline_place == "PORT ELLEN");
        CHECK(article.body == "Text.");
        CHECK(article.ednote == "EMBARGOED UNTIL 13:00 AEST, 15 March 2030");
    }
}

TEST_CASE("an embargo without dateline or readable end or above the second release holds that release") {
    const std::string first = "Source: Canal Board\nMEDIA RELEASE PR10002\nTolls Rise\n\nText.\n";
    const Article open = only_article(
        "Source: Canal Board\nMEDIA RELEASE PR10003\nTolls Fall\n\nEmbargo: until the minister speaks\n\nText.\n");
    CHECK(open.status == "embargoed");
    CHECK(open.body == "Text.");
    const Reading reading = read_bytes(first + "\nEMBARGOED UNTIL 2030-03-15T03:00:00Z\n" + first);
    REQUIRE(reading.articles.size() == 2);
    CHECK_FALSE(reading.articles[0].embargo);
    CHECK(reading.articles[0].body == "Text.");
    CHECK(reading.articles[1].embargo);
}

TEST_CASE("what a press release says of embargoes does not hold it") {
    const std::string head = "Source: Canal Board\nMEDIA RELEASE PR10002\n";
    const std::string dateline = "\n\nPORT ELLEN, Feb. 1, 2017 /NordWire/ --\n\n";
    for (const std::string& bytes : {head + "Embargo on Grain Lifted" + dateline + "Text.\n",
                                     head + "Tolls Rise" + dateline + "Embargoed grain\narrived.\n"}) {
        const Article article = only_article(bytes);
        CHECK(article.status.empty());
        CHECK_FALSE(article.embargo);
        CHECK_FALSE(article.headline.empty());
        CHECK(article.ednote.empty());
    }
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
