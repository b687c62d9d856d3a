#include <iostream>
#include <simdjson.h>

#include <catch2/catch.hpp>

#include "article/json_reader.h"
#include "article/text_clean.h"
#include "random_article.h"
#include "wiredex/error.h"

using wiredex::Article;
using wiredex::article_from_json;
using wiredex::to_json;
using wiredex::test::RandomArticles;

namespace {

constexpr unsigned seed = 19870226;

}  // namespace

TEST_CASE("every article reads back the same from its JSON") {
    std::cout << "random articles: seed " << seed << '\n';
    RandomArticles articles(seed);
    for (int i = 0; i < 20000; ++i) {
        const Article article = articles.next();
        const std::string json = to_json(article);
        if (json.find('\n') != std::string::npos) FAIL("more than one line: " << json);
        if (article_from_json(json) != article) FAIL(json);
    }
}

TEST_CASE("bytes that are no text at all still make valid JSON") {
    RandomArticles random(seed + 1);
    simdjson::dom::parser parser;
    for (int i = 0; i < 5000; ++i) {
        Article article;
        article.headline = "x";
        for (std::size_t count = random.below(40); count > 0; --count) {
            article.headline += static_cast<char>(random.below(256));
        }
        article.path = article.headline;
        article.version = article.headline;
        const std::string json = to_json(article);
        simdjson::dom::element read;
        if (parser.parse(json).get(read) != simdjson::SUCCESS) FAIL(json);
        if (article_from_json(json).headline != wiredex::clean_text(article.headline)) FAIL(json);
    }
}

TEST_CASE("damaged JSON is read or refused, and what was read is written and read the same") {
    RandomArticles articles(seed + 2);
    std::size_t refused = 0;
    std::size_t read = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string json = to_json(articles.next());
        for (std::size_t change = articles.below(3); change > 0; --change) {
            json[articles.below(json.size())] = "{}[]\",:0ntf\\\xFF "[articles.below(14)];
        }
        if (articles.below(4) == 0) json.resize(articles.below(json.size()));
        const auto result = wiredex::read_article_json(json);
        if (const auto* problem = std::get_if<wiredex::JsonProblem>(&result)) {
            if (problem->reason.empty()) FAIL(json);
            ++refused;
        } else {
            const auto& article = std::get<Article>(result);
            if (article_from_json(to_json(article)) != article) FAIL(json);
            ++read;
        }
    }
    CHECK(refused > 1000);
    CHECK(read > 1000);
}
