// What operators, groups, wildcards and ranges find.
#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Collection harbour() {
    Article fourth = article("4", "Copper prices", "Mines are busy.");
    fourth.urgency = "3";
    Article first = article("1", "Harbour strike ends", "Pilots went back to work.");
    first.urgency = "1";
    return Collection({
        dated(first, "2023-11-28"),
        dated(article("2", "Ferry fares rise", "The harbour board agreed."), "2023-12-05"),
        article("3", "Wheat strike", "Farmers stay at home.\nThe ferry does not sail."),
        fourth,
    });
}

}  // namespace

TEST_CASE("operators combine what must match") {
    const Collection collection = harbour();
    CHECK(collection.found("harbour AND strike") == Ids{"1"});
    CHECK(collection.found("harbour OR wheat") == Ids{"1", "2", "3"});
    CHECK(collection.found("strike NOT wheat") == Ids{"1"});
    CHECK(collection.found("strike AND NOT wheat") == Ids{"1"});
    CHECK(collection.found("NOT strike") == Ids{"2", "4"});
    CHECK(collection.found("(harbour OR wheat) AND ferry") == Ids{"2", "3"});
    CHECK(collection.found("harbour OR wheat AND ferry") == Ids{"1", "2", "3"});
    CHECK(collection.found("copper ferry AND wheat harbour") == Ids{"2", "3"});
    CHECK(collection.found("harbour AND zinc").empty());
    CHECK(collection.found("zinc OR copper") == Ids{"4"});
    CHECK(collection.found("copper OR NOT strike") == Ids{"2", "4"});
    CHECK(collection.found("the AND who").empty());
    CHECK(collection.found("\"harbour board\" OR copper") == Ids{"2", "4"});
}

TEST_CASE("operators in small letters are words") {
    const Collection collection = harbour();
    CHECK(collection.found("harbour and strike") == Ids{"1", "2", "3"});
    CHECK(collection.found("strike not wheat") == Ids{"1", "3"});
}

TEST_CASE("groups stand beside words as clauses") {
    const Collection collection = harbour();
    CHECK(collection.found("copper (harbour AND strike)") == Ids{"1", "4"});
    CHECK(collection.found("+strike (harbour OR copper)") == Ids{"1", "3"});
    CHECK(collection.found("+(harbour copper) ferry") == Ids{"1", "2", "4"});
    CHECK(collection.found("strike -(wheat OR copper)") == Ids{"1"});
    CHECK(collection.found("ferry -(wheat copper)") == Ids{"2"});
    CHECK(collection.ranked("(harbour OR strike) pilots").front() == "1");
}

TEST_CASE("a field before a group is the field of all in it") {
    const Collection collection = harbour();
    CHECK(collection.found("headline:(harbour ferry)") == Ids{"1", "2"});
    CHECK(collection.found("headline:(harbour AND strike)") == Ids{"1"});
    CHECK(collection.found("headline:(strike NOT harbour)") == Ids{"3"});
    CHECK(collection.found("body:(harbour OR ferry)") == Ids{"2", "3"});
    CHECK(collection.found("headline:(ferry body:farmers)").empty());
    CHECK(collection.found("headline:strike OR body:harbour") == Ids{"1", "2", "3"});
    CHECK(collection.found("status:(usable OR withheld)") == Ids{"1", "2", "3", "4"});
}

TEST_CASE("with all words asked for, words beside each other in a group all count") {
    const Collection collection = harbour();
    SearchOptions all;
    all.require_all = true;
    CHECK(collection.found("(harbour strike) OR copper", all) == Ids{"1", "4"});
    CHECK(collection.found("harbour (strike OR copper)", all) == Ids{"1"});
    CHECK(collection.found("headline:(harbour strike)", all) == Ids{"1"});
}

TEST_CASE("words near each other may stand in any order and form") {
    const Collection collection({article("1", "Oil", "The price that traders pay for oil is low."),
                                 article("2", "Tin", "Oil was cheap. Nothing else that day had lower prices."),
                                 article("3", "Oil prices"), article("4", "Prices", "Oil")});
    CHECK(collection.found("oil NEAR/1 price") == Ids{"3"});
    CHECK(collection.found("oil NEAR/5 price") == Ids{"1", "3"});
    CHECK(collection.found("price NEAR/5 oil") == Ids{"1", "3"});
    CHECK(collection.found("oil NEAR/4 price") == Ids{"3"});
    CHECK(collection.found("oil NEAR price") == Ids{"1", "2", "3"});
    CHECK(collection.found("headline:(oil NEAR price)") == Ids{"3"});
    CHECK(collection.found("body:(oil NEAR/5 price)") == Ids{"1"});
    CHECK(collection.found("body:(oil NEAR/4 price)").empty());
    CHECK(collection.found("cheap NEAR/2 oil NEAR/2 was") == Ids{"2"});
    CHECK(collection.found("oil NEAR/5 zinc").empty());
}

TEST_CASE("a star stands for the rest of a word") {
    const Collection collection({article("1", "Harbour"), article("2", "Harbouring doubts"), article("3", "Harvest"),
                                 article("4", "Z\u00FCrich", "harbourmaster")});
    CHECK(collection.found("harb*") == Ids{"1", "2", "4"});
    CHECK(collection.found("HARB*") == Ids{"1", "2", "4"});
    CHECK(collection.found("har*") == Ids{"1", "2", "3", "4"});
    CHECK(collection.found("headline:harb*") == Ids{"1", "2"});
    CHECK(collection.found("body:harb*") == Ids{"4"});
    CHECK(collection.found("zur*") == Ids{"4"});
    CHECK(collection.found("harbourx*").empty());
    CHECK(collection.found("+harb* -doubts") == Ids{"1", "4"});
    CHECK(collection.found("harb* AND doubts") == Ids{"2"});
    CHECK(collection.ranked("harb*").size() == 3);
}

TEST_CASE("a tilde stands for misspellings") {
    const Collection collection({article("1", "Harbour"), article("2", "Harbor"), article("3", "Harvest"),
                                 article("4", "Arbour"), article("5", "Gold"), article("6", "Golf")});
    CHECK(collection.found("harbour~") == Ids{"1", "2"});
    CHECK(collection.found("habrour~1") == Ids{"1"});
    CHECK(collection.found("gold~") == Ids{"5", "6"});
    CHECK(collection.found("headline:harbuor~") == Ids{"1", "2"});
    CHECK(collection.found("gald~1") == Ids{"5"});
}

TEST_CASE("values of exact fields take wildcards, urgency takes ranges") {
    Article one = article("1", "Gold");
    one.tickers = {"BRK.A"};
    Article two = article("2", "Tin");
    two.tickers = {"BRK.B"};
    const Collection tickers({one, two, article("3", "Zinc")});
    CHECK(tickers.found("ticker:BRK*") == Ids{"1", "2"});
    CHECK(tickers.found("ticker:brk.a*") == Ids{"1"});
    CHECK(tickers.found("ticker:(BRK.A OR BRK.B)") == Ids{"1", "2"});
    const Collection collection = harbour();
    CHECK(collection.found("urgency:1..3") == Ids{"1", "4"});
    CHECK(collection.found("urgency:2..") == Ids{"4"});
    CHECK(collection.found("urgency:..2") == Ids{"1"});
    CHECK(collection.found("urgency:(1 OR 3)") == Ids{"1", "4"});
    CHECK(collection.found("urgency:4..8").empty());
}

TEST_CASE("dates combine with operators") {
    const Collection collection = harbour();
    CHECK(collection.found("date:2023-11 OR copper") == Ids{"1", "4"});
    CHECK(collection.found("date:28 Nov 2023") == Ids{"1"});
    CHECK(collection.found("date:(28 Nov 2023 OR 5 Dec 2023)") == Ids{"1", "2"});
    CHECK(collection.found("date:1 Nov 2023..30 Nov 2023 harbour") == Ids{"1"});
    CHECK(collection.found("harbour AND date:2001").empty());
    CHECK(collection.found("harbour NOT date:2023-12") == Ids{"1"});
}

TEST_CASE("a wildcard that stands for too many words says so") {
    std::vector<Article> articles;
    for (int i = 0; i < 250; ++i) articles.push_back(article(std::to_string(i), "Item bulk" + std::to_string(i)));
    const Collection collection(articles);
    const Results results = Searcher(collection.path()).search("bulk* item");
    CHECK(results.notes ==
          std::vector<std::string>{"\"bulk*\" stands for 250 words; the 200 most frequent were searched"});
    CHECK(collection.found("+bulk*").size() == 200);
    CHECK(Searcher(collection.path()).search("bulk1* item").notes.empty());
}

TEST_CASE("a phrase is looked for as each language of the database splits it") {
    Article french = article("fr", "Machines", "La machine que l'on graisse chaque jour.");
    french.language = "fr";
    const Collection collection({french, article("1", "Harbour"), article("2", "Ferry"), article("3", "Que l on")});
    CHECK(collection.found("\"que l'on graisse\"") == Ids{"fr"});
    CHECK(collection.found("\"l'on graisse\"") == Ids{"fr"});
    CHECK(collection.found("body:\"que l'on graisse\"") == Ids{"fr"});
    CHECK(collection.found("\"que l'on\"") == Ids{"fr"});
}

TEST_CASE("initials are found in articles of every language") {
    Article german = article("de", "Die US Bauern", "Sie klagen.");
    german.language = "de";
    const Collection collection({german, article("en", "The U.S. talks"), article("us", "They told us")});
    CHECK(collection.found("U.S. talks") == Ids{"de", "en"});
    CHECK(collection.found("the US") == Ids{"de", "en"});
    CHECK(collection.found("told us") == Ids{"us"});
}

TEST_CASE("trees built by hand are answered like text") {
    const Collection collection = harbour();
    const Searcher searcher(collection.path());
    CHECK(searcher.count(every_of({match_words("harbour"), none_of({match_words("ferry")})})) == 1);
    CHECK(searcher.search(match_words("harbour")).hits.size() == 2);
    CHECK(searcher.count(in_field(FieldId::headline, any_of({match_words("harbour"), match_words("ferry")}))) == 2);
    CHECK(searcher.count(exclude(match_words("strike"))) == 2);
    CHECK(searcher.count(match_dates({Day{2023, 12, 1}, {}})) == 1);
    QueryTree deep = match_words("harbour");
    for (std::size_t i = 0; i < deepest_query; ++i) deep = none_of({std::move(deep)});
    CHECK_THROWS_AS(searcher.search(deep), Error);
    CHECK_THROWS_AS(searcher.search(match_dates({Day{2023, 2, 30}, {}})), Error);
    CHECK(searcher.count(clauses({})) == 0);
    CHECK(searcher.count(match_near({}, 5)) == 0);
    CHECK(searcher.count(match_prefix("")) == 0);
}

TEST_CASE("a name in quotation marks is no other name of the same stem") {
    const Collection collection({article("1", "Harris wins"), article("2", "Harry wins")});
    CHECK(collection.found("harris") == Ids{"1", "2"});
    CHECK(collection.found("\"Harris\"") == Ids{"1"});
}
