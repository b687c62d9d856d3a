// Adding and removing articles.
#include <catch2/catch.hpp>

#include "tests/cli/copy.h"
#include "tests/cli/database_dump.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

TEST_CASE("articles of files, directories and standard input are added, and the summary counts them") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire/a.sgm", reuters_sgml(3));
    directory.file("wire/deep/b.jsonl", json_lines(2));
    const std::string database = directory / "db";

    const Ended first = index({"add", "--db", database, directory / "wire"});
    CHECK(first.status == 0);
    CHECK(first.output.empty());
    CHECK_THAT(first.errors, Contains("5 articles in "));
    CHECK_THAT(first.errors,
               Contains(": 5 added, 0 replaced, 0 unchanged, 0 older than the stored version, 0 rejected\n"));

    const Ended second = index({"add", "--db", database, "-"}, json_lines(3, 2));
    CHECK(second.status == 0);
    CHECK_THAT(second.errors, Contains("2 added, 0 replaced, 1 unchanged"));
    CHECK(count_articles_in(database) == 7);
}

TEST_CASE("adding the same articles again changes nothing and says so") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire.jsonl", json_lines(10));
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, wire}).status == 0);
    const auto before = dump(database);
    const std::string tables = read_file(database + "/iamglass");

    const Ended again = index({"add", "--db", database, wire});
    CHECK(again.status == 0);
    CHECK_THAT(again.errors, Contains("nothing changed"));
    CHECK(dump(database) == before);
    CHECK(read_file(database + "/iamglass") == tables);  // not even a commit
}

TEST_CASE("a newer version replaces the stored one, and an older one that comes late does not") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, story("ferry", 2, "Ferry late")).status == 0);

    const Ended newer = index({"add", "--db", database, "-"}, story("ferry", 3, "Ferry found"));
    CHECK(newer.status == 0);
    CHECK_THAT(newer.errors, Contains("0 added, 1 replaced"));
    const Ended older = index({"add", "--db", database, "-"}, story("ferry", 1, "Ferry sails"));
    CHECK(older.status == 0);
    CHECK_THAT(older.errors, Contains("1 older than the stored version"));
    CHECK(search({"--db", database, "--json", "ferry"}).output.find("Ferry found") != std::string::npos);
    CHECK(search({"--db", database, "--count", "ferry"}).output == "1\n");
    CHECK(search({"--db", database, "--count", "--all-versions", "ferry"}).output == "3\n");
}

TEST_CASE("a dry run prints JSON lines that index to the same database, and makes none itself") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire/a.sgm", reuters_sgml(20));
    directory.file("wire/b.txt", "Ferry sails again\n\nThe ferry to Elara sailed at noon.\n");
    REQUIRE(index({"add", "--db", directory / "direct", directory / "wire"}).status == 0);

    const Ended printed = run({WIREDEX_INDEX, "add", "--dry-run", directory / "wire"}, {},
                              {"HOME=" + (directory / "home"), "WIREDEX_DB=" + (directory / "unwanted")});
    CHECK(printed.status == 0);
    CHECK_THAT(printed.errors, Contains("21 articles") && Contains("nothing was written"));
    CHECK_FALSE(std::filesystem::exists(directory / "unwanted"));

    REQUIRE(index({"add", "--db", directory / "through", "-"}, printed.output).status == 0);
    CHECK(dump(directory / "through") == dump(directory / "direct"));
}

TEST_CASE("a language given on the command line is that of every article, in a dry run as well") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire.jsonl", json_lines(2));
    const Ended printed = index({"add", "--dry-run", "--language", "pt-br", wire});
    CHECK(printed.status == 0);
    CHECK_THAT(printed.output, Contains("\"language\":\"pt-BR\"") && !Contains("\"language\":\"en\""));

    REQUIRE(index({"add", "--db", directory / "direct", "--language", "pt-BR", wire}).status == 0);
    REQUIRE(index({"add", "--db", directory / "through", "-"}, printed.output).status == 0);
    CHECK(dump(directory / "through") == dump(directory / "direct"));
}

TEST_CASE("what is no language tag is refused before anything is read") {
    const TemporaryDirectory directory;
    const std::string tag = GENERATE("", "no such language", "en_US!", "e", "-en", "en-", "pt--BR",
                                     "fran\xC3\xA7"
                                     "ais");
    const Ended ended = index({"add", "--db", directory / "db", "--language", tag, "-"}, json_lines(1));
    INFO(tag << ": " << ended.errors);
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("is no language tag; give one like en or pt-BR, or auto"));
    CHECK_FALSE(std::filesystem::exists(directory / "db"));
}

TEST_CASE("a dry run needs no home directory and no database") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire.jsonl", json_lines(1));
    const Ended printed = run({"env", "-i", WIREDEX_INDEX, "add", "--dry-run", "--quiet", wire});
    CHECK(printed.status == 0);
    CHECK(printed.errors.empty());
    CHECK_THAT(printed.output, Contains("\"id\":\"test:1\""));
}

TEST_CASE("a dry run into a pipe that nobody reads ends quietly") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire.jsonl", json_lines(5000));
    const Ended ended = run_script("\"$1\" add --dry-run \"$2\" | head -n 1", {WIREDEX_INDEX, wire});
    CHECK(ended.status == 0);
    CHECK_THAT(ended.output, Contains("\"test:1\""));
    CHECK(ended.errors.empty());
}

TEST_CASE("the database is named by --db, WIREDEX_DB, XDG_DATA_HOME or HOME, in this order") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire.jsonl", json_lines(1));
    std::vector<std::string> command{"env", "-i"};
    std::string expected;
    SECTION("HOME") {
        command.insert(command.end(), {"HOME=" + (directory / "home"), WIREDEX_INDEX, "add", wire});
        expected = directory / "home/.local/share/wiredex";
    }
    SECTION("XDG_DATA_HOME") {
        command.insert(command.end(), {"HOME=" + (directory / "home"), "XDG_DATA_HOME=" + (directory / "data"),
                                       WIREDEX_INDEX, "add", wire});
        expected = directory / "data/wiredex";
    }
    SECTION("WIREDEX_DB") {
        command.insert(command.end(), {"HOME=" + (directory / "home"), "XDG_DATA_HOME=" + (directory / "data"),
                                       "WIREDEX_DB=" + (directory / "mine"), WIREDEX_INDEX, "add", wire});
        expected = directory / "mine";
    }
    SECTION("--db") {
        command.insert(command.end(),
                       {"WIREDEX_DB=" + (directory / "mine"), WIREDEX_INDEX, "add", "--db", directory / "named", wire});
        expected = directory / "named";
    }
    REQUIRE(run(command).status == 0);
    CHECK(count_articles_in(expected) == 1);
}

TEST_CASE("without any name for a database, add says how to name one") {
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire.jsonl", json_lines(1));
    const Ended ended = run({"env", "-i", WIREDEX_INDEX, "add", wire});
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("--db"));
}

TEST_CASE("articles are removed by id, named on the command line or on standard input") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(5)).status == 0);

    const Ended named = index({"remove", "--db", database, "test:1", "test:2"});
    CHECK(named.status == 0);
    CHECK_THAT(named.errors, Contains("2 articles removed"));
    const Ended listed = index({"remove", "--db", database, "-"}, "test:3\r\ntest:4\n");
    CHECK(listed.status == 0);
    CHECK(count_articles_in(database) == 1);

    const Ended missing = index({"remove", "--db", database, "test:5", "test:1"});
    CHECK(missing.status == 1);
    CHECK_THAT(missing.errors, Contains("test:1") && Contains("1 article removed, 1 not found"));
    CHECK(count_articles_in(database) == 0);
}

TEST_CASE("removing and adding again gives the same database as never having removed") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(5)).status == 0);
    const auto before = dump(database);
    REQUIRE(index({"remove", "--db", database, "test:2", "test:4"}).status == 0);
    CHECK(dump(database) != before);
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(5)).status == 0);
    CHECK(dump(database) == before);
}

TEST_CASE("remove makes no database where there is none") {
    const TemporaryDirectory directory;
    const Ended ended = index({"remove", "--db", directory / "db", "test:1"});
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains(directory / "db"));
    CHECK_FALSE(std::filesystem::exists(directory / "db"));
}

TEST_CASE("with --quiet only what went wrong is said") {
    const TemporaryDirectory directory;
    const Ended fine = index({"add", "--quiet", "--db", directory / "db", "-"}, json_lines(2));
    CHECK(fine.status == 0);
    CHECK(fine.errors.empty());
    const Ended wrong = index({"add", "--quiet", "--db", directory / "db", directory / "nothing"});
    CHECK(wrong.status == 1);
    CHECK_THAT(wrong.errors, Contains(directory / "nothing"));
}

TEST_CASE("on a terminal, add shows how far it is; elsewhere it does not") {
    if (run({"script", "--version"}).status != 0) {
        WARN("skipped: the program script is not installed");
        return;
    }
    const TemporaryDirectory directory;
    const std::string wire = directory.file("wire.jsonl", json_lines(3));
    const std::string command = std::string(WIREDEX_INDEX) + " add --db " + (directory / "db") + " " + wire;
    const Ended shown = run({"script", "--quiet", "--return", "--command", command, "/dev/null"});
    CHECK(shown.status == 0);
    CHECK_THAT(shown.output, Contains("\r1 article, "));
    CHECK_THAT(shown.output, Contains("3 articles in "));
    CHECK_THAT(index({"add", "--db", directory / "db", wire}).errors, !Contains("\r"));
}
