#include "analysis/language.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "analysis/stemmer.h"

using namespace wiredex;

TEST_CASE("a language is found by its primary subtag in any letter case") {
    CHECK(language_of("en-GB").tag == "en");
    CHECK(language_of("EN").tag == "en");
    CHECK(language_of("pt_BR").tag == "pt");
    CHECK(language_of("fr-CA-x-desk").tag == "fr");
    CHECK(language_of("nb").tag == "no");
    CHECK(language_of("nn-NO").tag == "no");
}

TEST_CASE("text without a language is taken for English, and an unknown language is not stemmed") {
    CHECK(language_of("").stemmer == "english");
    CHECK(language_of("ja").stemmer.empty());
    CHECK(language_of("eng").stemmer.empty());
    CHECK(language_of("-").stemmer.empty());
    CHECK(language_of("zz").stemmer.empty());
}

TEST_CASE("the table of languages is sorted, each language once, each with a stemmer that works") {
    const auto table = languages();
    REQUIRE(table.size() > 20);
    CHECK(std::adjacent_find(table.begin(), table.end(),
                             [](const Language& a, const Language& b) { return a.tag >= b.tag; }) == table.end());
    for (const Language& language : table) {
        CAPTURE(language.tag);
        CHECK(&language_of(language.tag) == &language);
        CHECK_FALSE(stem_of(language, "information").empty());
    }
}

TEST_CASE("words with endings have the stem of words without them, each language by its own rules") {
    struct Pair {
        const char *tag, *word, *other;
    };
    const auto pair =
        GENERATE(Pair{"en", "strikes", "strike"}, Pair{"de", "häuser", "haus"}, Pair{"fr", "grèves", "grève"},
                 Pair{"es", "huelgas", "huelga"}, Pair{"it", "scioperi", "sciopero"}, Pair{"pt", "greves", "greve"},
                 Pair{"nl", "stakingen", "staking"}, Pair{"sv", "strejker", "strejk"},
                 Pair{"ru", "забастовки", "забастовка"}, Pair{"no", "streiker", "streik"});
    CAPTURE(pair.tag, pair.word);
    CHECK(stem_of(language_of(pair.tag), pair.word) == stem_of(language_of(pair.tag), pair.other));
}

TEST_CASE("function words are known by language, whole and with their accents") {
    const Language& english = language_of("en");
    CHECK(is_stopword(english, "us"));
    CHECK(is_stopword(english, "the"));
    CHECK_FALSE(is_stopword(english, "u"));
    CHECK_FALSE(is_stopword(english, "strike"));
    CHECK_FALSE(is_stopword(english, "der"));
    CHECK(is_stopword(language_of("de"), "der"));
    CHECK(is_stopword(language_of("fr"), "été"));
    CHECK_FALSE(is_stopword(language_of("fr"), "ete"));
    CHECK(is_stopword(language_of("ru"), "и"));
    CHECK_FALSE(is_stopword(language_of("ja"), "the"));
}
