// What a clause that names a field finds.
#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article full() {
    Article one =
        article("wire:Full-1", "Port reopens after storm", "The port of Elara opened.\nShips are waiting outside.");
    one.slugline = "PORT-STORM";
    one.summary = "Ships return";
    one.byline = "Ana Prado";
    one.dateline_place = "ELARA";
    one.topics = {{"ship", "Shipping", "house"}, {"money-supply", "", "house"}};
    one.places = {"Elara"};
    one.people = {"Lena Prado"};
    one.organisations = {"Elara Port Authority"};
    one.captions = {"Cranes at dusk"};
    one.ednote = "Adds quotes";
    one.source = "Coastal News";
    one.tickers = {"BRK.A", "ELA.N"};
    one.language = "pt-BR";
    one.status = "usable";
    one.urgency = "3";
    return one;
}

Article other() {
    Article two = article("wire:2", "Copper prices fall", "Money is short; supply is not. The ship stayed in port.");
    two.source = "Hill Wire";
    two.status = "withheld";
    two.urgency = "1";
    two.tickers = {"BRK"};
    return two;
}

}  // namespace

TEST_CASE("a field is searched under its name, and only there") {
    const Collection collection({full(), other()});
    const Ids one{"wire:Full-1"};
    for (const char* const query : {"headline:port",
                                    "title:STORM",
                                    "slugline:port-storm",
                                    "summary:ships",
                                    "byline:prado",
                                    "author:ana",
                                    "dateline:elara",
                                    "topic:shipping",
                                    "subject:ship",
                                    "topic:money-supply",
                                    "place:elara",
                                    "person:lena",
                                    "org:authority",
                                    "caption:crane",
                                    "ednote:quote",
                                    "source:coastal",
                                    "agency:news",
                                    "body:waiting",
                                    "text:elara",
                                    "headline:\"port reopens\"",
                                    "byline:\"ana prado\"",
                                    "topic:\"money supply\"",
                                    "source:\"coastal news\"",
                                    "org:\"port authority\"",
                                    "Headline:port"}) {
        INFO(query);
        CHECK(collection.found(query) == one);
    }
    for (const char* const query :
         {"headline:ships", "byline:lena", "dateline:port", "summary:port", "body:storm", "topic:copper",
          "caption:port", "headline:\"reopens port\"", "byline:\"prado ana\""}) {
        INFO(query);
        CHECK(collection.found(query).empty());
    }
}

TEST_CASE("notes to editors and sources are found under their names only") {
    const Collection collection({full()});
    CHECK(collection.found("quotes").empty());
    CHECK(collection.found("coastal").empty());
    CHECK(collection.found("\"coastal news\"").empty());
}

TEST_CASE("values are found whole, in any letter case, the id letter for letter") {
    const Collection collection({full(), other()});
    SearchOptions all;
    all.visibility.include_withheld = true;
    const Ids one{"wire:Full-1"};
    CHECK(collection.found("ticker:BRK.A", all) == one);
    CHECK(collection.found("symbol:brk.a", all) == one);
    CHECK(collection.found("ticker:BRK", all) == Ids{"wire:2"});
    CHECK(collection.found("language:pt", all) == one);
    CHECK(collection.found("lang:PT-br", all) == one);
    CHECK(collection.found("language:en", all) == Ids{"wire:2"});
    CHECK(collection.found("status:usable", all) == one);
    CHECK(collection.found("status:WITHHELD", all) == Ids{"wire:2"});
    CHECK(collection.found("urgency:3", all) == one);
    CHECK(collection.found("id:wire:Full-1", all) == one);
    CHECK(collection.found("id:wire:full-1", all).empty());
    CHECK(collection.found("id:\"wire:2\"", all) == Ids{"wire:2"});
    CHECK(collection.found("-status:withheld", all) == one);
}

TEST_CASE("an article without a status counts as usable, and tags of languages may be written either way") {
    Article plain = article("plain", "Ferry");
    Article withheld = article("withheld", "Ferry");
    withheld.status = "withheld";
    withheld.language = "pt_BR";
    const Collection collection({plain, withheld});
    SearchOptions all;
    all.visibility.include_withheld = true;
    CHECK(collection.found("status:usable", all) == Ids{"plain"});
    CHECK(collection.found("ferry -status:usable", all) == Ids{"withheld"});
    CHECK(collection.found("language:pt-BR", all) == Ids{"withheld"});
    CHECK(collection.found("language:PT_br", all) == Ids{"withheld"});
    CHECK(collection.found("language:pt", all) == Ids{"withheld"});
}

TEST_CASE("a named field restricts, other words rank what is left") {
    const Collection collection({article("1", "Harbour strike"), article("2", "Harbour dredged"),
                                 article("3", "Strike"), article("4", "Harbour", "A strike is near.")});
    CHECK(collection.found("headline:harbour strike") == Ids{"1", "4"});
    CHECK(collection.ranked("headline:harbour strike").front() == "1");
    CHECK(collection.found("headline:harbour headline:strike") == Ids{"1"});
    CHECK(collection.found("headline:harbour +strike dredged") == Ids{"1", "4"});
    CHECK(collection.found("strike -headline:harbour") == Ids{"3"});
    CHECK(collection.found("headline:harbour") == Ids{"1", "2", "4"});
    CHECK(collection.found("+headline:harbour strike") == Ids{"1", "4"});  // a sign says nothing new there
}

TEST_CASE("a phrase in the body is not found in the headline, and runs from the lead on") {
    const Collection collection({
        article("headline", "Port strike ends", "Nothing else."),
        article("lead", "Notice", "The port strike ends."),
        article("later", "Notice", "First paragraph.\nThe port strike ends."),
        article("across", "Notice", "It was the port\nstrike that counted."),
        article("apart", "Port strike", "A strike in a port.\nPort workers strike."),
        article("gap", "Notice", "Port.\n\nStrike."),
    });
    CHECK(collection.found("body:\"port strike\"") == Ids{"across", "gap", "later", "lead"});
    CHECK(collection.found("headline:\"port strike\"") == Ids{"apart", "headline"});
    CHECK(collection.found("\"port strike\"") == Ids{"across", "apart", "gap", "headline", "later", "lead"});
    CHECK(collection.found("body:port") == Ids{"across", "apart", "gap", "later", "lead"});
    CHECK(collection.found("body:\"strike ends\"") == Ids{"later", "lead"});
    CHECK(collection.found("body:\"port strike\" body:\"strike ends\"") == Ids{"later", "lead"});
    CHECK(collection.found("notice -body:\"port strike\"").empty());
    CHECK(collection.found("+body:\"first paragraph the port\"") == Ids{"later"});
    CHECK(collection.found("body:\"missing words\"").empty());
}

TEST_CASE("a phrase in the body may repeat a word and follow a near miss") {
    const Collection collection({article("1", "Song", "Row row row your boat."), article("2", "Song", "Row your boat."),
                                 article("3", "Song", "Row a boat. Row row a boat. Row row your oar.")});
    CHECK(collection.found("body:\"row row\"") == Ids{"1", "3"});
    CHECK(collection.found("body:\"row row row\"") == Ids{"1"});
    CHECK(collection.found("body:\"row your boat\"") == Ids{"1", "2"});
    CHECK(collection.found("body:\"row row your\"") == Ids{"1", "3"});
}

TEST_CASE("phrases in the body agree with a scan of the texts") {
    std::vector<Article> articles;
    const char* const words[] = {"wind", "sea", "rain"};
    for (unsigned i = 0; i < 300; ++i) {
        std::string body;
        unsigned bits = i * 2654435761U;
        for (int w = 0; w < 9; ++w, bits = bits * 1664525U + 1013904223U)
            body += std::string(words[(bits >> 20) % 3]) + (w == 4 ? "\n" : " ");
        articles.push_back(article("a" + std::to_string(i), "Sea wind rain", body));
    }
    const Collection collection(articles);
    for (const char* const phrase :
         {"wind sea", "sea sea", "rain wind rain", "wind sea rain wind", "sea rain sea rain"}) {
        Ids expected;
        for (const Article& one : articles) {
            std::string text = one.body;
            std::replace(text.begin(), text.end(), '\n', ' ');
            if (text.find(std::string(phrase) + " ") != std::string::npos) expected.push_back(one.id);
        }
        std::sort(expected.begin(), expected.end());
        INFO(phrase);
        CHECK_FALSE(expected.empty());
        CHECK(collection.found("body:\"" + std::string(phrase) + "\"") == expected);
    }
}
