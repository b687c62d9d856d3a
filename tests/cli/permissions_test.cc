// Databases that the user may not look at.
#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/cli/copy.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

/// Runs a command of wiredex-index as a user without privileges; nothing hinders root.
Ended index_unprivileged(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), WIREDEX_INDEX);
    if (::geteuid() == 0)
        arguments.insert(arguments.begin(), {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"});
    return run(arguments);
}

bool can_run_unprivileged() {
    const bool can = index_unprivileged({"--version"}).status == 0;
    if (!can) WARN("skipped: cannot run the program as an unprivileged user here");
    return can;
}

}  // namespace

TEST_CASE("a database that may not be looked at is reported as that, not as one that is not there") {
    if (!can_run_unprivileged()) return;
    const TemporaryDirectory directory;
    REQUIRE(run({"chmod", "755", directory / ""}).status == 0);
    const std::string wire = directory.file("wire.jsonl", json_lines(1));
    const std::string database = directory / "closed/db";
    REQUIRE(index({"add", "--db", database, wire}).status == 0);
    const std::string closed = GENERATE("closed", "closed/db");
    REQUIRE(run({"chmod", "000", directory / closed}).status == 0);

    const std::string command = GENERATE("info", "check", "compact", "remove", "add");
    std::vector<std::string> arguments{command, "--db", database};
    if (command == "remove") arguments.emplace_back("test:1");
    if (command == "add") arguments.push_back(wire);
    const Ended ended = index_unprivileged(arguments);
    REQUIRE(run({"chmod", "700", directory / closed}).status == 0);
    INFO(command << " with no access to " << closed << ": " << ended.errors);
    CHECK(ended.status == 2);
    CHECK(ended.output.empty());
    CHECK_THAT(ended.errors, Contains(database) && Contains("Permission denied"));
    CHECK_THAT(ended.errors, !Contains("there is no database") && !Contains("filesystem error"));
}
