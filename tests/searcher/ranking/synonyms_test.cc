// Words that mean the same.
#include <catch2/catch.hpp>

#include "tests/cli/temporary_directory.h"
#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Collection banks() {
    return Collection({article("britain", "Britain trades more"), article("uk", "UK trades less"),
                       article("kingdom", "United Kingdom mines copper"), article("united", "Kingdom united in grief"),
                       article("reserve", "Federal Reserve waits"), article("fed", "Fed waits"),
                       article("both", "UK, called Britain by others"), article("other", "Copper prices")});
}

SearchOptions none() {
    SearchOptions options;
    options.synonyms = {};
    return options;
}

std::string fault_of(const std::string& text) {
    const TemporaryDirectory directory;
    const std::string path = directory.file("synonyms.txt", text);
    try {
        const Synonyms synonyms = Synonyms().with_file(path);
        return "understood";
    } catch (const Error& error) {
        const std::string message = error.what();
        return message.starts_with(path + ':') ? message.substr(path.size() + 1) : "without place: " + message;
    }
}

}  // namespace

TEST_CASE("a plain word finds what else it is called below what was typed") {
    const Collection collection = banks();
    CHECK(collection.found("UK") == Ids{"both", "britain", "kingdom", "uk"});
    CHECK(collection.found("britain") == Ids{"both", "britain", "kingdom", "uk"});
    CHECK(collection.found("United Kingdom").size() == 5);  // and who has only one of the two words
    CHECK(collection.found("fed") == Ids{"fed", "reserve"});
    CHECK(collection.found("federal reserve") == Ids{"fed", "reserve"});
    const Ids ranked = collection.ranked("UK");
    REQUIRE(ranked.size() == 4);
    CHECK(Ids(ranked.begin(), ranked.begin() + 2) == Ids{"uk", "both"});
    CHECK(collection.ranked("federal reserve").front() == "reserve");
    CHECK(collection.found("UK copper -mines") == Ids{"both", "britain", "other", "uk"});
}

TEST_CASE("synonyms can be left out") {
    const Collection collection = banks();
    CHECK(collection.found("UK", none()) == Ids{"both", "uk"});
    CHECK(collection.found("federal reserve", none()) == Ids{"reserve"});
}

TEST_CASE("signs, fields, quotation marks and operators mean the word that was typed") {
    const Collection collection = banks();
    SearchOptions all;
    all.require_all = true;
    CHECK(collection.found("+UK") == Ids{"both", "uk"});
    CHECK(collection.found("\"UK\"") == Ids{"both", "uk"});
    CHECK(collection.found("headline:UK") == Ids{"both", "uk"});
    CHECK(collection.found("UK AND trades") == Ids{"uk"});
    CHECK(collection.found("UK", all) == Ids{"both", "uk"});
    CHECK(collection.found("trades -UK") == Ids{"britain"});
}

TEST_CASE("synonyms of a file join the built-in ones") {
    const Collection collection = banks();
    const TemporaryDirectory directory;
    const std::string path =
        directory.file("synonyms.txt", "\xEF\xBB\xBF# metals\n\n copper ,  red metal, Britain\r\nFed, central bank\n");
    SearchOptions options;
    options.synonyms = Synonyms::built_in().with_file(path);
    CHECK(collection.found("copper", options) == Ids{"both", "britain", "kingdom", "other"});
    CHECK(collection.found("red metal", options) == Ids{"both", "britain", "kingdom", "other"});
    CHECK(collection.found("central bank", options) == Ids{"fed"});
    CHECK(collection.found("fed", options) == Ids{"fed", "reserve"});
    options.synonyms = Synonyms(std::vector<SynonymGroup>{{"copper", "grief"}});
    CHECK(collection.found("copper", options) == Ids{"kingdom", "other", "united"});
}

TEST_CASE("both ways of scoring agree on synonyms") {
    const Collection collection = banks();
    SearchOptions exact;
    exact.evaluate_fields = true;
    const Results folded = Searcher(collection.path()).search("UK fed copper");
    const Results evaluated = Searcher(collection.path()).search("UK fed copper", exact);
    REQUIRE(folded.hits.size() == evaluated.hits.size());
    for (std::size_t i = 0; i < folded.hits.size(); ++i)
        CHECK(folded.hits[i].score == Approx(evaluated.hits[i].score).epsilon(0.02));
}

TEST_CASE("a file of synonyms that cannot be read says in which line") {
    CHECK(fault_of("a, b\n") == "understood");
    CHECK(fault_of("") == "understood");
    CHECK(fault_of("a, b\nc\n") == "2: a line must have two words or phrases with a comma between");
    CHECK(fault_of("# x\n\na, b,\n") == "3: there is nothing between two commas, or behind the last");
    CHECK(fault_of("a, ...\n") == "1: \"...\" has no word");
    CHECK(fault_of("a, b c d e f g h i j\n") == "1: \"b c d e f g h i j\" has more than 8 words");
    CHECK_THROWS_AS(Synonyms().with_file("/nonexistent/synonyms.txt"), Error);
}
