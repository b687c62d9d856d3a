// What explanations say, on articles made by hand.
#include <catch2/catch.hpp>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::vector<Hit> explained(const Collection& collection, const std::string& query, SearchOptions options = {}) {
    options.explain = true;
    return Searcher(collection.path()).search(query, options).hits;
}

}  // namespace

TEST_CASE("an explanation names each word with its fields in their order") {
    Article first = article("a", "Ferries collide", "A ferry sank.\nThe ferries were old, said the strikers.");
    first.topics = {{"", "Ferry", ""}};
    const Collection collection({first, article("b", "Wheat"), article("c", "Copper")});
    const std::vector<Hit> hits = explained(collection, "Ferries strikers nowhere");
    REQUIRE(hits.size() == 1);
    const std::vector<WordContribution>& words = hits[0].explanation->words;
    REQUIRE(words.size() == 2);
    CHECK(words[0].word == "ferries");
    CHECK(words[0].stem == "ferri");
    REQUIRE(words[0].fields.size() == 4);
    CHECK(words[0].fields[0].field == FieldId::headline);
    CHECK(words[0].fields[1].field == FieldId::lead);
    CHECK(words[0].fields[2].field == FieldId::body);
    CHECK(words[0].fields[3].field == FieldId::topic);
    for (const FieldContribution& part : words[0].fields) {
        CHECK(part.occurrences == 1);
        CHECK(part.score > 0);
    }
    // Of one occurrence each: 3 / (0.7 + 0.3 * 2/8) and 2 / (0.7 + 0.3 * 1/4), saturated together
    CHECK(words[0].fields[0].score / words[0].fields[3].score == Approx((3 / 0.775) / (2 / 0.775)));
    CHECK(words[1].word == "strikers");
    REQUIRE(words[1].fields.size() == 1);
    CHECK(words[1].fields[0].field == FieldId::body);
}

TEST_CASE("a field of no weight is named and adds nothing") {
    const Collection collection({article("a", "Ferry", "A ferry."), article("b", "Wheat"), article("c", "Copper")});
    SearchOptions options;
    options.boosts = {{FieldId::headline, 0}};
    const std::vector<Hit> hits = explained(collection, "ferry", options);
    REQUIRE(hits.size() == 1);
    const WordContribution& word = hits[0].explanation->words.at(0);
    REQUIRE(word.fields.size() == 2);
    CHECK(word.fields[0].score == 0);
    CHECK(word.fields[0].occurrences == 1);
    CHECK(word.fields[1].score == Approx(hits[0].score));
    options.boosts = {{FieldId::headline, 0}, {FieldId::body, 0}};
    const std::vector<Hit> nothing = explained(collection, "ferry", options);
    REQUIRE(nothing.size() == 1);
    CHECK(nothing[0].score == 0);
    CHECK(nothing[0].explanation->words.at(0).score == 0);
}

TEST_CASE("an explanation names the synonym that gave the score") {
    const Collection collection(
        {article("a", "Britain votes"), article("b", "UK votes"), article("c", "Copper"), article("d", "Wheat")});
    const std::vector<Hit> hits = explained(collection, "UK");
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].explanation->words.at(0).word == "uk");
    CHECK(hits[1].id == "a");
    REQUIRE(hits[1].explanation->words.size() == 1);
    CHECK(hits[1].explanation->words[0].word == "Britain");
    CHECK(hits[1].explanation->words[0].score == Approx(hits[1].score));
}

TEST_CASE("where nothing ranks there is nothing to explain") {
    const Collection collection({dated(article("a", "Ferry"), "2024-03-05T09:00:00Z")});
    const std::vector<Hit> hits = explained(collection, "date:2024");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].explanation->words.empty());
    CHECK(hits[0].score == 0);
}

TEST_CASE("explanations of several databases are of the right articles") {
    const Collection first({article("a", "Ferry"), article("b", "Ferry ferry")});
    const Collection second({article("c", "Ferry ferry ferry"), article("d", "Wheat")});
    SearchOptions options;
    options.explain = true;
    const auto hits = Searcher({first.path(), second.path()}).search("ferry", options).hits;
    REQUIRE(hits.size() == 3);
    for (const Hit& hit : hits) {
        const std::uint32_t expected = hit.id == "a" ? 1 : hit.id == "b" ? 2 : 3;
        CHECK(hit.explanation->words.at(0).fields.at(0).occurrences == expected);
    }
}

TEST_CASE("an explanation of a later page is of that page") {
    const Collection collection(
        {article("a", "Ferry"), article("b", "Ferry ferry"), article("c", "Ferry ferry ferry")});
    SearchOptions options;
    options.offset = 2;
    const std::vector<Hit> hits = explained(collection, "ferry", options);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].explanation->words.at(0).score == Approx(hits[0].score));
}
