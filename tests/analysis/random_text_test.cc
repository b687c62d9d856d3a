// Whatever the bytes, the analysis ends and keeps its promises.
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "analysis/article_terms.h"
#include "tests/analysis/tokens.h"

using namespace wiredex;

namespace {

/// Bytes, and pieces that the rules care about, mixed.
std::string random_text(std::mt19937& random) {
    static constexpr auto pieces =
        std::to_array<std::string_view>({"US", "U.S.", "'s",   "’",     "-",   "\u2011", ".",
                                         ",",  "&",    "+",    "3,500", "3.5", "é",      "e\u0301",
                                         "İ",  "ß",    "東京", "ｶﾞ",    "Ａ",  "ที่",      "\u00AD",
                                         "🚢",  " ",    "\n",   "A",     "b",   "\uFFFD", "xxxxxxxxxxxxxxxxxxxxxxxx"});
    std::string text;
    for (std::size_t count = random() % 60; count > 0; --count) {
        if (random() % 3 == 0)
            text.push_back(static_cast<char>(random() % 256));
        else
            text += pieces[random() % pieces.size()];
    }
    return text;
}

/// Xapian writes a zero byte as two bytes.
std::size_t stored_size(const std::string& term) {
    return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

Article random_article(std::mt19937& random) {
    static constexpr auto tags = std::to_array<const char*>({"", "en", "fr", "it", "de", "ja", "tr", "el", "sr", "ar"});
    Article article;
    article.language = tags[random() % tags.size()];
    for (std::string* text : {&article.id, &article.headline, &article.summary, &article.byline, &article.body,
                              &article.status, &article.ednote})
        *text = random_text(random);
    article.tickers = {random_text(random), std::string(300, '\0')};
    article.captions = {random_text(random), random_text(random)};
    return article;
}

bool positions_hold(const test::Analysed& analysed) {
    std::uint32_t last = 0;
    for (const auto& token : analysed.tokens) {
        if (token.position >= analysed.positions) return false;
        if (token.kind == TokenKind::joined) continue;  // comes after its parts, stands at the first
        if (token.position < last) return false;
        last = token.position;
    }
    return true;
}

bool terms_hold(const ArticleTerms& terms) {
    return std::all_of(terms.postings.begin(), terms.postings.end(), [](const TermPosting& posting) {
        return !posting.term.empty() && stored_size(posting.term) <= 245 &&
               std::is_sorted(posting.positions.begin(), posting.positions.end()) &&
               std::adjacent_find(posting.positions.begin(), posting.positions.end()) == posting.positions.end();
    });
}

}  // namespace

TEST_CASE("tokens of any bytes have ascending positions and fit in terms") {
    const std::uint32_t seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = random_text(random);
        const auto analysed = test::analyse(text, i % 2 == 0 ? "en" : "it");
        if (!positions_hold(analysed)) FAIL("positions of " << Catch::StringMaker<std::string>::convert(text));
        for (const auto& token : analysed.tokens)
            if (token.text.empty() || token.text.size() > 64 || token.exact.empty())
                FAIL("token " << token.text << " of " << Catch::StringMaker<std::string>::convert(text));
    }
}

TEST_CASE("articles of any bytes have terms that Xapian takes, the same each time") {
    const std::uint32_t seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    ArticleAnalyzer analyzer;
    for (int i = 0; i < 1000; ++i) {
        const Article article = random_article(random);
        const ArticleTerms terms = analyzer.analyse(article);
        if (!terms_hold(terms) || analyzer.analyse(article).postings != terms.postings) FAIL("article " << i);
    }
    SUCCEED();
}
