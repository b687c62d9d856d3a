#include "analysis/stemmer.h"

#include <catch2/catch.hpp>

#include "tests/analysis/tokens.h"
#include "wiredex/error.h"

using namespace wiredex;
using wiredex::test::stems;
using wiredex::test::words;

namespace {
Token token(std::string_view text, TokenKind kind) {
    return {text, kind, 0, false};
}
}  // namespace

TEST_CASE("exact forms are the same with and without accents") {
    CHECK(words("Zürich", "de") == words("zurich", "de"));
    CHECK(words("grève", "fr") == words("greve", "fr"));
}

TEST_CASE("stems are made of the accented word and then folded") {
    CHECK(stems("häuser haus", "de") == "haus haus");
    CHECK(stems("Zürich", "en") == "zurich");
    CHECK(stems("grèves", "fr") == "grev");
}

TEST_CASE("a stem carries the mark of stems, an exact form does not") {
    Stemmer stemmer(language_of("en"));
    const WordTerms& terms = stemmer.terms(token("strikes", TokenKind::word));
    CHECK(terms.exact == "strikes");
    CHECK(terms.stem == "Zstrike");
}

TEST_CASE("words and compounds are stemmed; numbers, initials and n-grams are not") {
    Stemmer stemmer(language_of("en"));
    for (const TokenKind kind : {TokenKind::word, TokenKind::joined})
        CHECK(stemmer.terms(token("1980s", kind)).stem != "Z");
    CHECK(stemmer.terms(token("lowercases", TokenKind::joined)).stem == "Zlowercas");
    for (const TokenKind kind : {TokenKind::number, TokenKind::acronym, TokenKind::ngram})
        CHECK(stemmer.terms(token("lowercases", kind)).stem == "Zlowercases");
    CHECK(stemmer.terms(token("lowercases", TokenKind::word)).stem == "Zlowercas");
}

TEST_CASE("a language without a stemmer has its words as stems") {
    CHECK(stems("streiks häuser", "zz") == "streiks hauser");
    CHECK(stem_of(language_of("zz"), "häuser") == "hauser");
}

TEST_CASE("a stemmer that libstemmer does not have is an error that names it") {
    const Language klingon{"tlh", "klingon", false};
    CHECK_THROWS_WITH(Stemmer(klingon), Catch::Contains("klingon"));
    CHECK_THROWS_AS(stem_of(klingon, "word"), Error);
}

TEST_CASE("remembering words does not change their terms") {
    Stemmer stemmer(language_of("en"));
    const WordTerms first = stemmer.terms(token("harbours", TokenKind::word));
    for (int i = 0; i < 310'000; ++i) stemmer.terms(token("w" + std::to_string(i), TokenKind::word));
    const WordTerms& again = stemmer.terms(token("harbours", TokenKind::word));
    CHECK(again.exact == first.exact);
    CHECK(again.stem == first.stem);
}
