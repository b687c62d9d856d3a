// The ranking formula, with numbers worked out by hand.
#include <xapian.h>

#include <catch2/catch.hpp>

#include "analysis/bm25f.h"
#include "searcher/ranking/folded_weight.h"
#include "searcher/ranking/saturation.h"
#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

constexpr double rounding = 1e-6;  // of the numbers below

double score_of(const std::string& database, const std::string& query, const SearchOptions& options = {}) {
    return Searcher(database).search(query, options).hits.at(0).score;
}

/// Four articles, one of which has the word; nothing else matters to its score.
std::vector<Article> one_of_four(Article first) {
    return {std::move(first), article("b", "Wheat prices"), article("c", "Copper prices"),
            article("d", "Council meets")};
}

}  // namespace

TEST_CASE("a word is worth more the fewer articles have it, and never less than nothing") {
    CHECK(idf(4, 1) == Approx(0.8472979));     // ln(3.5 / 1.5)
    CHECK(idf(4, 3) == Approx(0.1941560));     // ln(1 + 1.5 / 3.5 / 2)
    CHECK(idf(4, 4) == Approx(0.0540672));     // ln(1 + 0.5 / 4.5 / 2)
    CHECK(idf(100, 50) == Approx(0.4054651));  // ln(1.5)
    for (int with = 1; with < 1000; ++with) CHECK(idf(1000, with) > idf(1000, with + 1));
    CHECK(idf(1000, 1000) > 0);
}

TEST_CASE("saturation is 1 at one, rises and stays below k1 + 1") {
    CHECK(saturated(0, 0.8) == 0);
    CHECK(saturated(1, 0.8) == Approx(1));
    CHECK(saturated(3.2, 0.8) == Approx(1.44));  // 1.8 * 3.2 / 4
    CHECK(saturated(1e9, 0.8) == Approx(1.8));
    CHECK(saturated(6, 3) == Approx(2.6666667));  // 4 * 6 / 9
}

TEST_CASE("k1 grows from three words on, to 3 at most") {
    CHECK(k1_for(0) == Approx(0.8));
    CHECK(k1_for(1) == Approx(0.8));
    CHECK(k1_for(3) == Approx(0.8));
    CHECK(k1_for(4) == Approx(1.05));
    CHECK(k1_for(7) == Approx(1.8));
    CHECK(k1_for(11) == Approx(2.8));
    CHECK(k1_for(12) == Approx(3));
    CHECK(k1_for(1000) == Approx(3));
}

TEST_CASE("a word that the query repeats counts more, but not so many times more") {
    const TermStatistics term{4, 1, 1};
    CHECK(query_part(term, 1) == Approx(idf(4, 1)));
    CHECK(query_part(term, 2) == Approx(idf(4, 1) * 1.8));  // 9 * 2 / 10
    CHECK(query_part(term, 8) == Approx(idf(4, 1) * 4.5));  // 9 * 8 / 16
}

TEST_CASE("a word is worth more the more often the articles that have it do") {
    CHECK(burstiness({100, 4, 16}) == Approx(2));  // the root of 16 / 4
    CHECK(burstiness({100, 4, 4}) == Approx(1));
    CHECK(burstiness({100, 4, 1}) == Approx(0.5));
    CHECK(burstiness({100, 0, 0}) == Approx(1));              // no article says anything of it
    CHECK(term_weight({100, 50, 200}) == Approx(0.8109302));  // ln(1.5) * 2
}

TEST_CASE("of two words that as many articles have the one that its articles repeat decides") {
    const Collection collection({article("a", "Notice", "Meeting.\nNoon in the town, then more of it."),
                                 article("b", "Notice", "Meeting.\nTunnel in the town, then more of it."),
                                 article("c", "Notice", "Meeting.\nNoon."),
                                 article("d", "Tunnel", "A tunnel.\nTunnel after tunnel."), article("e", "Other"),
                                 article("f", "Another"), article("g", "Third")});
    const Ids ranked = collection.ranked("noon tunnel");
    const auto place = [&](const char* id) { return std::find(ranked.begin(), ranked.end(), id); };
    CHECK(ranked.size() == 4);
    CHECK(place("b") < place("a"));
}

TEST_CASE("the score of an article is that of the formula worked by hand") {
    // x = 3 / (0.7 + 0.3 * 2/8) = 3.870968; stored as 62/16 = 3.875
    const Collection collection(one_of_four(article("a", "Ferry sails")));
    // ln(3.5 / 1.5) * sqrt(3.875 / 1) * 1.8 * 3.875 / (0.8 + 3.875)
    CHECK(score_of(collection.path(), "ferry") == Approx(2.4884823).margin(rounding));
    // the same, 9 * 2 / 10 times
    CHECK(score_of(collection.path(), "ferry ferry") == Approx(4.4792682).margin(rounding));
    SearchOptions exact;
    exact.evaluate_fields = true;
    // ln(3.5 / 1.5) * sqrt(3.875 / 1) * 1.8 * 3.870968 / (0.8 + 3.870968)
    CHECK(score_of(collection.path(), "ferry", exact) == Approx(2.4880388).margin(rounding));
    CHECK(score_of(collection.path(), "ferry missing nowhere", exact) == Approx(2.4880388).margin(rounding));
}

TEST_CASE("other weights change the scores as the formula says") {
    Article first = article("a", "Ferry sails at noon");
    first.topics = {{"", "Ferry", ""}};
    const Collection collection(one_of_four(first));
    SearchOptions options;
    options.evaluate_fields = true;
    // x = 3 / (0.7 + 0.3 * 4/8) + 2 / (0.7 + 0.3 * 1/4) = 3.529412 + 2.580645, stored as 98/16
    CHECK(score_of(collection.path(), "ferry", options) == Approx(3.3375309).margin(rounding));
    options.boosts = {{FieldId::headline, 5}, {FieldId::topic, 0}};
    // x = 5 / (0.7 + 0.3 * 4/8) = 5.882353
    CHECK(score_of(collection.path(), "ferry", options) == Approx(3.3226403).margin(rounding));
    options.boosts = {{FieldId::headline, 0}, {FieldId::topic, 0}};
    CHECK(score_of(collection.path(), "ferry", options) == 0);
}

TEST_CASE("the weight of the body scales its first paragraph too") {
    const Collection collection(one_of_four(article("a", "Notice", "A ferry sailed.\nIt was late.")));
    SearchOptions options;
    options.evaluate_fields = true;
    // x = 1.5 / (0.7 + 0.3 * 3/25) = 2.038043, stored as 33/16
    CHECK(score_of(collection.path(), "ferry", options) == Approx(1.5728959).margin(rounding));
    options.boosts = {{FieldId::body, 2}};
    // x = 3 / (0.7 + 0.3 * 3/25) = 4.076087
    CHECK(score_of(collection.path(), "ferry", options) == Approx(1.8309547).margin(rounding));
    options.boosts = {{FieldId::lead, 1.5}, {FieldId::body, 2}};  // unless it has one of its own
    CHECK(score_of(collection.path(), "ferry", options) == Approx(1.5728959).margin(rounding));
}

TEST_CASE("boosts reorder results") {
    Article topic = article("topic", "Prices rise");
    topic.topics = {{"copper", "", ""}};
    const Collection collection({topic, article("headline", "Copper rises"), article("other", "Council meets")});
    CHECK(collection.ranked("copper") == Ids{"headline", "topic"});
    SearchOptions options;
    options.boosts = {{FieldId::headline, 0.5}, {FieldId::topic, 9}};
    CHECK(collection.ranked("copper", options) == Ids{"topic", "headline"});
}

TEST_CASE("weights that make no sense are refused") {
    const Collection collection({article("a", "Ferry")});
    const Searcher searcher(collection.path());
    const auto refused = [&](FieldId id, double weight) {
        SearchOptions options;
        options.boosts = {{id, weight}};
        try {
            static_cast<void>(searcher.search("ferry", options));
        } catch (const Error& error) {
            return error.kind() == ErrorKind::usage;
        }
        return false;
    };
    CHECK(refused(FieldId::headline, -1));
    CHECK(refused(FieldId::headline, 1001));
    CHECK(refused(FieldId::headline, std::nan("")));
    CHECK(refused(FieldId::ticker, 2));
    CHECK(refused(FieldId::date, 2));
    CHECK_FALSE(refused(FieldId::headline, 1000));
    SearchOptions twice;
    twice.boosts = {{FieldId::headline, 2}, {FieldId::headline, 3}};
    CHECK_THROWS_AS(searcher.search("ferry", twice), Error);
}

TEST_CASE("FoldedWeight gives what the formula gives, and bounds what it may give") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    const std::vector<unsigned> counts{1, 16, 62, 1000};
    for (const unsigned wdf : counts) {
        Xapian::Document document;
        document.add_term("ferry", wdf);
        document.add_term("filler", 3);
        database.add_document(document);
    }
    for (int i = 0; i < 6; ++i) {
        Xapian::Document document;
        document.add_term("filler", 3);
        database.add_document(document);
    }
    const double k1 = GENERATE(0.8, 1.3, 3.0);
    const unsigned in_query = GENERATE(1u, 3u);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(FoldedWeight(k1));
    enquire.set_query(Xapian::Query("ferry", in_query));
    const Xapian::MSet found = enquire.get_mset(0, 10);
    REQUIRE(found.size() == counts.size());
    for (auto item = found.begin(); item != found.end(); ++item) {
        const double x = counts[*item - 1] / 16.0;
        CHECK(item.get_weight() == Approx(query_part({10, 4, 1079 / 16.0}, in_query) * saturated(x, k1)));
        CHECK(item.get_weight() <= found.get_max_possible() + 1e-12);
    }
    CHECK(*found.begin() == 4);
}

TEST_CASE("FoldedWeight survives being written out and read back") {
    const FoldedWeight weight(1.3);
    const std::unique_ptr<FoldedWeight> copy(weight.unserialise(weight.serialise()));
    CHECK(copy->serialise() == weight.serialise());
    CHECK(copy->name() == "wiredex::FoldedWeight");
}

TEST_CASE("a count is stored in sixteenths, rounded, and never as nothing") {
    CHECK(folded_wdf(3.0 / 0.775) == 62);
    CHECK(folded_wdf(1) == 16);
    CHECK(folded_wdf(0.001) == 1);
    CHECK(folded_wdf(0) == 1);
    CHECK(folded_wdf(1e30) == 16'000'000);
}
