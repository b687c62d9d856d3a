// A disk that fills up while articles are added.
#include <catch2/catch.hpp>

#include "tests/cli/copy.h"
#include "tests/cli/database_dump.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

// Mounts a small file system where only this script sees it, fills most of it, adds, makes room, adds again.
constexpr const char* full_disk_script = R"(
    mount -t tmpfs -o size=24m none "$2" || { echo "not permitted"; exit; }
    [ "$5" = new ] || "$1" add --quiet --db "$2/db" "$5"
    head -c 20000000 /dev/zero > "$2/ballast"
    "$1" add --quiet --db "$2/db" "$3"; echo "full: $?"
    "$1" check --db "$2/db"; echo "check: $?"
    rm "$2/ballast"
    "$1" add --db "$2/db" "$3" 2>&1; echo "again: $?"
    cp -r "$2/db" "$4"
)";

// A limit on the size of files fails as a full disk does, and needs no privilege.
constexpr const char* file_size_script = R"(
    [ "$4" = new ] || "$1" add --quiet --db "$2" "$4"
    ulimit -f 2048; exec "$1" add --quiet --db "$2" "$3"
)";

}  // namespace

TEST_CASE("on a full disk, what was committed stays, and the same command adds the rest once there is room") {
    const TemporaryDirectory directory;
    std::filesystem::create_directory(directory / "mount");
    const std::string wire = directory.file("wire.jsonl", json_lines(5000));
    // A new database is filled in bulk, one that holds articles in place.
    const std::string before = GENERATE(false, true) ? directory.file("before.jsonl", json_lines(3)) : "new";
    const Ended ended = run({"unshare", "--mount", "--map-root-user", "/bin/sh", "-c", full_disk_script, "sh",
                             WIREDEX_INDEX, directory / "mount", wire, directory / "result", before});
    if (ended.status != 0 || ended.output.find("not permitted") != std::string::npos) {
        WARN("skipped: mounting a small file system is not permitted here");
        return;
    }
    INFO(ended.output << ended.errors);
    CHECK_THAT(ended.errors, Contains("wiredex-index: " + (directory / "mount")));
    CHECK_THAT(ended.errors, Contains("No space left on device"));
    CHECK_THAT(ended.errors, Contains("committed before and kept") && Contains("same command again"));
    CHECK_THAT(ended.output, Contains("full: 2"));
    CHECK_THAT(ended.output, Contains("no problems\ncheck: 0"));
    CHECK_THAT(ended.output, Contains("0 rejected\nagain: 0"));

    REQUIRE(index({"add", "--db", directory / "undisturbed", wire}).status == 0);
    CHECK(dump(directory / "result") == dump(directory / "undisturbed"));
}

TEST_CASE("a limit on file sizes is reported as a full disk is, and loses nothing") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire.jsonl", json_lines(5000));
    const std::string database = directory / "db";
    const std::string before = GENERATE(false, true) ? directory.file("before.jsonl", json_lines(3)) : "new";
    const Ended ended = run_script(file_size_script, {WIREDEX_INDEX, database, wire, before});
    INFO(ended.errors);
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("File too large") && Contains("same command again"));
    CHECK(index({"check", "--db", database}).status == 0);

    REQUIRE(index({"add", "--db", database, wire}).status == 0);
    REQUIRE(index({"add", "--db", directory / "undisturbed", wire}).status == 0);
    CHECK(dump(database) == dump(directory / "undisturbed"));
}

TEST_CASE("a dry run that cannot write says so") {
    const Ended ended =
        run_script("printf '%s' \"$2\" | \"$1\" add --dry-run - > /dev/full", {WIREDEX_INDEX, json_lines(1)});
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("standard output") && Contains("No space left on device"));
}
