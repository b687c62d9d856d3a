// Pages of results, counts, several databases.
#include <set>

#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;
using Catch::Contains;

TEST_CASE("pages follow each other without gap or overlap") {
    const Collection collection(corpus_articles());
    const Searcher searcher(collection.path());
    SearchOptions options;
    options.sort = GENERATE(SortOrder::relevance, SortOrder::newest, SortOrder::oldest);
    const std::string query = "the of and";
    options.limit = 1000;
    const Results whole = searcher.search(query, options);
    REQUIRE(whole.hits.size() > 20);
    options.limit = 7;
    std::size_t seen = 0;
    for (options.offset = 0;; options.offset += 7) {
        const Results page = searcher.search(query, options);
        if (page.hits.empty()) break;
        for (const Hit& hit : page.hits) {
            REQUIRE(seen < whole.hits.size());
            CHECK(hit.id == whole.hits[seen].id);
            CHECK(hit.score == whole.hits[seen].score);
            CHECK(hit.rank == ++seen);
        }
    }
    CHECK(seen == whole.hits.size());
}

TEST_CASE("counts are those of all matches, and estimates say that they are") {
    const Collection collection(corpus_articles());
    const Searcher searcher(collection.path());
    for (const char* const query : {"port", "strike wheat government", "+port -strike", "date:2024", "language:fr",
                                    "zinc", "-port", "\"said on\"", "body:\"on monday\"", "headline:port"}) {
        INFO(query);
        SearchOptions options;
        options.limit = 1000;
        const Results all = searcher.search(query, options);
        CHECK(searcher.count(query) == all.hits.size());
        CHECK(all.matches_exact);
        CHECK(all.matches == all.hits.size());
        options.limit = 1;
        options.exact_count = true;
        const Results exact = searcher.search(query, options);
        CHECK(exact.matches_exact);
        CHECK(exact.matches == all.hits.size());
        options.exact_count = false;
        const Results estimated = searcher.search(query, options);
        if (estimated.matches_exact) CHECK(estimated.matches == all.hits.size());
    }
}

TEST_CASE("no hits may be asked for, or those beyond the end") {
    const Collection collection({article("a", "Ferry"), article("b", "Ferry")});
    const Searcher searcher(collection.path());
    SearchOptions options;
    options.limit = 0;
    CHECK(searcher.search("ferry", options).hits.empty());
    options.limit = 10;
    options.offset = 2;
    CHECK(searcher.search("ferry", options).hits.empty());
    options.offset = options.limit = ~std::uint64_t{0};
    CHECK(searcher.search("ferry", options).hits.empty());
    options.offset = 1;
    CHECK(searcher.search("ferry", options).hits.size() == 1);
}

TEST_CASE("a hit shows what its article says") {
    Article one = article("wire:1", "Port reopens", "Ships are waiting.");
    one.version = "4";
    one.byline = "Ana Prado";
    one.source = "Coastal News";
    one.dateline_place = "ELARA";
    one.published = parse_time("2023-05-05T10:00:00Z");
    one.updated = parse_time("2023-05-06");
    one.topics = {{"ship", "Shipping", "house"}};
    one.places = {"Elara"};
    one.path = "wire/monday.sgm";
    const Collection collection({one});
    const Results results = Searcher(collection.path()).search("port");
    REQUIRE(results.hits.size() == 1);
    const Hit& hit = results.hits[0];
    CHECK(hit.rank == 1);
    CHECK(hit.score > 0);
    CHECK(hit.id == one.id);
    CHECK(hit.version == one.version);
    CHECK(hit.headline == one.headline);
    CHECK(hit.snippet == one.body);
    CHECK(hit.dateline == one.dateline_place);
    CHECK(hit.byline == one.byline);
    CHECK(hit.source == one.source);
    CHECK(hit.published == one.published);
    CHECK(hit.updated == one.updated);
    CHECK(hit.topics == one.topics);
    CHECK(hit.places == one.places);
    CHECK(hit.language == "en");
    CHECK(hit.path == one.path);
    CHECK(hit.database == collection.path());
    CHECK(Searcher(collection.path()).article("wire:1") == one);
    CHECK_FALSE(Searcher(collection.path()).article("wire:2"));
    CHECK_FALSE(Searcher(collection.path()).article(""));
}

TEST_CASE("several databases are searched as one, and each hit says where it is from") {
    const Collection first({article("a1", "Ferry"), article("a2", "Ferry"), article("a3", "Wheat")});
    const Collection second({article("b1", "Ferry")});
    const Collection third(
        {article("c1", "Wheat"), article("c2", "Ferry"), article("c3", "Ferry"), article("c4", "Ferry")});
    const Searcher searcher({first.path(), second.path(), third.path()});
    CHECK(searcher.size() == 8);
    CHECK(searcher.count("ferry") == 6);
    const Results results = searcher.search("ferry");
    REQUIRE(results.hits.size() == 6);
    for (const Hit& hit : results.hits) {
        INFO(hit.id);
        CHECK(hit.database == (hit.id[0] == 'a' ? first : hit.id[0] == 'b' ? second : third).path());
    }
    for (const char* const id : {"a3", "b1", "c4"}) CHECK(searcher.article(id).value().id == id);
    CHECK_FALSE(searcher.article("d1"));
    CHECK(searcher.count("headline:ferry") == 6);
    CHECK(searcher.count("body:\"no such\"") == 0);
}

TEST_CASE("a phrase in the body is found in each of several databases") {
    const Collection first({article("a1", "Notice", "The port strike ends."), article("a2", "Port strike")});
    const Collection second({article("b1", "Port strike"), article("b2", "Notice", "One.\nThe port strike ends.")});
    const Searcher searcher({first.path(), second.path()});
    std::set<std::string> ids;
    for (const Hit& hit : searcher.search("body:\"port strike\"").hits) ids.insert(hit.id);
    CHECK(ids == std::set<std::string>{"a1", "b2"});
}

TEST_CASE("a database named twice gives its articles once") {
    const Collection collection({article("a", "Ferry")});
    const Searcher searcher({collection.path(), collection.path() + "/."});
    CHECK(searcher.size() == 1);
    CHECK(searcher.search("ferry").hits.size() == 1);
}

TEST_CASE("databases that cannot be searched are named") {
    const Collection collection({article("a", "Ferry")});
    const std::string missing = collection.path() + "-missing";
    try {
        const Searcher searcher({collection.path(), missing});
        FAIL("it was opened");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::no_database);
        CHECK_THAT(error.what(), Contains(missing));
    }
    CHECK_THROWS_AS(Searcher(std::vector<std::filesystem::path>{}), Error);
}

TEST_CASE("a query that cannot be understood is an error that points at the place") {
    const Collection collection({article("a", "Ferry")});
    const Searcher searcher(collection.path());
    try {
        static_cast<void>(searcher.search("ferry headline:"));
        FAIL("it was searched");
    } catch (const QueryError& error) {
        CHECK(error.offset() == 6);
    }
    CHECK_THROWS_AS(searcher.count("\"ferry"), QueryError);
}
