// Looking after a database: info, check, compact, and Xapian's own tools.
#include <fstream>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/cli/copy.h"
#include "tests/cli/database_dump.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

/// Permissions as `ls` shows them, of a directory and of the files in it, `name mode`.
std::string modes(const std::string& directory) {
    return run_script("cd \"$1\" && stat --format '%n %a %u %g' . *", {directory}).output;
}

// Mounts a file system where only this script sees it, with the database at its root.
constexpr const char* mount_point_script = R"(
    mount -t tmpfs -o size=24m none "$2" || { echo "not permitted"; exit; }
    "$1" add --quiet --db "$2" "$3" && "$1" compact --db "$2"; echo "compact: $?"
    ls -d "$2".*
    "$1" check --db "$2"
)";

bool is_installed(const std::string& program) {
    return run_script("command -v \"$1\"", {program}).status == 0;
}

/// Overwrites every block of a file after the first.
void damage(const std::string& path) {
    const auto size = std::filesystem::file_size(path);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    constexpr std::uintmax_t block = 8192;
    for (std::uintmax_t at = 64; at + 512 < size; at += block) {
        file.seekp(static_cast<std::streamoff>(at));
        file << std::string(512, '\xEE');
    }
}

}  // namespace

TEST_CASE("info tells what is in a database") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(30)).status == 0);
    const Ended text = index({"info", "--db", database});
    CHECK(text.status == 0);
    CHECK(text.errors.empty());
    CHECK_THAT(text.output, Contains("articles          30\n"));
    CHECK_THAT(text.output, Contains("2021-01-01 to 2021-12-28") || Contains("2021-01-"));
    CHECK_THAT(text.output, Contains("language en       30 articles"));
    CHECK_THAT(text.output, Contains("postings") && Contains("positions") && Contains("stored articles"));

    const Ended json = index({"info", "--db", database, "--json"});
    CHECK(json.status == 0);
    CHECK_THAT(json.output,
               Contains("\"articles\":30,") && Contains("\"languages\":[{\"name\":\"en\",\"articles\":30}]"));
}

TEST_CASE("compaction keeps everything and makes the database smaller") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    const std::string wire = directory.file("wire.jsonl", json_lines(2500));
    REQUIRE(index({"add", "--db", database, wire}).status == 0);
    REQUIRE(index({"remove", "--db", database, "test:17", "test:2400"}).status == 0);
    const auto before = dump(database);

    const Ended compacted = index({"compact", "--db", database});
    INFO(compacted.errors);
    CHECK(compacted.status == 0);
    CHECK_THAT(compacted.output, Contains(database + ": ") && Contains(" before, ") && Contains(" now"));
    CHECK(dump(database) == before);
    CHECK(index({"check", "--db", database}).status == 0);
    CHECK_FALSE(std::filesystem::exists(database + ".compacting"));

    const Ended added = index({"add", "--db", database, wire});
    CHECK_THAT(added.errors, Contains("2 added, 0 replaced, 2498 unchanged"));
}

TEST_CASE("a compacted database that is a symbolic link stays one, and other files in it stay too") {
    const TemporaryDirectory directory;
    REQUIRE(index({"add", "--db", directory / "real", "-"}, json_lines(5)).status == 0);
    std::filesystem::create_directory_symlink("real", directory / "link");
    const std::string note = directory.file("real/note.txt", "ours since spring");
    REQUIRE(index({"compact", "--db", directory / "link"}).status == 0);
    CHECK(std::filesystem::is_symlink(directory / "link"));
    CHECK(read_file(note) == "ours since spring");
    CHECK(count_articles_in(directory / "link") == 5);
}

TEST_CASE("a compacted database is for the same readers as before") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(5)).status == 0);
    const std::string permissions = GENERATE("go=", "o=", "go=rX");
    REQUIRE(run({"chmod", "-R", permissions, database}).status == 0);
    if (::geteuid() == 0) REQUIRE(run({"chown", "-R", "12:34", database}).status == 0);
    const std::string before = modes(database);
    REQUIRE(before.find("postlist.glass") != std::string::npos);
    REQUIRE(index({"compact", "--db", database}).status == 0);
    CHECK(modes(database) == before);
}

TEST_CASE("a database that is a mount point is not compacted, and the user reads what to do") {
    const TemporaryDirectory directory;
    std::filesystem::create_directory(directory / "mount");
    const std::string wire = directory.file("wire.jsonl", json_lines(5));
    const Ended ended = run({"unshare", "--mount", "--map-root-user", "/bin/sh", "-c", mount_point_script, "sh",
                             WIREDEX_INDEX, directory / "mount", wire});
    if (ended.status != 0 || ended.output.find("not permitted") != std::string::npos) {
        WARN("skipped: mounting a small file system is not permitted here");
        return;
    }
    INFO(ended.output << ended.errors);
    CHECK_THAT(ended.output, Contains("compact: 2"));
    CHECK_THAT(ended.errors, Contains("it is a mount point") && Contains("put the database into a directory below it"));
    CHECK_THAT(ended.output, !Contains(".compacting"));
    CHECK_THAT(ended.output, Contains("5 articles, no problems"));
}

TEST_CASE("check finds a sound database sound") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(3)).status == 0);
    const Ended checked = index({"check", "--db", database});
    CHECK(checked.status == 0);
    CHECK(checked.output == database + ": 3 articles, no problems\n");
}

TEST_CASE("check finds damage in every table") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    const std::string table = GENERATE("postlist.glass", "docdata.glass", "termlist.glass", "position.glass");
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(500)).status == 0);
    damage(database + "/" + table);
    const Ended checked = index({"check", "--db", database});
    INFO(table << ": " << checked.output << checked.errors);
    CHECK(checked.status == 1);
    CHECK_THAT(checked.output, Contains(database + ": "));
    CHECK_THAT(checked.output, !Contains("no problems"));
}

TEST_CASE("check finds a table that is gone") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(3)).status == 0);
    std::filesystem::remove(database + "/postlist.glass");
    const Ended checked = index({"check", "--db", database});
    CHECK(checked.status == 1);
    CHECK_THAT(checked.output, Contains("postlist.glass"));
}

TEST_CASE("Xapian's own tools read our databases, before and after compaction") {
    if (!is_installed("xapian-check") || !is_installed("xapian-delve") || !is_installed("quest")) {
        WARN("skipped: the package xapian-tools is not installed");
        return;
    }
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(50)).status == 0);
    if (GENERATE(false, true)) REQUIRE(index({"compact", "--db", database}).status == 0);

    const Ended checked = run({"xapian-check", database});
    CHECK(checked.status == 0);
    CHECK_THAT(checked.output, Contains("No errors found"));
    CHECK_THAT(run({"xapian-delve", database}).output, Contains("number of documents = 50"));
    const Ended found = run({"quest", "-d", database, "bulletin"});
    CHECK(found.status == 0);
    CHECK_THAT(found.output, Contains("headline=Port bulletin"));
}
