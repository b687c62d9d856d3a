// The searcher against a naive matcher that looks at every article.
#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/query/dates.h"
#include "tests/searcher/differential/naive_ranking.h"
#include "tests/searcher/differential/plain_articles.h"
#include "tests/searcher/differential/random_queries.h"
#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

unsigned seed() {
    return Catch::rngSeed() != 0 ? Catch::rngSeed() : 20231207;
}

/// Nothing where `text` cannot be understood.
std::optional<QueryTree> understood(const RandomQuery& random) {
    try {
        return random.options.literal ? parse_literal(random.text) : parse_query(random.text, current_day());
    } catch (const QueryError&) {
        return std::nullopt;
    }
}

bool is_close(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// What is wrong with the results, empty if nothing is.
std::string difference(const Results& results, const std::vector<NaiveHit>& expected) {
    std::map<std::string, NaiveHit> by_id;
    for (const NaiveHit& hit : expected) by_id[hit.id] = hit;
    std::set<std::string> seen;
    for (const Hit& hit : results.hits) {
        const auto naive = by_id.find(hit.id);
        if (naive == by_id.end()) return "only the searcher finds " + hit.id;
        if (!seen.insert(hit.id).second) return "found twice: " + hit.id;
        if (!is_close(hit.score, naive->second.score))
            return fmt::format("{} scores {}, should {}", hit.id, hit.score, naive->second.score);
    }
    for (const NaiveHit& hit : expected)
        if (!seen.contains(hit.id)) return "the searcher does not find " + hit.id;
    return {};
}

/// True if no later hit belongs before an earlier one; ties are free.
bool is_in_order(const Results& results, const std::vector<NaiveHit>& expected, bool by_time, bool oldest) {
    std::map<std::string, NaiveHit> by_id;
    for (const NaiveHit& hit : expected) by_id[hit.id] = hit;
    const auto belongs_before = [&](const NaiveHit& a, const NaiveHit& b) {
        if (by_time && a.time != b.time) {
            if (!a.time || !b.time) return a.time.has_value();
            return oldest ? *a.time < *b.time : *a.time > *b.time;
        }
        return a.score > b.score && !is_close(a.score, b.score);
    };
    for (std::size_t i = 1; i < results.hits.size(); ++i)
        if (belongs_before(by_id[results.hits[i].id], by_id[results.hits[i - 1].id])) return false;
    return true;
}

}  // namespace

TEST_CASE("the searcher finds what a look at every article finds, in the same order") {
    const std::vector<Article> articles = plain_articles();
    const Collection collection(articles);
    const Searcher searcher(collection.path());
    NaiveCollection naive(articles);
    RandomQueries queries(articles, seed());
    std::cout << fmt::format("seed {}, {} articles\n", seed(), articles.size());

    constexpr int wanted = 10'000;
    int compared = 0;
    int refused = 0;
    int found_some = 0;
    while (compared < wanted) {
        const RandomQuery random = queries.next();
        const auto tree = understood(random);
        if (!tree) {
            REQUIRE(++refused < wanted / 10);
            continue;
        }
        const Results results = searcher.search(*tree, random.options);
        if (!results.notes.empty()) continue;  // a wildcard stands for more words than are searched
        ++compared;
        const std::vector<NaiveHit> expected = naive_search(*tree, random.options, naive);
        if (!expected.empty()) ++found_some;
        INFO("seed " << seed() << ", query " << random.text << (random.options.require_all ? " with --all" : "")
                     << (random.options.literal ? " literally" : ""));
        REQUIRE(difference(results, expected) == "");
        REQUIRE(results.matches == expected.size());
        const bool by_time = sorts_by_time(*tree, random.options, naive);
        REQUIRE(is_in_order(results, expected, by_time, random.options.sort == SortOrder::oldest));
    }
    std::cout << fmt::format("{} queries refused, {} found something\n", refused, found_some);
    CHECK(found_some > wanted / 2);
}
