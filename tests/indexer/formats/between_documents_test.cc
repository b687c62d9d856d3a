// What stands between the documents of a file costs none of them.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/formats/next_document.h"
#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string nitf(const std::string& headline) {
    return "<nitf><body><body.head><hedline><hl1>" + headline +
           "</hl1></hedline></body.head><body.content><p>The dune moved.</p></body.content></body></nitf>\n";
}

std::string line(const std::string& headline) {
    return R"({"headline": ")" + headline + "\", \"body\": \"The tug left.\"}\n";
}

std::string headlines(const Reading& reading) {
    std::string all;
    for (const Article& article : reading.articles) all += (all.empty() ? "" : "|") + article.headline;
    return all;
}

}  // namespace

TEST_CASE("text between two documents is one reject at its place and the next document is read") {
    const std::string junk =
        "-- end of file 1 of 3 --\nSubject: nothing\n<nosuchelement>\n{not json}\n[1, 2]\n<p>A scrap of a page.</p>\n";
    const std::string input = nitf("One") + junk + "  " + nitf("Two") + "\n\n" + junk + line("Three") + line("Four");
    const Reading reading = read_bytes(input);
    CHECK(headlines(reading) == "One|Two|Three|Four");
    REQUIRE(reading.rejects.size() == 2);
    CHECK(reading.rejects[0].offset == input.find(junk));
    CHECK(reading.rejects[1].offset == input.rfind(junk));
    CHECK(reading.rejects[0].reason.find("no document") != std::string::npos);
    for (const std::size_t most : {1U, 7U, 5000U}) {
        const Reading trickled = read_trickled(input, most);
        CHECK(headlines(trickled) == headlines(reading));
        CHECK(trickled.rejects.size() == 2);
    }
}

TEST_CASE("text behind the last document is one reject") {
    for (const std::string tail : {"The end", "The end\nof all\ncopy.\n", "<!-- cut", "\n\n<x>\n<y>\n"}) {
        INFO(tail);
        const Reading reading = read_bytes(nitf("One") + nitf("Two") + tail);
        CHECK(headlines(reading) == "One|Two");
        CHECK(reading.rejects.size() == 1);
    }
}

TEST_CASE("where a format is stated only its documents are gone on with") {
    const Reading reading = read_bytes(nitf("One") + "junk\n" + line("Two") + nitf("Three"), with_format("nitf"));
    CHECK(headlines(reading) == "One|Three");
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("a file of plain text holds one article whatever its lines look like") {
    const Reading reading = read_bytes("Tugs leave\n\nThe tug left.\n" + nitf("One"));
    CHECK(headlines(reading) == "Tugs leave");
    CHECK(reading.rejects.empty());
}

TEST_CASE("no more than some lines are tried as the start of a document") {
    std::string junk = "junk\n";
    for (int i = 1; i < most_lines_tried; ++i) junk += "<nosuchelement>\n";
    CHECK(headlines(read_bytes(nitf("One") + junk + nitf("Two"))) == "One|Two");
    junk += "<nosuchelement>\n";
    const Reading reading = read_bytes(nitf("One") + junk + nitf("Two"));
    CHECK(headlines(reading) == "One");
    CHECK(reading.rejects.size() == 1);
}
