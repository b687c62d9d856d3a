// A random sequence of changes against a model.
#include <algorithm>
#include <map>
#include <random>
#include <vector>
#include <xapian.h>

#include <catch2/catch.hpp>

#include "tests/indexer/writer/writing.h"
#include "wiredex/database.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

/// What a database should hold: the rules of `Indexer::add` for articles with version numbers, in their simplest form.
class Model {
public:
    AddResult add(const Article& article) {
        const auto [place, is_new] = articles_.try_emplace(article.id, article);
        std::vector<Article>& seen = seen_[article.id];
        const bool is_known = std::find(seen.begin(), seen.end(), article) != seen.end();
        if (!is_known) seen.push_back(article);
        if (is_new) return AddResult::added;
        Article& stored = place->second;
        const int before = std::stoi(stored.version);
        const int now = std::stoi(article.version);
        if (now < before) return AddResult::older;
        if (now == before && stored == article) return AddResult::unchanged;
        if (is_known) return AddResult::older;
        stored = article;
        return AddResult::replaced;
    }
    bool remove(const std::string& id) {
        seen_.erase(id);
        return articles_.erase(id) > 0;
    }
    [[nodiscard]] const std::map<std::string, Article>& articles() const { return articles_; }
    [[nodiscard]] std::uint64_t with_headline_word(const std::string& word) const {
        return static_cast<std::uint64_t>(std::count_if(articles_.begin(), articles_.end(), [&](const auto& entry) {
            return (" " + entry.second.headline + " ").find(" " + word + " ") != std::string::npos;
        }));
    }

private:
    std::map<std::string, Article> articles_;  // the newest version of each
    std::map<std::string, std::vector<Article>> seen_;
};

constexpr const char* words[] = {"ferry", "wheat", "copper", "storm", "council", "tariff"};

Article random_article(std::mt19937& random) {
    Article article = story("id:" + std::to_string(random() % 40), "");
    for (unsigned count = 1 + random() % 4; count > 0; --count)
        article.headline += (article.headline.empty() ? "" : " ") + std::string(words[random() % std::size(words)]);
    article.version = std::to_string(random() % 4);
    article.body = "Copy number " + std::to_string(random() % 3) + " follows.";
    if (random() % 2 == 0) article.published = Time{static_cast<std::int64_t>(random() % 2'000'000'000)};
    return article;
}

void check_equal(const std::string& path, const Model& model) {
    const Searcher searcher(path);
    REQUIRE(searcher.size() == model.articles().size());
    for (unsigned number = 0; number < 40; ++number) {
        const std::string id = "id:" + std::to_string(number);
        const auto expected = model.articles().find(id);
        const std::optional<Article> found = searcher.article(id);
        REQUIRE(found.has_value() == (expected != model.articles().end()));
        if (found) REQUIRE(*found == expected->second);
    }
    for (const char* word : words) REQUIRE(searcher.count(word) == model.with_headline_word(word));
}

}  // namespace

TEST_CASE("after any sequence of changes a database is sound and holds what it should") {
    const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : std::random_device{}();
    INFO("run again with --rng-seed " << seed);
    std::mt19937 random(seed);
    const Database database;
    Model model;
    for (int session = 0; session < 4; ++session) {
        IndexerOptions options;
        options.articles_per_commit = static_cast<std::uint32_t>(1 + random() % 60);
        Indexer indexer(database.path, options);
        for (int change = 0; change < 100; ++change) {
            if (random() % 5 == 0) {
                const std::string id = "id:" + std::to_string(random() % 40);
                REQUIRE(indexer.remove(id) == model.remove(id));
            } else {
                const Article article = random_article(random);
                REQUIRE(indexer.add(article) == model.add(article));
            }
            REQUIRE(indexer.size() == model.articles().size());
        }
        indexer.commit();
        check_equal(database.path, model);
    }
    CHECK(Xapian::Database::check(database.path) == 0);
    CHECK(check_database(database.path).problems.empty());
    compact_database(database.path);
    check_equal(database.path, model);
    CHECK(Xapian::Database::check(database.path) == 0);
}
