#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string message(int number, const std::string& text) {
    const std::string n = std::to_string(number);
    return "From desk@nordwire.example Fri Feb  9 10:00:0" + n +
           " 2024\nFrom: Desk <desk@nordwire.example>\nSubject: Story " + n + "\nMessage-ID: <" + n +
           "@nordwire.example>\n\n" + text + "\n";
}

}  // namespace

TEST_CASE("messages of a mailbox are read one by one") {
    const std::string first = message(1, "From here on the canal is closed.\n\n>From now on.\n\n>>From then on.\n");
    const Reading reading = read_bytes(first + message(2, "Second.\n"));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.rejects.empty());
    CHECK(reading.articles[0].format == "mbox");
    CHECK(reading.articles[0].headline == "Story 1");
    CHECK(reading.articles[0].body == "From here on the canal is closed.\nFrom now on.\n>From then on.");
    CHECK(reading.articles[1].offset == first.size());
    CHECK(reading.articles[1].id == "<2@nordwire.example>");
}

TEST_CASE("a mailbox reads the same in small pieces") {
    const std::string box = message(1, "First.\n") + message(2, "Second.\n") + message(3, "Third.\n");
    const Reading pieces = read_trickled(box, 7);
    CHECK(pieces.articles.size() == 3);
    CHECK(read_bytes(box).articles == pieces.articles);
}

TEST_CASE("a broken or too long message costs the others nothing") {
    ReaderOptions options;
    options.max_record_bytes = 2000;
    const std::string broken = "From x Fri Feb  9 10:00:00 2024\nno header at all\n\n";
    const Reading reading = read_bytes(
        message(1, "First.\n") + broken + message(2, noise(5000) + "\n" + noise(10)) + message(3, "Third.\n"), options);
    REQUIRE(reading.rejects.size() == 2);
    CHECK(reading.rejects[0].offset == message(1, "First.\n").size());
    CHECK(reading.rejects[1].offset == message(1, "First.\n").size() + broken.size());
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].headline == "Story 3");
}

TEST_CASE("a sentence that starts with From is no mailbox") {
    CHECK(read_bytes("From the desk at 10:00\n\nNote: text\n").articles.at(0).format == "plain_text");
}
