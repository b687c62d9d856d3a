// Opening a database for writing: one writer at a time, and never among somebody's files.
#include <chrono>
#include <fstream>
#include <future>
#include <thread>
#include <unistd.h>
#include <xapian.h>

#include <catch2/catch.hpp>

#include "tests/indexer/writer/writing.h"
#include "wiredex/database.h"

using namespace wiredex;
using namespace wiredex::test;
using Catch::Contains;
namespace fs = std::filesystem;

TEST_CASE("a database is made with its parent directories") {
    const TemporaryDirectory directory;
    const std::string path = directory / "deep/er/db";
    Indexer(path).add(story("a"));
    CHECK(Searcher(path).size() == 1);
}

TEST_CASE("a new database is valid before anything is added") {
    const Database database;
    const Indexer indexer(database.path);
    CHECK(Searcher(database.path).size() == 0);
    CHECK(database.count("ferry") == 0);
}

TEST_CASE("nothing is seen before a commit, everything after") {
    const Database database;
    Indexer indexer(database.path);
    const Searcher searcher(database.path);
    for (const char* id : {"a", "b", "c"}) indexer.add(story(id));
    CHECK(indexer.size() == 3);
    CHECK(searcher.size() == 0);
    CHECK(searcher.count("ferry") == 0);
    CHECK_FALSE(searcher.article("a"));
    indexer.commit();
    CHECK(searcher.size() == 3);
    CHECK(searcher.count("ferry") == 3);
    CHECK(searcher.article("a"));
    indexer.remove("a");
    CHECK(searcher.article("a"));
    indexer.commit();
    CHECK_FALSE(searcher.article("a"));
    CHECK(searcher.count("ferry") == 2);
}

TEST_CASE("a commit comes by itself after so many articles, and at the end") {
    const Database database;
    IndexerOptions options;
    options.articles_per_commit = 2;
    {
        Indexer indexer(database.path, options);
        const Searcher searcher(database.path);
        indexer.add(story("a"));
        CHECK(searcher.size() == 0);
        indexer.add(story("b"));
        CHECK(searcher.size() == 2);
        indexer.add(story("c"));
        CHECK(searcher.size() == 2);
    }
    CHECK(Searcher(database.path).size() == 3);
}

TEST_CASE("a second writer is refused, and told who holds the database") {
    const Database database;
    Indexer first(database.path);
    const auto refused = refusal_to_write(database.path);
    REQUIRE(refused);
    CHECK(refused->kind == ErrorKind::locked);
    CHECK_THAT(refused->message, Contains(database.path) && Contains("process " + std::to_string(::getpid())) &&
                                     Contains("--lock-timeout"));
    first.add(story("a"));
    first.commit();
    CHECK(database.article("a"));
}

TEST_CASE("a second writer that may wait gets the database when the first is done", "[threads]") {
    const Database database;
    auto first = std::make_unique<Indexer>(database.path);
    first->add(story("a"));
    IndexerOptions patient;
    patient.lock_timeout = std::chrono::minutes(5);
    std::promise<void> started;
    std::future<std::uint64_t> second = std::async(std::launch::async, [&] {
        started.set_value();
        Indexer indexer(database.path, patient);
        indexer.add(story("b"));
        return indexer.size();
    });
    started.get_future().wait();
    std::this_thread::sleep_for(std::chrono::milliseconds(120));  // it has found the lock taken at least once
    first.reset();
    CHECK(second.get() == 2);
}

TEST_CASE("one that may wait only so long gives up") {
    const Database database;
    const Indexer first(database.path);
    IndexerOptions options;
    options.lock_timeout = std::chrono::milliseconds(120);
    const auto start = std::chrono::steady_clock::now();
    const auto refused = refusal_to_write(database.path, options);
    REQUIRE(refused);
    CHECK(refused->kind == ErrorKind::locked);
    CHECK(std::chrono::steady_clock::now() - start >= options.lock_timeout);
}

TEST_CASE("a directory with other files is left alone") {
    const TemporaryDirectory directory;
    directory.file("folder/letter.txt", "Dear all");
    if (GENERATE(true, false)) directory.file("folder/flintlock", "");
    const auto refused = refusal_to_write(directory / "folder");
    REQUIRE(refused);
    CHECK(refused->kind == ErrorKind::not_a_database);
    CHECK_THAT(refused->message, Contains("folder") && Contains("left alone") && Contains("--db"));
    std::ifstream letter(directory / "folder/letter.txt");
    std::string line;
    std::getline(letter, line);
    CHECK(line == "Dear all");
    for (const auto& entry : fs::directory_iterator(directory / "folder"))
        CHECK((entry.path().filename() == "letter.txt" || entry.path().filename() == "flintlock"));
}

TEST_CASE("a file is not taken for a database") {
    const TemporaryDirectory directory;
    const auto refused = refusal_to_write(directory.file("letter.txt", "Dear all"));
    REQUIRE(refused);
    CHECK(refused->kind == ErrorKind::not_a_database);
}

TEST_CASE("a plain Xapian database is refused and stays as it is") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    {
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
        Xapian::Document document;
        document.add_term("ferry");
        database.add_document(document);
        database.commit();
    }
    const auto refused = refusal_to_write(path);
    REQUIRE(refused);
    CHECK(refused->kind == ErrorKind::not_a_database);
    const Xapian::Database database(path);
    CHECK(database.get_doccount() == 1);
    CHECK(database.metadata_keys_begin() == database.metadata_keys_end());
}

TEST_CASE("an empty directory, and one where making a database was cut short, become one") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    fs::create_directory(path);
    if (GENERATE(true, false)) directory.file("db/flintlock", "");
    CHECK_FALSE(refusal_to_write(path));
    CHECK(Searcher(path).size() == 0);
}

TEST_CASE("what a writer leaves that was killed while it made the database is cleared away") {
    for (const std::vector<std::string>& files : {std::vector<std::string>{"flintlock"},
                                                  {"flintlock", "v.tmp"},
                                                  {"flintlock", "v.tmp", "termlist.glass"},
                                                  {"flintlock", "v.tmp", "termlist.glass", "postlist.glass"}}) {
        const Database database;
        std::filesystem::create_directories(database.path);
        for (const std::string& file : files) std::ofstream(database.path + "/" + file) << "half";
        Indexer indexer(database.path);
        CHECK(indexer.add(story("a")) == AddResult::added);
        indexer.commit();
        CHECK(database.headline("a") == "Ferry sails");
    }
}

TEST_CASE("a directory with glass files and others in it is left alone") {
    const Database database;
    std::filesystem::create_directories(database.path);
    for (const char* const file : {"flintlock", "postlist.glass", "letter.txt"}) {
        std::ofstream(database.path + "/" + file) << "mine";
    }
    CHECK(refusal_to_write(database.path).value().kind == ErrorKind::not_a_database);
    CHECK(std::filesystem::exists(database.path + "/postlist.glass"));
}

TEST_CASE("tables of a whole database that lost its first file are left alone") {
    const Database database;
    {
        Indexer indexer(database.path);
        for (int i = 0; i < 300; ++i) indexer.add(story("id:" + std::to_string(i), "Ferry " + std::to_string(i)));
    }
    std::filesystem::remove(database.path + "/iamglass");
    const auto size = std::filesystem::file_size(database.path + "/postlist.glass");
    const auto refusal = refusal_to_write(database.path);
    REQUIRE(refusal);
    CHECK(refusal->kind == ErrorKind::corrupt);
    CHECK_THAT(refusal->message, Catch::Contains("iamglass"));
    CHECK(std::filesystem::file_size(database.path + "/postlist.glass") == size);
}

TEST_CASE("a database whose first file cannot be read is refused and not made anew") {
    const Database database;
    Indexer(database.path).add(story("a"));
    const auto size = std::filesystem::file_size(database.path + "/docdata.glass");
    const std::string content = GENERATE(as<std::string>(), "zz", "");
    std::ofstream(database.path + "/iamglass") << content;
    CHECK(refusal_to_write(database.path));
    CHECK(std::filesystem::file_size(database.path + "/docdata.glass") == size);
    CHECK(std::filesystem::file_size(database.path + "/iamglass") == content.size());
}

TEST_CASE("other databases beside one whose names begin alike are left alone") {
    const Database database;
    for (const std::string ending : {".compacting", ".segments"}) Indexer(database.path + ending).add(story("other"));
    Indexer(database.path).add(story("a"));
    Indexer(database.path).add(story("b"));
    for (const std::string ending : {".compacting", ".segments"})
        CHECK(Searcher(database.path + ending).article("other"));
    CHECK_THROWS_WITH(compact_database(database.path), Catch::Contains("is in the way"));
    CHECK(Searcher(database.path + ".compacting").article("other"));
    CHECK(Searcher(database.path).article("b"));
}
