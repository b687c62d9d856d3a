#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/corpus/generated.h"
#include "wiredex/article.h"

namespace wiredex::generator {

namespace {

std::vector<Article> read_articles(std::uint64_t seed, std::uint64_t count) {
    std::istringstream lines{json_lines(seed, count)};
    std::vector<Article> articles;
    for (std::string line; std::getline(lines, line);) articles.push_back(article_from_json(line));
    return articles;
}

std::size_t words_in(std::string_view text) {
    return text.empty() ? 0 : 1 + static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char letter) {
                                  return letter == ' ' || letter == '\n';
                              }));
}

}  // namespace

TEST_CASE("a generated line is an article with its head and body") {
    for (const Article& article : read_articles(1, 300)) {
        CHECK(article.id.starts_with("synthetic:1:"));
        CHECK(words_in(article.headline) >= 5);
        CHECK_FALSE(article.source.empty());
        CHECK(article.dateline_text.starts_with(article.dateline_place));
        CHECK(article.published.has_value());
        CHECK(article.language == "en");
        CHECK_FALSE(article.topics.empty());
        CHECK(words_in(article.body) >= 10);
        CHECK(article.body.find("  ") == std::string::npos);
    }
}

TEST_CASE("versions of a generated story count up and are sent one after the other") {
    std::map<std::string, Article> newest;
    std::size_t later_versions = 0;
    for (const Article& article : read_articles(1, 2000)) {
        const auto earlier = newest.find(article.id);
        if (earlier == newest.end()) {
            CHECK(article.version == "1");
            CHECK(article.take.empty());
        } else {
            ++later_versions;
            CHECK(std::stoi(article.version) == std::stoi(earlier->second.version) + 1);
            CHECK(article.updated->seconds > earlier->second.updated->seconds);
            CHECK(article.published == earlier->second.published);
            CHECK(article.headline.starts_with(article.take + "-"));
            CHECK(article.topics == earlier->second.topics);
        }
        newest[article.id] = article;
    }
    CHECK(later_versions > 100);
    CHECK(later_versions < 250);
}

TEST_CASE("half of the generated bodies are shorter than about 130 words and some are long") {
    std::vector<std::size_t> lengths;
    for (const Article& article : read_articles(1, 4000)) lengths.push_back(words_in(article.body));
    std::sort(lengths.begin(), lengths.end());
    CHECK(lengths[lengths.size() / 2] > 115);
    CHECK(lengths[lengths.size() / 2] < 150);
    CHECK(lengths[lengths.size() * 95 / 100] > 350);
    CHECK(lengths.back() < 3000);
}

TEST_CASE("fewer generated articles come at weekends") {
    std::map<std::int64_t, int> by_weekday;  // 0 is Monday
    std::map<int, int> by_year;
    for (const Article& article : read_articles(1, 4000)) {
        const Day day = day_of(*article.published);
        ++by_weekday[(days_since_epoch(day) + 3) % 7];
        ++by_year[day.year];
    }
    CHECK(by_year.size() == 10);
    for (std::int64_t working_day = 0; working_day < 5; ++working_day) {
        CHECK(by_weekday[working_day] > 2 * by_weekday[5]);
        CHECK(by_weekday[working_day] > 2 * by_weekday[6]);
    }
}

TEST_CASE("a topic's words are found in its articles more than in others") {
    int with_topic = 0;
    int having_word = 0;
    int without_topic = 0;
    int having_word_elsewhere = 0;
    for (const Article& article : read_articles(1, 4000)) {
        const bool about = std::any_of(article.topics.begin(), article.topics.end(),
                                       [](const Topic& topic) { return topic.code == "elections"; });
        const bool has_word = article.body.find("ballot") != std::string::npos;
        (about ? with_topic : without_topic) += 1;
        (about ? having_word : having_word_elsewhere) += has_word ? 1 : 0;
    }
    REQUIRE(with_topic > 100);
    CHECK(having_word * 2 > with_topic);
    CHECK(having_word_elsewhere * 50 < without_topic);
}

}  // namespace wiredex::generator
