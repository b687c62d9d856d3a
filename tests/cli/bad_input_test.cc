// Input that is no wire copy, and places that are no databases: a clear message, the right exit status, nothing lost.
#include <algorithm>
#include <filesystem>
#include <unistd.h>
#include <xapian.h>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "tests/cli/copy.h"
#include "tests/cli/database_dump.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

/// Adds a bad input between two good ones, and sees that the bad one is told and the good ones are kept.
void check_rejected(const TemporaryDirectory& directory, const std::string& bad, const std::string& reason) {
    const std::string before = directory.file("good/before.jsonl", json_lines(2, 1));
    const std::string after = directory.file("good/after.jsonl", json_lines(2, 3));
    const std::string rejects = directory / "rejects.jsonl";
    const Ended ended = index({"add", "--db", directory / "db", "--rejects", rejects, before, bad, after});
    INFO(ended.errors);
    CHECK(ended.status == 1);
    CHECK_THAT(ended.errors, Contains("wiredex-index: " + bad));
    CHECK_THAT(ended.errors, Contains(reason));
    CHECK_THAT(ended.errors, Contains("4 added") && Contains("1 rejected"));
    CHECK(count_articles_in(directory / "db") == 4);
    const std::string written = read_file(rejects);
    CHECK(std::ranges::count(written, '\n') == 1);
    CHECK_THAT(written, Contains("\"path\":\"" + bad + "\"") && Contains("\"reason\":"));
}

}  // namespace

TEST_CASE("a file that is not there is rejected and the others are added") {
    const TemporaryDirectory directory;
    check_rejected(directory, directory / "missing.sgm", "No such file");
}

TEST_CASE("a symbolic link to nothing is rejected") {
    const TemporaryDirectory directory;
    std::filesystem::create_symlink("nowhere", directory / "link");
    check_rejected(directory, directory / "link", "No such file");
}

TEST_CASE("a symbolic link to itself is rejected") {
    const TemporaryDirectory directory;
    std::filesystem::create_symlink("link", directory / "link");
    check_rejected(directory, directory / "link", "symbolic links");
}

TEST_CASE("a file that may not be read is rejected") {
    if (::geteuid() == 0) {
        WARN("skipped: the superuser may read every file");
        return;
    }
    const TemporaryDirectory directory;
    const std::string secret = directory.file("secret.jsonl", json_lines(1));
    ::chmod(secret.c_str(), 0);
    check_rejected(directory, secret, "ermission");
}

TEST_CASE("an empty file is rejected") {
    const TemporaryDirectory directory;
    check_rejected(directory, directory.file("empty.txt", ""), "empty");
}

TEST_CASE("a binary file is rejected") {
    const TemporaryDirectory directory;
    std::string bytes(
        "\x7f"
        "ELF\x02\x01\x01\0\0\0",
        10);
    for (int i = 0; i < 4096; ++i) bytes.push_back(static_cast<char>(i * 37 % 256));
    check_rejected(directory, directory.file("program", bytes), "");
}

TEST_CASE("of an SGML file that was cut off, the whole articles are added and the cut one is rejected") {
    const TemporaryDirectory directory;
    const std::string whole = reuters_sgml(3);
    const std::string cut = directory.file("cut.sgm", whole.substr(0, whole.rfind("Reuter")));
    const Ended ended = index({"add", "--db", directory / "db", cut});
    CHECK(ended.status == 1);
    CHECK_THAT(ended.errors, Contains("wiredex-index: " + cut + ":"));
    CHECK_THAT(ended.errors, Contains("2 added") && Contains("1 rejected"));
    CHECK(count_articles_in(directory / "db") == 2);
}

TEST_CASE("a JSON line that is no article is rejected with its place, and the other lines are added") {
    const TemporaryDirectory directory;
    const std::string line = GENERATE("{\"headline\": 17}", "{\"headline\":\"Ferry", "[1,2]", "{\"colour\":\"blue\"}");
    const std::string first = json_lines(1, 1);
    const std::string wire = directory.file("wire.jsonl", first + line + "\n" + json_lines(1, 2));
    const Ended ended = index({"add", "--db", directory / "db", wire});
    INFO(line << '\n' << ended.errors);
    CHECK(ended.status == 1);
    CHECK_THAT(ended.errors, Contains("wiredex-index: " + wire + ":" + std::to_string(first.size())));
    CHECK(count_articles_in(directory / "db") == 2);
}

TEST_CASE("a directory without articles is told, and makes no database") {
    const TemporaryDirectory directory;
    std::filesystem::create_directory(directory / "wire");
    directory.file("wire/.hidden.jsonl", json_lines(1));
    const Ended ended = index({"add", "--db", directory / "db", directory / "wire"});
    CHECK(ended.status == 1);
    CHECK_THAT(ended.errors, Contains("wiredex-index: " + (directory / "wire")) && Contains("no files"));
    CHECK_FALSE(std::filesystem::exists(directory / "db"));
    CHECK(index({"add", "--dry-run", directory / "wire"}).status == 1);
}

TEST_CASE("standard input without anything in it is rejected") {
    const TemporaryDirectory directory;
    const Ended ended = index({"add", "--db", directory / "db", "-"});
    CHECK(ended.status == 1);
    CHECK_THAT(ended.errors, Contains("empty"));
    CHECK_FALSE(std::filesystem::exists(directory / "db"));
}

TEST_CASE("the file of rejects is there, and empty, when nothing was rejected") {
    const TemporaryDirectory directory;
    const std::string rejects = directory.file("rejects.jsonl", "from an earlier run\n");
    REQUIRE(index({"add", "--db", directory / "db", "--rejects", rejects, "-"}, json_lines(1)).status == 0);
    CHECK(std::filesystem::exists(rejects));
    CHECK(std::filesystem::is_empty(rejects));
}

TEST_CASE("a file of rejects that cannot be made ends the command before anything is added") {
    const TemporaryDirectory directory;
    const Ended ended =
        index({"add", "--db", directory / "db", "--rejects", directory / "no/such/place", "-"}, json_lines(1));
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains(directory / "no/such/place"));
    CHECK_FALSE(std::filesystem::exists(directory / "db"));
}

TEST_CASE("of a file with very many rejects the first thousand are shown and the rest counted") {
    const TemporaryDirectory directory;
    std::string wire = json_lines(1);
    for (int i = 0; i < 1500; ++i) wire += "{\"headline\":\n";
    const std::string path = directory.file("wire.jsonl", wire);
    const Ended ended = index({"add", "--db", directory / "db", "--rejects", directory / "rejects", path});
    CHECK(ended.status == 1);
    CHECK(std::ranges::count(ended.errors, '\n') == 1000 + 1 + 1);
    CHECK_THAT(ended.errors, Contains("500 more rejected") && Contains(directory / "rejects"));
    const std::string rejects = read_file(directory / "rejects");
    CHECK(std::ranges::count(rejects, '\n') == 1500);
}

TEST_CASE("a directory with other files in it is not taken for a database, and is left alone") {
    const TemporaryDirectory directory;
    const std::string letter = directory.file("letters/letter.txt", "Dear editor");
    const std::string command = GENERATE("add", "remove", "compact", "check", "info");
    std::vector<std::string> arguments{command, "--db", directory / "letters"};
    if (command == "add" || command == "remove") arguments.emplace_back("-");
    const Ended ended = index(arguments, json_lines(1));
    INFO(command << ": " << ended.errors);
    CHECK(ended.status == 2);
    CHECK(ended.output.empty());
    CHECK_THAT(ended.errors, Contains("wiredex-index: " + (directory / "letters")));
    CHECK(read_file(letter) == "Dear editor");
    CHECK(std::distance(std::filesystem::directory_iterator(directory / "letters"), {}) == 1);
}

TEST_CASE("a file is not taken for a database, and is left alone") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("file", "Dear editor");
    const std::string command = GENERATE("add", "remove", "compact", "check", "info");
    std::vector<std::string> arguments{command, "--db", file};
    if (command == "add" || command == "remove") arguments.emplace_back("-");
    const Ended ended = index(arguments, json_lines(1));
    INFO(command << ": " << ended.errors);
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains(file));
    CHECK(read_file(file) == "Dear editor");
}

TEST_CASE("somebody else's Xapian database is refused and left as it is") {
    const TemporaryDirectory directory;
    const std::string database = directory / "other";
    {
        Xapian::WritableDatabase other(database);
        Xapian::Document document;
        document.add_term("Qtest:1");
        document.set_data("not ours");
        other.add_document(document);
        other.commit();
    }
    const std::string version = read_file(database + "/iamglass");
    const std::string command = GENERATE("add", "remove", "compact", "check", "info");
    std::vector<std::string> arguments{command, "--db", database};
    if (command == "add") arguments.emplace_back("-");
    if (command == "remove") arguments.emplace_back("test:1");
    const Ended ended = index(arguments, json_lines(1));
    INFO(command << ": " << ended.errors);
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains(database) && Contains("not one of wiredex"));
    CHECK(read_file(database + "/iamglass") == version);
}

TEST_CASE("a database of another schema is refused with what to do") {
    const TemporaryDirectory directory;
    const std::string database = directory / "db";
    REQUIRE(index({"add", "--db", database, "-"}, json_lines(1)).status == 0);
    Xapian::WritableDatabase(database).set_metadata("wiredex:schema", "999");
    const Ended ended = index({"add", "--db", database, "-"}, json_lines(1));
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("999") && Contains("anew"));
}

TEST_CASE("commands that need a database say so where there is none") {
    const TemporaryDirectory directory;
    const std::string command = GENERATE("compact", "check", "info");
    const Ended ended = index({command, "--db", directory / "db"});
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("no database at " + (directory / "db")));
    CHECK_FALSE(std::filesystem::exists(directory / "db"));
}

TEST_CASE("mistakes on the command line end with status 2 and the way to the help") {
    const std::vector<std::string> arguments =
        GENERATE(std::vector<std::string>{}, std::vector<std::string>{"add"}, std::vector<std::string>{"ad", "x"},
                 std::vector<std::string>{"add", "--format", "runes", "x"},
                 std::vector<std::string>{"add", "--lock-timeout", "-1", "x"}, std::vector<std::string>{"remove"},
                 std::vector<std::string>{"info", "--nonsense"});
    const Ended ended = index(arguments);
    CHECK(ended.status == 2);
    CHECK(ended.output.empty());
    CHECK_THAT(ended.errors, Contains("wiredex-index: ") && Contains("--help"));
}

TEST_CASE("a zone of a sender that does not exist is named") {
    const Ended ended = index({"add", "--dry-run", "--source-zone", "STT=Europe/Atlantis", "x"});
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("--source-zone") && Contains("\"Europe/Atlantis\"") && Contains("--help"));
}
