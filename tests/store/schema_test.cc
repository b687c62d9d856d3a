// Which databases are opened and which are refused.
#include "store/schema.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "tests/cli/temporary_directory.h"
#include "wiredex/fields.h"
#include "wiredex/version.h"

using namespace wiredex;
using Catch::Contains;
using wiredex::test::TemporaryDirectory;

namespace {

Xapian::WritableDatabase make(const std::string& path) {
    return Xapian::WritableDatabase(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
}

struct Refusal {
    ErrorKind kind;
    std::string message;
};

Refusal refusal(const std::string& path) {
    try {
        open_database(path);
    } catch (const Error& error) {
        return {error.kind(), error.what()};
    }
    FAIL("the database was opened");
    throw;
}

}  // namespace

TEST_CASE("a database that wiredex made is opened") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    {
        Xapian::WritableDatabase database = make(path);
        write_schema(database);
        database.commit();
    }
    const Xapian::Database database = open_database(path);
    CHECK(database.get_metadata(schema_key) == std::to_string(schema_version));
    CHECK(database.get_metadata(creator_key) == version());
    CHECK(database.get_metadata(fields_key) == fields_signature());
}

TEST_CASE("a database that was made but not filled yet counts as empty") {
    const TemporaryDirectory directory;
    make(directory / "db").commit();
    CHECK(open_database(directory / "db").get_doccount() == 0);
}

TEST_CASE("a database of another schema version is refused, saying which and what to do") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    const std::string found = GENERATE(as<std::string>(), "1", "2", "4", "0", "99", "abc", "1 ");
    {
        Xapian::WritableDatabase database = make(path);
        write_schema(database);
        database.set_metadata(schema_key, found);
        database.set_metadata(creator_key, "9.9.9");
        database.commit();
    }
    const Refusal refused = refusal(path);
    CHECK(refused.kind == ErrorKind::schema);
    CHECK_THAT(refused.message, Contains(path) && Contains("version " + found) &&
                                    Contains("version " + std::to_string(schema_version)) &&
                                    Contains("wiredex-index add") && Contains("9.9.9"));
}

TEST_CASE("a database with other field settings would rank wrongly and is refused") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    {
        Xapian::WritableDatabase database = make(path);
        write_schema(database);
        database.set_metadata(fields_key, "headline:S:1:9:0.3:8;");
        database.commit();
    }
    const Refusal refused = refusal(path);
    CHECK(refused.kind == ErrorKind::schema);
    CHECK_THAT(refused.message, Contains("other field settings") && Contains("wiredex-index add"));
}

TEST_CASE("a plain Xapian database is refused") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    {
        Xapian::WritableDatabase database = make(path);
        Xapian::Document document;
        document.add_term("ferry");
        database.add_document(document);
        database.commit();
    }
    const Refusal refused = refusal(path);
    CHECK(refused.kind == ErrorKind::not_a_database);
    CHECK_THAT(refused.message, Contains(path) && Contains("not one of wiredex") && Contains("--db"));
}

TEST_CASE("where no database is, the message says how to make one or name another") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    const Refusal refused = refusal(path);
    CHECK(refused.kind == ErrorKind::no_database);
    CHECK_THAT(refused.message, Contains(path) && Contains("wiredex-index add --db"));
}

TEST_CASE("a directory or a file of something else is not a database") {
    const TemporaryDirectory directory;
    const std::string letter = directory.file("folder/letter.txt", "Dear all");
    const std::string path = GENERATE(true, false) ? letter : directory / "folder";
    const Refusal refused = refusal(path);
    CHECK(refused.kind == ErrorKind::not_a_database);
    CHECK_THAT(refused.message, Contains(path) && Contains("--db"));
}

TEST_CASE("a database whose files are damaged is called so, or is no database; never opened") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    {
        Xapian::WritableDatabase database = make(path);
        write_schema(database);
        database.commit();
    }
    std::filesystem::resize_file(path + "/iamglass", 10);
    const Refusal refused = refusal(path);
    CHECK((refused.kind == ErrorKind::corrupt || refused.kind == ErrorKind::not_a_database));
    CHECK_THAT(refused.message, Contains(path));
}

TEST_CASE("the signature tells apart what is folded into postings") {
    const std::string signature = fields_signature();
    for (const Field& row : fields()) CHECK_THAT(signature, Contains(std::string(row.name) + ":"));
    CHECK_THAT(signature, Contains("headline:S:1:3:0.3:8;"));
}
