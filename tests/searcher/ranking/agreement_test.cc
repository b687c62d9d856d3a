// The two ways of scoring give the same results where the fields have their own weights.
#include <random>
#include <sstream>

#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"
#include "tests/searcher/ranking/score_agreement.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

/// Queries of some words each, taken from headlines and bodies.
std::vector<std::string> queries_from(const std::vector<Article>& articles, std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::string> queries;
    while (queries.size() < count) {
        const Article& one = articles[random() % articles.size()];
        std::istringstream text(random() % 2 == 0 ? one.headline : one.body);
        std::vector<std::string> words{std::istream_iterator<std::string>(text), {}};
        if (words.empty()) continue;
        std::string query;
        for (auto length = 1 + random() % 9; length > 0; --length)
            query += (query.empty() ? "" : " ") + words[random() % words.size()];
        queries.push_back(query);
    }
    return queries;
}

constexpr const char* typed[] = {
    "ferry strike",
    "+ferry strike -sport",
    "\"port strike\" harbour",
    "headline:strike wheat",
    "topic:labour",
    "body:\"the harbour\" ferry",
    "wheat wheat wheat prices",
    "the of and",
    "Tae-yong Zürich U.S. 3,500",
    "-ferry",
    "date:2024 port",
    "source:agence grève",
    "caption:photo ferry",
    "地震",
};

std::vector<FieldBoost> weights_of_the_table() {
    std::vector<FieldBoost> boosts;
    for (const Field& row : fields())
        if (row.in_text) boosts.push_back({row.field, row.boost});
    return boosts;
}

}  // namespace

TEST_CASE("folded and per-field scores agree within the rounding of what is stored") {
    const std::vector<Article> articles = corpus_articles();
    REQUIRE(articles.size() >= 60);
    const Collection collection(articles);
    ScoreAgreement agreement(collection.path());
    for (const char* const query : typed) CHECK(agreement.difference(query) == "");
    const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 3;
    INFO("seed " << seed);
    SearchOptions options;
    options.literal = true;
    for (const std::string& query : queries_from(articles, 300, seed)) {
        options.require_all = query.size() % 3 == 0;
        CHECK(agreement.difference(query, options) == "");
    }
    CHECK(agreement.compared() > 1500);
    CHECK(agreement.worst_share() > 0.1);  // the bound is not so wide that anything would pass
}

TEST_CASE("boosts that are those of the table change nothing") {
    const Collection collection(corpus_articles());
    const Searcher searcher(collection.path());
    SearchOptions evaluated;
    evaluated.limit = 1000;
    evaluated.evaluate_fields = true;
    SearchOptions boosted;
    boosted.limit = 1000;
    boosted.boosts = weights_of_the_table();
    for (const char* const query : typed) {
        INFO(query);
        const Results a = searcher.search(query, evaluated);
        const Results b = searcher.search(query, boosted);
        REQUIRE(a.hits.size() == b.hits.size());
        for (std::size_t i = 0; i < a.hits.size(); ++i) {
            CHECK(a.hits[i].id == b.hits[i].id);
            CHECK(a.hits[i].score == b.hits[i].score);
        }
    }
}

TEST_CASE("a weight of zero keeps an article among the results, with no score from that field") {
    const Collection collection({article("a", "Ferry"), article("b", "Wheat", "A ferry."), article("c", "Copper")});
    SearchOptions options;
    options.boosts = {{FieldId::headline, 0}};
    CHECK(collection.ranked("ferry", options) == Ids{"b", "a"});
    CHECK(Searcher(collection.path()).search("ferry", options).hits.at(1).score == 0);
}

TEST_CASE("several databases are scored both ways as one") {
    std::vector<Article> articles = corpus_articles();
    const std::vector<Article> half(articles.begin(),
                                    articles.begin() + static_cast<std::ptrdiff_t>(articles.size() / 2));
    const std::vector<Article> rest(articles.begin() + static_cast<std::ptrdiff_t>(articles.size() / 2),
                                    articles.end());
    const Collection whole(articles);
    const Collection first(half);
    const Collection second(rest);
    const Searcher one(whole.path());
    const Searcher both({first.path(), second.path()});
    SearchOptions options;
    options.limit = 1000;
    options.evaluate_fields = GENERATE(false, true);
    for (const char* const query : typed) {
        INFO(query);
        std::map<std::string, double> expected;
        for (const Hit& hit : one.search(query, options).hits) expected[hit.id] = hit.score;
        std::map<std::string, double> found;
        for (const Hit& hit : both.search(query, options).hits) found[hit.id] = hit.score;
        REQUIRE(found.size() == expected.size());
        for (const auto& [id, score] : expected) CHECK(found[id] == Approx(score));
    }
}
