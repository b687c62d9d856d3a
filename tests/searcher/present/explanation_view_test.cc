#include "searcher/present/explanation_view.h"

#include <string>

#include <catch2/catch.hpp>

#include "searcher/present/columns.h"
#include "searcher/present/list_view.h"

namespace wiredex {
namespace {

Explanation two_words() {
    return {{{"ferry", "ferri", 1.646, {{FieldId::headline, 1, 1.234}, {FieldId::body, 12, 0.412}}},
             {"z\u00fcrich", "zurich", 0.7, {{FieldId::lead, 1, 0.7}}}},
            1};
}

TEST_CASE("an explanation is a table of words and fields with the score at its end") {
    CHECK(explanation_view(two_words(), 2.346, 3) ==
          "   word     in           times       adds\n"
          "   ferry    headline         1     1.2340\n"
          "            body            12     0.4120\n"
          "   z\u00fcrich   lead             1     0.7000\n"
          "   score                           2.3460\n");
}

TEST_CASE("an explanation says what age has left of the score") {
    Explanation explanation = two_words();
    explanation.words.pop_back();
    explanation.recency = 0.5;
    CHECK(explanation_view(explanation, 0.823, 0) ==
          "word     in           times       adds\n"
          "ferry    headline         1     1.2340\n"
          "         body            12     0.4120\n"
          "recency                       x 0.5000\n"
          "score                           0.8230\n");
}

TEST_CASE("long and strange words leave an explanation within its width and the terminal alone") {
    const Explanation explanation{
        {{std::string(200, 'x') + "\x1b[31m", "x", 1, {{FieldId::headline, 100000, 1e-9}}}, {"", "stem", 0, {}}},
        1e-30};
    const std::string view = explanation_view(explanation, 1e-39, 8);
    CHECK(view.find('\x1b') == std::string::npos);
    CHECK(view.find("1.00e-09") != std::string::npos);
    std::size_t start = 0;
    for (std::size_t end = view.find('\n'); end != std::string::npos; end = view.find('\n', start)) {
        CHECK(display_width(view.substr(start, end - start)) <= 80);
        start = end + 1;
    }
}

TEST_CASE("the list shows an explanation behind its hit") {
    Results results;
    results.hits.resize(1);
    results.hits[0].rank = 1;
    results.hits[0].id = "7";
    results.hits[0].score = 2.346;
    results.hits[0].explanation = two_words();
    CHECK(list_view(results, {}) == "1. (no headline)\n   7\n" + explanation_view(two_words(), 2.346, 3));
}

}  // namespace
}  // namespace wiredex
