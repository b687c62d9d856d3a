#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string first = R"({"id": "n-1", "headline": "Tugs strike", "body": "They did."})";
const std::string second = R"({"id": "n-2", "title": "Grève des remorqueurs", "lang": "fr"})";

}  // namespace

TEST_CASE("JSON Lines are read one object a line, past blank lines and a bad one") {
    const std::string bad = R"({"id": "n-x", "headline": "cut he)";
    const std::string bytes = first + "\r\n\r\n" + bad + "\n" + second;
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].id == "n-1");
    CHECK(reading.articles[0].format == "json_lines");
    CHECK(reading.articles[0].path == "wire.txt");
    CHECK(reading.articles[1].headline == "Grève des remorqueurs");
    CHECK(reading.articles[1].offset == bytes.find(second));
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == bytes.find(bad));
    CHECK(reading.rejects[0].format == "json_lines");
    CHECK_FALSE(reading.rejects[0].reason.empty());
}

TEST_CASE("a byte order mark before JSON Lines counts in offsets only") {
    const Reading reading = read_bytes("\xEF\xBB\xBF" + first + "\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].offset == 3);
}

TEST_CASE("an article without an id gets a derived one") {
    const Reading reading = read_bytes(R"({"headline": "Tugs strike", "body": "They did."})");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].id == derived_id(reading.articles[0]));
}

TEST_CASE("what a dry run printed gives the same articles again") {
    Article article = read_bytes(first).articles.at(0);
    article.format = "reuters21578";
    article.path = "archive/a.sgm";
    article.offset = 4711;
    article.body = "One.\nTwo\t2";
    const Reading reading = read_bytes(to_json(article) + "\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0] == article);
}

TEST_CASE("one JSON object may be spread over lines") {
    const Reading reading = read_bytes("{\n  \"headline\": \"Tugs strike\",\n  \"body\": \"They did.\"\n}\n");
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].headline == "Tugs strike");
}

TEST_CASE("a JSON line longer than allowed is left out in bounded memory") {
    ReaderOptions options;
    options.max_record_bytes = 100;
    const Reading reading =
        read_bytes(first + "\n{\"headline\": \"" + noise(2'000'000) + "\"}\n" + second + "\n", options);
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == first.size() + 1);
}

TEST_CASE("bytes of Windows-1252 in a JSON line are read") {
    const Reading reading = read_bytes("{\"headline\": \"Gr\xE8ve\"}\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].headline == "Grève");
}

TEST_CASE("paragraphs of a JSON body are parted by one line feed") {
    const Reading reading = read_bytes(R"({"headline": "x", "body": "One.\n\n\nTwo."})");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body == "One.\nTwo.");
}

TEST_CASE("text asked to be JSON Lines that is none is rejected line by line") {
    const Reading reading = read_bytes("one\ntwo\n", with_format("json_lines"));
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.size() == 2);
}

TEST_CASE("a reject names the key whose value cannot be read") {
    const Reading reading = read_bytes(R"({"id": "n-1", "headline": "Tugs", "published": "soon"})");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].field == "published");
    CHECK(reading.rejects[0].reason.find("published") != 0);
}

TEST_CASE("a broken first line does not take the lines behind it with it") {
    const Reading reading = read_bytes("{\"id\": 1,\n" + first + "\n" + second + "\n");
    CHECK(reading.articles.size() == 2);
    CHECK(reading.rejects.size() == 1);
}
