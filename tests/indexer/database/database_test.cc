// Looking after a database.
#include "wiredex/database.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdlib.h>  // mkdtemp
#include <xapian.h>

#include <catch2/catch.hpp>

#include "indexer/database/child_process.h"
#include "indexer/database/swap_directory.h"
#include "indexer/database/table_files.h"
#include "store/record.h"
#include "wiredex/error.h"
#include "wiredex/indexer.h"

using namespace wiredex;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

class Folder {
public:
    Folder() {
        std::string name = fs::temp_directory_path() / "wiredex-test-XXXXXX";
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }

    fs::path path;
};

Article article(const std::string& id, const std::string& language = "en") {
    Article result;
    result.id = id;
    result.headline = "Ferry sails";
    result.body = "The ferry to Elara sailed at noon.";
    result.language = language;
    result.published = Time{.seconds = 1612137600};  // 2021-02-01
    return result;
}

fs::path make_database(const Folder& folder) {
    const fs::path database = folder.path / "db";
    Indexer indexer(database);
    indexer.add(article("a"));
    indexer.add(article("b", "pt"));
    indexer.add(article("c", "pt"));
    indexer.commit();
    return database;
}

}  // namespace

TEST_CASE("a database is described by its articles, days, languages and files") {
    const Folder folder;
    const DatabaseInfo info = database_info(make_database(folder));
    CHECK(info.articles == 3);
    CHECK(info.schema_version == "3");
    CHECK(info.average_length == 2 + 7);
    CHECK(info.first_day == "2021-02-01");
    CHECK(info.last_day == "2021-02-01");
    CHECK(info.languages == std::vector<std::pair<std::string, std::uint64_t>>{{"pt", 2}, {"en", 1}});
    std::uint64_t sum = 0;
    for (const auto& [name, bytes] : info.parts) sum += bytes;
    CHECK(sum == info.bytes);
    CHECK(info.parts.size() == 4);
}

TEST_CASE("a record that belongs to another id is a problem") {
    const Folder folder;
    const fs::path database = make_database(folder);
    {
        Xapian::WritableDatabase writer(database.string());
        Xapian::Document document = writer.get_document(1);
        document.set_data(encode_record(make_head(article("z")), article("z")));
        writer.replace_document(1, document);
        writer.commit();
    }
    const CheckReport report = check_database(database);
    CHECK(report.articles == 3);
    REQUIRE(report.problems.size() == 1);
    CHECK_THAT(report.problems.front(), Contains("z") && Contains("another id"));
}

TEST_CASE("a record that cannot be read is a problem") {
    const Folder folder;
    const fs::path database = make_database(folder);
    {
        Xapian::WritableDatabase writer(database.string());
        Xapian::Document document = writer.get_document(2);
        const std::string record = document.get_data();
        document.set_data(record.substr(0, record.size() - 8));
        writer.replace_document(2, document);
        writer.commit();
    }
    const CheckReport report = check_database(database);
    REQUIRE(report.problems.size() == 1);
    CHECK_THAT(report.problems.front(), Contains("document 2"));
}

TEST_CASE("two articles of one id are a problem") {
    const Folder folder;
    const fs::path database = make_database(folder);
    {
        Xapian::WritableDatabase writer(database.string());
        writer.add_document(writer.get_document(1));
        writer.commit();
    }
    CHECK(check_database(database).problems.size() == 2);
}

TEST_CASE("a child process tells its status, its output, and the signal that ended it") {
    const ChildResult done = run_in_child([](std::ostream& out) {
        out << "all is well\n";
        return 7;
    });
    CHECK(done.status == 7);
    CHECK(done.signal == 0);
    CHECK(done.output == "all is well\n");

    const ChildResult crashed = run_in_child([](std::ostream& out) {
        out << "so far";
        std::signal(SIGTERM, SIG_DFL);
        std::raise(SIGTERM);
        return 0;
    });
    CHECK_FALSE(crashed.status);
    CHECK(crashed.signal == SIGTERM);
    CHECK(crashed.output == "so far");
}

TEST_CASE("two directories change places") {
    const Folder folder;
    fs::create_directory(folder.path / "one");
    fs::create_directory(folder.path / "two");
    std::ofstream(folder.path / "one/file") << "x";
    exchange_directories(folder.path / "one", folder.path / "two");
    CHECK(fs::exists(folder.path / "two/file"));
    CHECK(fs::is_empty(folder.path / "one"));
}

TEST_CASE("an exchange that cannot be done changes nothing and says so") {
    const Folder folder;
    fs::create_directory(folder.path / "one");
    try {
        exchange_directories(folder.path / "one", folder.path / "missing");
        FAIL("an exchange with nothing was done");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::storage);
    }
    CHECK(fs::exists(folder.path / "one"));
}

TEST_CASE("compaction works for a path with a slash at its end, and keeps the lock file the same") {
    const Folder folder;
    const fs::path database = make_database(folder);
    fs::create_hard_link(database / "flintlock", folder.path / "lock");
    const auto after = compact_database(database / "").second;
    CHECK(after == database_bytes(database));
    CHECK(fs::equivalent(database / "flintlock", folder.path / "lock"));
    CHECK(database_info(database).articles == 3);
}
