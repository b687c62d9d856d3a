// Random queries of every kind, of words that the articles have.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "wiredex/searcher.h"

namespace wiredex::test {

struct RandomQuery {
    std::string text;
    SearchOptions options;  ///< without synonyms
};

class RandomQueries {
public:
    RandomQueries(const std::vector<Article>& articles, unsigned seed);

    RandomQuery next();

private:
    std::string query();
    std::string clause();
    std::string group(int depth);
    std::string leaf();
    std::string word();
    std::string phrase();
    std::string near();
    std::string wildcard();
    std::string in_field();
    std::string value();
    std::string date();
    std::string day();
    SearchOptions options();

    std::size_t below(std::size_t end) { return random_() % end; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    const Article& any_article() { return articles_[below(articles_.size())]; }
    /// Neighbouring words of one text.
    std::vector<std::string> words_of_a_text(std::size_t most);

    const std::vector<Article>& articles_;
    std::mt19937 random_;
};

}  // namespace wiredex::test
