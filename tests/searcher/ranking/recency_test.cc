// Scores that fade with age.
#include "searcher/ranking/recency.h"

#include <cmath>

#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

constexpr std::int64_t day = 86400;

/// Three articles of the same words, ten days apart, and one that has more of them.
std::vector<Article> four_articles() {
    return {dated(article("old", "Ferry sails"), "2024-03-01T00:00:00Z"),
            dated(article("new", "Ferry sails"), "2024-03-21T00:00:00Z"),
            dated(article("middle", "Ferry sails"), "2024-03-11T00:00:00Z"),
            dated(article("best", "Ferry", "Ferry ferry."), "2024-03-01T00:00:00Z"), article("other", "Wheat prices")};
}

std::map<std::string, double> scores(const Collection& collection, const SearchOptions& options) {
    std::map<std::string, double> found;
    for (const Hit& hit : Searcher(collection.path()).search("ferry", options).hits) found[hit.id] = hit.score;
    return found;
}

}  // namespace

TEST_CASE("a score halves with each half-life, down to a floor") {
    const Decay decay(7 * day, 1'700'000'000);
    CHECK(decay.factor(1'700'000'000) == 1);
    CHECK(decay.factor(1'800'000'000) == 1);  // later than the moment
    CHECK(decay.factor(1'700'000'000 - 7 * day) == Approx(0.5));
    CHECK(decay.factor(1'700'000'000 - 14 * day) == Approx(0.25));
    CHECK(decay.factor(1'700'000'000 - 700 * day) == std::exp2(-100.0));
    CHECK(decay.factor(std::numeric_limits<std::int64_t>::min()) == std::exp2(-100.0));
    CHECK(decay.factor(std::nullopt) == std::exp2(-100.0));
}

TEST_CASE("age does not matter unless it is asked for") {
    const Collection collection(four_articles());
    const auto found = scores(collection, {});
    CHECK(found.at("old") == found.at("new"));
    CHECK(collection.ranked("ferry").front() == "best");
}

TEST_CASE("with a half-life newer articles come first unless older ones are much better") {
    const Collection collection(four_articles());
    const auto plain = scores(collection, {});
    SearchOptions options;
    options.recency = 10 * day;
    options.evaluate_fields = GENERATE(false, true);
    const auto faded = scores(collection, options);
    CHECK(faded.at("middle") / faded.at("new") == Approx(0.5));
    CHECK(faded.at("old") / faded.at("new") == Approx(0.25));
    CHECK(faded.at("new") == Approx(plain.at("new")).epsilon(0.01));
    CHECK(collection.ranked("ferry", options).front() == "new");
    options.recency = 1000 * day;
    CHECK(collection.ranked("ferry", options) == Ids{"best", "new", "middle", "old"});
}

TEST_CASE("ages count from the moment that is looked at") {
    const Collection collection(four_articles());
    SearchOptions options;
    options.recency = 10 * day;
    options.visibility.as_of = parse_time("2024-03-11T00:00:00Z")->seconds;
    const auto faded = scores(collection, options);
    CHECK(faded.at("old") / faded.at("middle") == Approx(0.5));
    CHECK(faded.at("middle") == Approx(scores(collection, {}).at("middle")));
}

TEST_CASE("an archive does not fade away and undated articles come last") {
    const Collection collection({article("undated", "Ferry"), dated(article("first", "Ferry"), "1987-02-26T10:00:00Z"),
                                 dated(article("second", "Ferry"), "1987-02-26T12:00:00Z"),
                                 dated(article("ages ago", "Ferry"), "1950-02-26T12:00:00Z"),
                                 dated(article("ages ago but better", "Ferry", "Ferry."), "1949-02-26T12:00:00Z")});
    SearchOptions options;
    options.recency = 3600;
    CHECK(collection.ranked("ferry", options) == Ids{"second", "first", "ages ago but better", "undated", "ages ago"});
}

TEST_CASE("the articles found are the same with a half-life, in several databases too") {
    const Collection first(four_articles());
    const Collection second({dated(article("more", "Ferry"), "2024-03-30T00:00:00Z")});
    const Searcher searcher({first.path(), second.path()});
    SearchOptions options;
    options.recency = day;
    const Results results = searcher.search("ferry -prices", options);
    REQUIRE(results.hits.size() == 5);
    CHECK(results.hits[0].id == "more");
    CHECK(results.hits[1].id == "new");
    CHECK(searcher.count("ferry -prices", options) == 5);
}

TEST_CASE("a half-life of nothing is refused") {
    const Collection collection(four_articles());
    SearchOptions options;
    options.recency = GENERATE(0, -7);
    CHECK_THROWS_AS(Searcher(collection.path()).search("ferry", options), Error);
}
