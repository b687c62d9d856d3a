// What words, phrases and signs find.
#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

SearchOptions all_words() {
    SearchOptions options;
    options.require_all = true;
    return options;
}

Collection harbour() {
    return Collection({
        article("1", "Harbour strike ends", "Pilots went back to work."),
        article("2", "Ferry fares rise", "The harbour board agreed."),
        article("3", "Wheat strike", "Farmers stay at home.\nThe ferry does not sail."),
        article("4", "Copper prices", "Mines are busy."),
    });
}

}  // namespace

TEST_CASE("an article is found by any word, and first by more and better ones") {
    const Collection collection = harbour();
    CHECK(collection.found("harbour strike") == Ids{"1", "2", "3"});
    CHECK(collection.ranked("harbour strike").front() == "1");
    CHECK(collection.found("harbours striking") == Ids{"1", "2", "3"});
    CHECK(collection.found("zinc").empty());
    CHECK(collection.found("zinc copper") == Ids{"4"});
}

TEST_CASE("all words can be asked for") {
    const Collection collection = harbour();
    CHECK(collection.found("harbour strike", all_words()) == Ids{"1"});
    CHECK(collection.found("ferry sail", all_words()) == Ids{"3"});
    CHECK(collection.found("the ferry does", all_words()) == Ids{"2", "3"});  // function words are not asked for
    CHECK(collection.found("harbour zinc", all_words()).empty());
    CHECK(collection.found("harbour -strike", all_words()) == Ids{"2"});
}

TEST_CASE("a required word decides what is found, the others only the order") {
    const Collection collection = harbour();
    CHECK(collection.found("+harbour strike") == Ids{"1", "2"});
    CHECK(collection.ranked("+harbour fares") == Ids{"2", "1"});
    CHECK(collection.found("+harbour +strike") == Ids{"1"});
    CHECK(collection.found("+zinc harbour").empty());
    CHECK(collection.found("+\"harbour strike\" wheat") == Ids{"1"});
}

TEST_CASE("an excluded word is in no result") {
    const Collection collection = harbour();
    CHECK(collection.found("strike -harbour") == Ids{"3"});
    CHECK(collection.found("strike -wheat -harbour").empty());
    CHECK(collection.found("ferry -\"ferry fares\"") == Ids{"3"});
    CHECK(collection.found("strike -headline:harbour") == Ids{"3"});
}

TEST_CASE("a query that only excludes finds all other articles, the newest first") {
    const Collection collection({dated(article("old", "Ferry"), "2001-01-01"), article("undated", "Ferry"),
                                 dated(article("new", "Ferry"), "2020-01-01"), article("wheat", "Wheat")});
    CHECK(collection.ranked("-wheat") == Ids{"new", "old", "undated"});
}

TEST_CASE("a phrase stands in its order, side by side") {
    const Collection collection({article("1", "Port strike ends"), article("2", "Strike port"),
                                 article("3", "Port workers strike"), article("4", "Port", "Strike ends."),
                                 article("5", "Wheat", "A port\nstrike.")});
    CHECK(collection.found("\"port strike\"") == Ids{"1", "5"});
    CHECK(collection.found("\"strike port\"") == Ids{"2"});
    CHECK(collection.found("\"port strikes\"").empty());  // exact forms
    CHECK(collection.found("\"port\"") == Ids{"1", "2", "3", "4", "5"});
    CHECK(collection.found("\"port strike\" workers") == Ids{"1", "3", "5"});
    CHECK(collection.ranked("\"port strike\" workers").size() == 3);
}

TEST_CASE("a phrase runs neither from one field into the next nor from one value into the next") {
    Article one = article("1", "Ferry", "Sails at noon.");
    one.summary = "Harbour";
    one.topics = {{"grain", "", ""}, {"export", "", ""}};
    one.places = {"Port Elara", "Tern Island"};
    const Collection collection({one});
    for (const char* const query :
         {"\"ferry sails\"", "\"harbour sails\"", "\"ferry harbour\"", "\"grain export\"", "topic:\"grain export\"",
          "\"elara tern\"", "place:\"elara tern\"", "\"export port\""}) {
        INFO(query);
        CHECK(collection.found(query).empty());
    }
    CHECK(collection.found("place:\"port elara\"") == Ids{"1"});
}

TEST_CASE("a query of function words means them") {
    const Collection collection({article("1", "The Who play", "To be or not to be."), article("2", "Copper")});
    CHECK(collection.found("the who") == Ids{"1"});
    CHECK(collection.found("to be or not to be") == Ids{"1"});
    CHECK(collection.found("\"to be or not to be\"") == Ids{"1"});
    CHECK(collection.found("the copper") == Ids{"2"});  // beside others they say nothing
    CHECK(collection.found("the who", all_words()) == Ids{"1"});
    CHECK(collection.found("+the copper") == Ids{"1"});
}

TEST_CASE("repeated words weigh more, and find the same") {
    const Collection collection = harbour();
    CHECK(collection.found("strike strike harbour") == Ids{"1", "2", "3"});
    CHECK(collection.ranked("wheat copper copper copper").front() == "4");
    CHECK(collection.ranked("wheat wheat wheat copper").front() == "3");
}

TEST_CASE("a query of nothing, or of punctuation, finds nothing") {
    const Collection collection = harbour();
    for (const char* const query : {"", "   ", "...", "- + ! ?", "&", "\t\n"}) {
        INFO(query);
        CHECK(collection.found(query).empty());
        CHECK(Searcher(collection.path()).count(query) == 0);
    }
    CHECK(collection.found("... copper !") == Ids{"4"});
}

TEST_CASE("literal text has no operators") {
    const Collection collection = harbour();
    SearchOptions literal;
    literal.literal = true;
    CHECK(collection.found("-harbour \"strike", literal) == Ids{"1", "2", "3"});
    CHECK(collection.found("headline:copper", literal) == Ids{"4"});
    CHECK(collection.found("+zinc copper", literal) == Ids{"4"});
}

TEST_CASE("US and U.S. are a country, us is not") {
    const Collection collection({article("1", "US exports rise"),
                                 article("2", "Exports", "The U.S. trade gap narrowed."),
                                 article("3", "Tell us more", "They told us about it.")});
    CHECK(collection.found("US") == Ids{"1", "2"});
    CHECK(collection.found("U.S.") == Ids{"1", "2"});
    CHECK(collection.found("u.s.") == Ids{"1", "2"});
    CHECK(collection.found("us") == Ids{"3"});
    CHECK(collection.found("+US gap") == Ids{"1", "2"});
    CHECK(collection.found("\"US exports\"") == Ids{"1"});
    CHECK(collection.found("headline:US") == Ids{"1"});
}

TEST_CASE("hyphenated words are found joined and apart") {
    const Collection collection({article("hyphen", "Kim Tae-yong speaks"), article("apart", "Kim Tae yong speaks"),
                                 article("joined", "Kim Taeyong speaks"), article("other", "Kim Yong speaks")});
    CHECK(collection.found("taeyong") == Ids{"hyphen", "joined"});
    CHECK(collection.found("\"tae yong\"") == Ids{"apart", "hyphen"});
    CHECK(collection.found("\"Kim Tae-yong\"") == Ids{"apart", "hyphen"});
    CHECK(collection.found("+Tae-yong") == Ids{"apart", "hyphen", "joined"});
    CHECK(collection.found("headline:Tae-yong") == Ids{"apart", "hyphen", "joined"});
    CHECK(collection.found("Tae-yong") == Ids{"apart", "hyphen", "joined"});
    CHECK(collection.found("Tae-yong yong") == Ids{"apart", "hyphen", "joined", "other"});
    CHECK(collection.found("Tae yong") == Ids{"apart", "hyphen", "other"});
    CHECK(collection.ranked("Tae-yong").front() == "hyphen");
    CHECK(collection.found("kim -Tae-yong") == Ids{"other"});
    CHECK(collection.found("Tae-yong", all_words()) == Ids{"apart", "hyphen", "joined"});
}

TEST_CASE("possessives, accents, numbers and odd names are found as people type them") {
    const Collection collection({article("1", "O'Neill's ferry"), article("2", "Zürich trams"),
                                 article("3", "Deficit of 3,500 tonnes"), article("4", "AT&T and BRK.A gain $3.5"),
                                 article("5", "COVID-19 returns"), article("6", "IBM’s results")});
    CHECK(collection.found("O'Neill") == Ids{"1"});
    CHECK(collection.found("O’Neill's") == Ids{"1"});
    CHECK(collection.found("o'neill's") == Ids{"1"});
    CHECK(collection.found("zurich") == Ids{"2"});
    CHECK(collection.found("ZÜRICH") == Ids{"2"});
    CHECK(collection.found("3500") == Ids{"3"});
    CHECK(collection.found("3,500") == Ids{"3"});
    CHECK(collection.found("AT&T") == Ids{"4"});
    CHECK(collection.found("BRK.A") == Ids{"4"});
    CHECK(collection.found("$3.5") == Ids{"4"});
    CHECK(collection.found("COVID-19") == Ids{"5"});
    CHECK(collection.found("covid19") == Ids{"5"});
    CHECK(collection.found("IBM") == Ids{"6"});
    CHECK(collection.found("\"IBM results\"") == Ids{"6"});
}

TEST_CASE("words are found in the inflections of each language of the collection") {
    Article french = article("fr", "Journaux nationaux", "Le gouvernement parle.");
    french.language = "fr";
    Article german = article("de", "Häfen geschlossen");
    german.language = "de";
    const Collection collection({article("en1", "Ferries sailed"), article("en2", "Harbours closing"),
                                 article("en3", "Ferry"), french, german});
    CHECK(collection.found("nationale") == Ids{"fr"});
    CHECK(collection.found("ferry") == Ids{"en1", "en3"});
    CHECK(collection.found("harbour closed") == Ids{"en2"});
    CHECK(collection.found("hafen") == Ids{"de"});
    CHECK(collection.found("sailing nationaux") == Ids{"en1", "fr"});
}

TEST_CASE("a stem of one language is not looked for in articles of another") {
    Article german = article("de", "Kleine Hafenstadt");
    german.language = "de";
    Article french = article("fr", "L'accord des ministres");
    french.language = "fr";
    // The German stem of "tester" is "test", which is another word in English.
    const Collection collection({german, french, article("en1", "Tester at work"), article("en2", "Test passed"),
                                 article("en3", "Copper"), article("en4", "Zinc")});
    CHECK(collection.found("tester") == Ids{"en1"});
    CHECK(collection.found("accord") == Ids{"fr"});
    CHECK(collection.found("l'accord") == Ids{"fr"});
    CHECK(collection.found("ministre") == Ids{"fr"});
}

TEST_CASE("text without spaces is found by its characters") {
    Article one = article("ja1", "東京で地震が発生");
    Article two = article("ja2", "京都の東に雨");
    one.language = two.language = "ja";
    const Collection collection({one, two, article("en", "Rain")});
    CHECK(collection.found("地震") == Ids{"ja1"});
    CHECK(collection.found("\"東京\"") == Ids{"ja1"});
    CHECK(collection.found("+東京") == Ids{"ja1"});
    CHECK(collection.found("headline:東京で地震") == Ids{"ja1"});
    CHECK(collection.found("京") == Ids{"ja1", "ja2"});
    CHECK(collection.found("headline:大阪").empty());
}
