#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

TEST_CASE("the first line of plain text is the headline, and wrapped paragraphs are joined") {
    const Reading reading = read_bytes(
        "\n\nUPDATE 1-Ferries stop  in storm\n\n"
        "The ferries between both harbours stopped on Monday when a\nstorm reached the coast.\n\n"
        "They run again on Tuesday.\n");
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.format == "plain_text");
    CHECK(article.headline == "UPDATE 1-Ferries stop in storm");
    CHECK(article.take == "UPDATE 1");
    CHECK(article.body ==
          "The ferries between both harbours stopped on Monday when a storm reached the coast.\n"
          "They run again on Tuesday.");
    CHECK(article.id == derived_id(article));
}

TEST_CASE("lines too long to be wrapped are paragraphs") {
    const std::string paragraph(120, 'x');
    const Reading reading = read_bytes("Headline\n\n" + paragraph + "\nShort.\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body == paragraph + "\nShort.");
}

TEST_CASE("plain text longer than allowed is a reject") {
    ReaderOptions options;
    options.max_record_bytes = 50;
    const Reading reading = read_bytes("Headline\n\n" + std::string(60, 'x'), options);
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].format == "plain_text");
}
