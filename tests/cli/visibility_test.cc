// Versions, kills and embargoes from the command line.
#include <catch2/catch.hpp>

#include "tests/cli/process.h"
#include "tests/cli/temporary_directory.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

constexpr const char* transmissions =
    R"({"id":"nw:1","version":1,"headline":"Ferry late","updated":"2024-05-01T10:00:00Z","body":"Ferry."})"
    "\n"
    R"({"id":"nw:1","version":2,"headline":"Ferry found","updated":"2024-05-01T12:00:00Z","body":"Ferry."})"
    "\n"
    R"({"id":"nw:2","version":1,"headline":"Ferry sold","updated":"2024-05-01T10:00:00Z","body":"Ferry."})"
    "\n"
    R"({"id":"nw:2","version":2,"headline":"Kill ferry story","status":"canceled","updated":"2024-05-01T11:00:00Z"})"
    "\n"
    R"({"id":"nw:3","headline":"Ferry results","embargo":"2124-05-01T10:00:00Z","body":"Ferry."})"
    "\n"
    R"({"id":"nw:4","headline":"Ferry rumour","status":"withheld","body":"Ferry."})"
    "\n";

struct Indexed {
    TemporaryDirectory directory;
    std::string database = directory / "db";
    Ended added = index({"add", "--db", database, "-"}, transmissions);

    std::string ids(std::vector<std::string> options) const {
        options.insert(options.begin(), {"--db", database, "--ids", "--sort", "oldest", "ferry"});
        return search(std::move(options)).output;
    }
};

}  // namespace

TEST_CASE("a search shows the newest version of each story and nothing withdrawn, withheld or embargoed") {
    const Indexed indexed;
    CHECK(indexed.added.status == 0);
    CHECK_THAT(indexed.added.errors, Contains("1 withdrawn"));
    CHECK(indexed.ids({}) == "nw:1\n");
    CHECK(indexed.ids({"--all-versions"}) == "nw:1\nnw:1\n");
    CHECK(indexed.ids({"--include-withheld"}) == "nw:2\nnw:1\nnw:3\nnw:4\n");
    CHECK(indexed.ids({"--as-of", "2124-05-01T10:00:00Z"}) == "nw:1\nnw:3\n");
    const std::string then =
        search({"--db", indexed.database, "--json", "--as-of", "2024-05-01T11:00Z", "ferry"}).output;
    CHECK_THAT(then, Contains("Ferry late") && !Contains("Ferry found"));
    CHECK(indexed.ids({"--as-of", "2024-04-30"}).find("nw:1") == std::string::npos);
}

TEST_CASE("info counts stories, and what is hidden of them") {
    const Indexed indexed;
    const std::string told = index({"info", "--db", indexed.database}).output;
    CHECK_THAT(told, Contains("articles          4\n") && Contains("older versions    1\n") &&
                         Contains("withheld          2\n") && Contains("embargoed         1\n"));
}

TEST_CASE("a moment that is none is refused with what one looks like") {
    const Indexed indexed;
    const Ended ended = search({"--db", indexed.database, "--as-of", "teatime", "ferry"});
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("teatime"));
}

TEST_CASE("delivering everything again changes nothing, kills included") {
    const Indexed indexed;
    const Ended again = index({"add", "--db", indexed.database, "-"}, transmissions);
    CHECK(again.status == 0);
    CHECK_THAT(again.errors, Contains("nothing changed") && Contains("kept out"));
    CHECK(indexed.ids({}) == "nw:1\n");
}
