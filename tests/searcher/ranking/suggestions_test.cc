// "Did you mean".
#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

using Texts = std::vector<std::string>;

Collection ports() {
    Article french = article("5", "Grève au port de Zürich");
    french.language = "fr";
    return Collection({article("1", "Harbour strike ends", "Pilots of the harbour went back."),
                       article("2", "Harbour fares rise"), article("3", "Wheat strike", "Farmers of Kestria rest."),
                       article("4", "Copper prices", "Mines of Kestria are busy."), french});
}

Texts suggested(const Collection& collection, std::string_view query, const SearchOptions& options = {}) {
    Texts texts;
    for (const Suggestion& suggestion : Searcher(collection.path()).suggest(query, options))
        texts.push_back(suggestion.query + ' ' + std::to_string(suggestion.matches));
    return texts;
}

}  // namespace

TEST_CASE("a misspelled word is suggested as the index has it") {
    const Collection collection = ports();
    CHECK(suggested(collection, "harbuor") == Texts{"harbour 2"});
    CHECK(suggested(collection, "Harbuor") == Texts{"Harbour 2"});
    CHECK(suggested(collection, "ahrbour") == Texts{"harbour 2"});
    CHECK(suggested(collection, "kestira") == Texts{"kestria 2"});
    CHECK(suggested(collection, "zurihc") == Texts{"zurich 1"});
    CHECK(suggested(collection, "+harbuor strike") == Texts{"+harbour strike 2"});
    CHECK(suggested(collection, "\"harbuor strik\"") == Texts{"\"harbour strike\" 1"});
    CHECK(suggested(collection, "headline:harbuor") == Texts{"headline:harbour 2"});
    CHECK(suggested(collection, "copper AND (kestira OR wehat)") == Texts{"copper AND (kestria OR wheat) 1"});
}

TEST_CASE("nothing is suggested that finds no more") {
    const Collection collection = ports();
    CHECK(suggested(collection, "harbour").empty());
    CHECK(suggested(collection, "xyzzy").empty());
    CHECK(suggested(collection, "the").empty());
    CHECK(suggested(collection, "hat").empty());  // too short to guess
    CHECK(suggested(collection, "-harbuor").empty());
    CHECK(suggested(collection, "headline:kestira").empty());  // the headlines do not have it
    CHECK(suggested(collection, "harbuor date:2001").empty());
    CHECK(suggested(collection, "").empty());
}

TEST_CASE("a phrase that does not occur is suggested as words") {
    const Collection collection = ports();
    CHECK(suggested(collection, "\"strike harbour\"") == Texts{"strike harbour 3"});
    CHECK(suggested(collection, "headline:\"strike harbour\" wheat") == Texts{"headline:(strike harbour) wheat 1"});
    CHECK(suggested(collection, "\"strike harbour\" AND copper").empty());
}

TEST_CASE("literal text is corrected as a whole") {
    SearchOptions literal;
    literal.literal = true;
    literal.require_all = true;
    CHECK(suggested(ports(), "harbuor +strike: \"ends", literal) == Texts{"harbour +strike: \"ends 1"});
}

TEST_CASE("a word that occurs gives way only to a far more frequent one") {
    std::vector<Article> articles{article("slip", "Harbuor"), article("other", "Tarbour"), article("w", "Zinc")};
    for (int i = 0; i < 30; ++i) articles.push_back(article(std::to_string(i), "Harbour " + std::to_string(i)));
    for (int i = 0; i < 5; ++i) articles.push_back(article("z" + std::to_string(i), "Zinco " + std::to_string(i)));
    const Collection collection(articles);
    CHECK(suggested(collection, "harbuor") == Texts{"harbour 30"});
    CHECK(suggested(collection, "zinc").empty());
}
