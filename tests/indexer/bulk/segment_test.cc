// Segments against what Xapian's own writer makes of the same documents.
#include "indexer/bulk/segment.h"

#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>
#include <xapian.h>

#include <catch2/catch.hpp>

#include "indexer/writer/document.h"
#include "tests/cli/temporary_directory.h"
#include "tests/indexer/bulk/everything.h"
#include "wiredex/error.h"

using namespace wiredex;
using namespace wiredex::test;
using namespace std::string_literals;

namespace {

using Documents = std::vector<PlainDocument>;

/// The same numbers everywhere, unlike the distributions of the standard library.
struct Random {
    explicit Random(std::uint32_t seed) : engine(seed) {}
    std::uint32_t operator()() { return static_cast<std::uint32_t>(engine()); }
    std::mt19937 engine;
};

PlainDocument document(std::vector<TermPosting> terms, std::string data = "data") {
    PlainDocument made(std::move(terms));
    made.set_data(std::move(data));
    return made;
}

void write_segment(const std::string& directory, const Documents& documents) {
    Segment segment(directory);
    for (const PlainDocument& each : documents) segment.add(each);
    segment.finish();
}

void write_with_xapian(const std::string& directory, const Documents& documents) {
    Xapian::WritableDatabase database(directory, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    for (const PlainDocument& each : documents) database.add_document(to_xapian(each));
    database.commit();
}

void compare(const Documents& documents) {
    const TemporaryDirectory directory;
    write_segment(directory / "segment", documents);
    write_with_xapian(directory / "xapian", documents);
    CHECK(errors_of(directory / "segment") == "");
    const auto expected = everything_of(Xapian::Database(directory / "xapian"));
    CHECK(difference(everything_of(Xapian::Database(directory / "segment")), expected) == "");

    // Merged it is the same again, and goes on as a database that Xapian made.
    Xapian::Database(directory / "segment").compact(directory / "compacted", Xapian::DBCOMPACT_NO_RENUMBER);
    CHECK(errors_of(directory / "compacted") == "");
    CHECK(difference(everything_of(Xapian::Database(directory / "compacted")), expected) == "");
    for (const std::string name : {"segment", "xapian"}) {
        Xapian::WritableDatabase database(directory / name);
        database.delete_document(1);
        database.add_document(to_xapian(documents.front()));
        database.commit();
        database.replace_document(2, to_xapian(documents.back()));
        database.commit();
        CHECK(errors_of(directory / name) == "");
    }
    // Xapian's bounds after a deletion depend on its history.
    Xapian::Database(directory / "segment").compact(directory / "segment2", Xapian::DBCOMPACT_NO_RENUMBER);
    Xapian::Database(directory / "xapian").compact(directory / "xapian2", Xapian::DBCOMPACT_NO_RENUMBER);
    CHECK(difference(everything_of(Xapian::Database(directory / "segment2")),
                     everything_of(Xapian::Database(directory / "xapian2"))) == "");
}

std::vector<std::uint32_t> random_positions(Random& random, std::uint32_t most, std::uint32_t largest_gap) {
    std::vector<std::uint32_t> positions;
    std::uint32_t at = 0;
    const std::uint32_t count = 1 + random() % most;
    for (std::uint32_t i = 0; i < count; ++i) positions.push_back(at += 1 + random() % largest_gap);
    return positions;
}

Documents random_documents(std::uint32_t seed, std::size_t count, std::uint32_t vocabulary) {
    Random random(seed);
    Documents documents;
    for (std::size_t i = 0; i < count; ++i) {
        std::map<std::string, TermPosting> terms;
        for (std::uint32_t k = random() % 60; k > 0; --k) {
            // The lower numbers are in most documents, as words are.
            const std::uint32_t word = random() % (1 + random() % vocabulary);
            TermPosting term{"w" + std::to_string(word * 7919), random() % 3 == 0 ? 0U : random() % 300, {}};
            // xapian-check takes positions in a document of length 0 for an error.
            if (term.wdf > 0 && random() % 2 == 0) term.positions = random_positions(random, 20, 40);
            terms[term.term] = term;
        }
        std::vector<TermPosting> sorted;
        for (auto& [name, term] : terms) sorted.push_back(std::move(term));
        PlainDocument made(std::move(sorted));
        if (random() % 5 != 0) made.set_data(std::string(random() % 4000, static_cast<char>('a' + random() % 20)));
        if (random() % 3 != 0) made.add_value(0, std::to_string(random()));
        if (random() % 9 == 0) made.add_value(random() % 70000, "rare");
        documents.push_back(std::move(made));
    }
    return documents;
}

}  // namespace

TEST_CASE("a segment of random documents holds what Xapian would have written") {
    const auto [seed, count, vocabulary] = GENERATE(
        table<std::uint32_t, std::size_t, std::uint32_t>({{1, 2, 5}, {2, 40, 50}, {3, 900, 700}, {4, 3000, 90}}));
    compare(random_documents(seed, count, vocabulary));
}

TEST_CASE("terms may have zero bytes and any others, and be as long as Xapian lets them") {
    compare(
        {document({{"\0"s, 1, {1}}, {"\0\0\xFF"s, 2, {2}}, {"a\0b"s, 3, {3}}, {"a\x01", 1, {4}}, {"\xFF\xFF", 1, {9}}}),
         document({{std::string(245, 'x'), 1, {1, 2, 3}}, {"z" + std::string(120, '\0'), 1, {1}}})});
}

TEST_CASE("documents may have no terms or no data or no values, and terms that count nothing") {
    PlainDocument with_values = document({}, "");
    with_values.add_value(3, "value");
    compare({document({}), with_values, document({{"filter", 0, {}}}), document({{"word", 1, {1}}}, "")});
}

TEST_CASE("values may stand in any slot") {
    PlainDocument first = document({{"a", 1, {1}}});
    PlainDocument second = document({{"b", 1, {1}}});
    for (const std::uint32_t slot : {0U, 1U, 127U, 128U, 255U, 256U, 300U, 70000U}) first.add_value(slot, "x\0y"s);
    for (const std::uint32_t slot : {1U, 128U, 4000000000U}) second.add_value(slot, std::string(300, 'v'));
    compare({first, second});
}

TEST_CASE("records of every size around the limits of items and blocks are read back") {
    Documents documents;
    Random random(5);
    std::vector<std::size_t> sizes{1, 17, 18, 19, 8191, 8192, 20000, 100000};
    for (std::size_t size = 2030; size <= 2050; ++size) sizes.push_back(size);
    for (std::size_t size = 4060; size <= 4080; ++size) sizes.push_back(size);
    for (const std::size_t size : sizes) {
        std::string noise(size, '\0');  // does not compress
        for (char& c : noise) c = static_cast<char>(random());
        documents.push_back(document({{"a", 1, {1}}}, noise));
        documents.push_back(document({{"a", 1, {1}}}, std::string(size, 'c')));
    }
    compare(documents);
}

TEST_CASE("posting lists of any length are cut into chunks as Xapian cuts them") {
    Documents documents;
    for (std::uint32_t i = 0; i < 6000; ++i) {
        std::vector<TermPosting> terms{{"always", 1 + i % 200, {1 + i}}};
        if (i % 3 == 0) terms.push_back({"third", 1, {5}});
        if (i < 1000) terms.push_back({"thousand", 1, {}});
        documents.push_back(document(std::move(terms), "d"));
    }
    compare(documents);
}

TEST_CASE("positions of every spread are read back") {
    Random random(11);
    Documents documents;
    for (const std::uint32_t gap : {1U, 2U, 3U, 10U, 1000U, 100000U}) {
        for (const std::uint32_t most : {1U, 2U, 3U, 17U, 5000U})
            documents.push_back(document({{"a", 1, random_positions(random, most, gap)}}));
    }
    documents.push_back(document({{"a", 1, {1, 0xFFFFFFFE}}, {"b", 1, {0xFFFFFFFD, 0xFFFFFFFE}}}));
    compare(documents);
}

TEST_CASE("keys that do not ascend are a fault of the program") {
    const TemporaryDirectory directory;
    glass::TableWriter table(directory / "table.glass", glass::Tags::plain);
    table.add("b", "tag");
    CHECK_THROWS_AS(table.add("b", "tag"), std::logic_error);
    CHECK_THROWS_AS(table.add("a", "tag"), std::logic_error);
    CHECK_THROWS_AS(table.add(std::string(256, 'c'), "tag"), std::logic_error);
}

TEST_CASE("a segment is not written where something stands") {
    const TemporaryDirectory directory;
    CHECK_THROWS_AS(Segment(std::filesystem::path(directory / "no") / "such" / "parent"), Error);
    const std::string file = directory.file("postlist.glass", "something");
    CHECK_THROWS_WITH(OutputFile(file), Catch::Contains("postlist.glass"));
}
