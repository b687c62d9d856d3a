// Filling a database in bulk against adding one article after the other.
#include "indexer/bulk/bulk_writer.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/cli/database_dump.h"
#include "tests/indexer/bulk/everything.h"
#include "tests/indexer/writer/writing.h"
#include "wiredex/database.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

constexpr const char* words[] = {"ferry", "wheat", "copper", "storm", "council", "tariff", "harbour", "vote",
                                 "mine",  "rain",  "bank",   "union", "orchard", "school", "bridge",  "court"};

std::string random_text(std::mt19937& random) {
    std::string text;
    for (std::size_t count = 20 + random() % 40; count > 0; --count) {
        text += words[random() % std::size(words)];
        text += random() % 12 == 0 ? std::to_string(random() % 5000) + ". " : " ";
    }
    return text;
}

Article random_article(std::mt19937& random, unsigned stories) {
    Article article = story("id:" + std::to_string(random() % stories));
    article.headline = std::string(words[random() % std::size(words)]) + " and " + words[random() % std::size(words)];
    article.body = random_text(random);
    article.version = std::to_string(random() % 4);
    article.published = Time{1'000'000'000 + static_cast<std::int64_t>(random() % 100'000'000)};
    article.source = "Northwire";
    if (random() % 7 == 0) article.topics.push_back({"c", words[random() % std::size(words)], "scheme"});
    if (random() % 20 == 0) article.links.push_back({"replaces", "id:" + std::to_string(random() % stories), ""});
    if (random() % 20 == 0) article.links.push_back({"story", "key" + std::to_string(random() % 20), ""});
    if (random() % 30 == 0) article.status = "canceled";
    if (random() % 40 == 0) article.embargo = Time{4'000'000'000};
    return article;
}

std::vector<Article> random_articles(std::uint32_t seed, std::size_t count, unsigned stories) {
    std::mt19937 random(seed);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < count; ++i) articles.push_back(random_article(random, stories));
    return articles;
}

std::vector<AddResult> add_all(ArticleWriter& writer, const std::vector<Article>& articles) {
    std::vector<AddResult> results;
    for (const Article& article : articles) results.push_back(writer.add(article));
    writer.commit();
    const std::vector<AddResult> settled = writer.take_settled();
    CHECK(writer.take_settled().empty());
    auto next = settled.begin();
    for (AddResult& result : results) {
        if (result != AddResult::waiting) continue;
        REQUIRE(next != settled.end());
        result = *next++;
    }
    CHECK(next == settled.end());
    return results;
}

/// A writer with small limits, so that few articles make many units.
std::unique_ptr<BulkWriter> bulk_writer(const std::string& path, unsigned jobs,
                                        BulkLimits limits = {.unit = 40'000, .least = 1}) {
    IndexerOptions options;
    options.jobs = jobs;
    auto writer = std::make_unique<IncrementalWriter>(path, options);
    REQUIRE(can_fill_in_bulk(path, *writer));
    return std::make_unique<BulkWriter>(path, options, std::move(writer), limits);
}

IndexerOptions in_bulk() {
    IndexerOptions options;
    options.bulk = true;
    return options;
}

}  // namespace

TEST_CASE("a database filled in bulk holds what one filled article by article holds") {
    const auto [seed, count, stories] =
        GENERATE(table<std::uint32_t, std::size_t, unsigned>({{1, 10, 1000}, {2, 1500, 100000}, {3, 900, 500}}));
    const std::vector<Article> articles = random_articles(seed, count, stories);
    const TemporaryDirectory directory;
    IncrementalWriter one_by_one(directory / "one", {});
    const std::vector<AddResult> expected = add_all(one_by_one, articles);
    CHECK(add_all(*bulk_writer(directory / "bulk", 2), articles) == expected);
    CHECK(errors_of(directory / "bulk") == "");
    CHECK(difference(dump(directory / "bulk"), dump(directory / "one")) == "");
    CHECK(check_database(directory / "bulk").problems == check_database(directory / "one").problems);
    // Nothing is left beside the databases.
    CHECK(std::distance(std::filesystem::directory_iterator(directory / ""), {}) == 2);
}

TEST_CASE("few or slow articles end in the same database through Xapian's own writer") {
    const std::vector<Article> articles = random_articles(3, 200, 100);
    const BulkLimits limits =
        GENERATE(BulkLimits{.least = 1'000'000}, BulkLimits{.longest_wait = std::chrono::milliseconds(-1)});
    const TemporaryDirectory directory;
    IncrementalWriter one_by_one(directory / "one", {});
    const std::vector<AddResult> expected = add_all(one_by_one, articles);
    CHECK(add_all(*bulk_writer(directory / "bulk", 2, limits), articles) == expected);
    CHECK(difference(dump(directory / "bulk"), dump(directory / "one")) == "");
}

TEST_CASE("threads fill the same database as one does", "[threads]") {
    const std::vector<Article> articles = random_articles(4, 1500, 100000);
    const TemporaryDirectory directory;
    add_all(*bulk_writer(directory / "one", 1), articles);
    add_all(*bulk_writer(directory / "four", 4), articles);
    CHECK(difference(everything_of(Xapian::Database(directory / "four")),
                     everything_of(Xapian::Database(directory / "one"))) == "");
}

TEST_CASE("after a commit a bulk writer goes on in place") {
    const std::vector<Article> articles = random_articles(5, 800, 100000);
    const Database database;
    const auto writer = bulk_writer(database.path, 2);
    ArticleWriter& indexer = *writer;
    add_all(indexer, articles);
    const std::uint64_t before = indexer.size();
    CHECK(Searcher(database.path).size() == before);
    CHECK(indexer.add(story("late")) == AddResult::added);
    CHECK(indexer.add(story("late")) == AddResult::unchanged);
    CHECK(indexer.remove(articles.front().id));
    indexer.commit();
    CHECK(indexer.size() == before);
    CHECK(database.headline("late") == "Ferry sails");
    CHECK(errors_of(database.path) == "");
}

TEST_CASE("a bulk writer keeps other writers out while it works and after its merge") {
    const std::vector<Article> articles = random_articles(6, 800, 100000);
    const Database database;
    const auto writer = bulk_writer(database.path, 2);
    ArticleWriter& indexer = *writer;
    for (const Article& article : articles) indexer.add(article);
    CHECK(refusal_to_write(database.path)->kind == ErrorKind::locked);
    indexer.commit();
    indexer.add(story("late"));
    CHECK(refusal_to_write(database.path)->kind == ErrorKind::locked);
}

TEST_CASE("what is not committed is committed when the bulk writer goes away") {
    const std::vector<Article> articles = random_articles(7, 800, 100000);
    const Database database;
    {
        const auto writer = bulk_writer(database.path, 2);
        for (const Article& article : articles) writer->add(article);
    }
    CHECK(database_info(database.path).articles > 700);
    CHECK_FALSE(std::filesystem::exists(database.path + "/wiredex-segments"));
}

TEST_CASE("a database that holds articles is not filled in bulk") {
    const Database database;
    Indexer(database.path).add(story("first"));
    Indexer indexer(database.path, in_bulk());
    CHECK_FALSE(std::filesystem::exists(database.path + "/wiredex-segments"));
    CHECK(indexer.add(story("first")) == AddResult::unchanged);
}

TEST_CASE("segments of a run that died are cleared by the next writer") {
    const Database database;
    Indexer(database.path).add(story("first"));
    std::filesystem::create_directories(database.path + "/wiredex-segments/000001");
    Indexer(database.path).add(story("second"));
    CHECK_FALSE(std::filesystem::exists(database.path + "/wiredex-segments"));
    CHECK(database_info(database.path).articles == 2);
}

TEST_CASE("a segment that cannot be written ends the run and leaves the database as it was") {
    const std::vector<Article> articles = random_articles(8, 800, 100000);
    const Database database;
    const auto writer = bulk_writer(database.path, 2);
    // The directory goes away under the writer, as a disk does that fails.
    std::filesystem::remove_all(database.path + "/wiredex-segments");
    CHECK_THROWS_WITH(add_all(*writer, articles), Catch::Contains("wiredex-segments"));
    CHECK(database_info(database.path).articles == 0);
}

TEST_CASE("an article without a usable id is refused in bulk as well") {
    const Database database;
    Indexer indexer(database.path, in_bulk());
    CHECK_THROWS_AS(indexer.add(story("")), Error);
    CHECK_THROWS_AS(indexer.add(story("two\nlines")), Error);
}

TEST_CASE("more segments than can be open at once are merged in rounds") {
    const std::vector<Article> articles = random_articles(9, 1500, 100000);
    const TemporaryDirectory directory;
    add_all(*bulk_writer(directory / "few", 2), articles);
    add_all(*bulk_writer(directory / "many", 2, {.unit = 4'000, .least = 1}), articles);
    CHECK(errors_of(directory / "many") == "");
    CHECK(difference(everything_of(Xapian::Database(directory / "many")),
                     everything_of(Xapian::Database(directory / "few"))) == "");
}

TEST_CASE("a database that the program stands in is filled in place") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    const IncrementalWriter writer(path, {});
    REQUIRE(can_fill_in_bulk(path, writer));
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(path);
    CHECK_FALSE(can_fill_in_bulk(path, writer));
    std::filesystem::current_path(before);
}

TEST_CASE("a database is filled in place where something stands in the way of its new form") {
    const TemporaryDirectory directory;
    const std::string path = directory / "db";
    const IncrementalWriter writer(path, {});
    REQUIRE(can_fill_in_bulk(path, writer));
    Indexer(path + ".compacting").add(story("other"));
    CHECK_FALSE(can_fill_in_bulk(path, writer));
}
