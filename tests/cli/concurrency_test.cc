// Reading while somebody writes.
#include <catch2/catch.hpp>

#include "tests/cli/copy.h"
#include "tests/cli/database_dump.h"
#include "tests/cli/process.h"

using namespace wiredex::test;

TEST_CASE("searches go on while articles are added and the database is compacted") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(100)).status == 0);
    const std::string wire = directory.file("wire.jsonl", json_lines(5000));
    Process writer({"/bin/sh", "-c",
                    "\"$1\" add --db \"$2\" \"$3\" && \"$1\" compact --db \"$2\" && \"$1\" compact --db \"$2\"", "sh",
                    WIREDEX_INDEX, database, wire});
    unsigned searches = 0;
    while (writer.is_running()) {
        const Ended found = search({"--db", database, "--count", "bulletin"});
        INFO(found.errors);
        REQUIRE(found.status == 0);
        ++searches;
    }
    CHECK(writer.wait().status == 0);
    CHECK(searches > 0);
    CHECK(count_articles_in(database) == 5000);
}
