// What is said of a score is what makes it.
#include <cmath>
#include <map>
#include <numeric>

#include <catch2/catch.hpp>

#include "tests/searcher/differential/naive_collection.h"
#include "tests/searcher/differential/plain_articles.h"
#include "tests/searcher/differential/random_queries.h"
#include "tests/searcher/ranking/collection.h"
#include "wiredex/error.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

unsigned seed() {
    return Catch::rngSeed() != 0 ? Catch::rngSeed() : 99;
}

bool is_close(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(a));
}

double sum_of(const std::vector<FieldContribution>& fields) {
    return std::accumulate(fields.begin(), fields.end(), 0.0,
                           [](double sum, const FieldContribution& part) { return sum + part.score; });
}

double sum_of(const Explanation& explanation) {
    return std::accumulate(explanation.words.begin(), explanation.words.end(), 0.0,
                           [](double sum, const WordContribution& word) { return sum + word.score; });
}

/// The occurrences are those of the article, in the fields that have any.
void check_occurrences(const WordContribution& word, const NaiveArticle& article) {
    std::size_t listed = 0;
    for (std::size_t f = 0; f < ranked_field_count; ++f) {
        const auto posting = article.terms.find(stem_term(fields()[f].prefix, "Z" + word.stem));
        if (posting == article.terms.end()) continue;
        REQUIRE(listed < word.fields.size());
        REQUIRE(word.fields[listed].field == fields()[f].field);
        REQUIRE(word.fields[listed].occurrences == posting->second.wdf);
        ++listed;
    }
    REQUIRE(listed == word.fields.size());
}

}  // namespace

TEST_CASE("the numbers of an explanation add up to the score, whatever the query") {
    const std::vector<Article> articles = plain_articles();
    const Collection collection(articles);
    const Searcher searcher(collection.path());
    const NaiveCollection naive(articles);
    std::map<std::string, const NaiveArticle*> by_id;
    for (const NaiveArticle& article : naive.articles()) by_id[article.article.id] = &article;
    RandomQueries queries(articles, seed());
    int explained = 0;
    int several_words = 0;
    for (int i = 0; i < 600; ++i) {
        RandomQuery random = queries.next();
        random.options.explain = true;
        random.options.limit = 5;
        if (i % 2 == 0) random.options.synonyms = Synonyms::built_in();
        INFO("seed " << seed() << ", query " << random.text);
        try {
            for (const Hit& hit : searcher.search(random.text, random.options).hits) {
                REQUIRE(hit.explanation);
                const Explanation& explanation = *hit.explanation;
                REQUIRE(is_close(sum_of(explanation) * explanation.recency, hit.score));
                if (!random.options.recency) REQUIRE(explanation.recency == 1);
                for (const WordContribution& word : explanation.words) {
                    REQUIRE(is_close(sum_of(word.fields), word.score));
                    check_occurrences(word, *by_id.at(hit.id));
                }
                ++explained;
                if (explanation.words.size() > 1) ++several_words;
            }
        } catch (const QueryError&) {  // the random text is no query
            continue;
        }
    }
    CHECK(explained > 500);
    CHECK(several_words > 200);
}

TEST_CASE("explaining changes neither hits nor scores") {
    const std::vector<Article> articles = plain_articles();
    const Collection collection(articles);
    const Searcher searcher(collection.path());
    for (const char* const query : {"ferry strike", "UK fed", "\"port strike\" harbour", "strik* -ferry", "-ferry"}) {
        SearchOptions options;
        const Results plain = searcher.search(query, options);
        options.explain = true;
        const Results explained = searcher.search(query, options);
        REQUIRE(plain.hits.size() == explained.hits.size());
        for (std::size_t i = 0; i < plain.hits.size(); ++i) {
            CHECK(plain.hits[i].id == explained.hits[i].id);
            CHECK(plain.hits[i].score == explained.hits[i].score);
            CHECK_FALSE(plain.hits[i].explanation);
        }
    }
}
