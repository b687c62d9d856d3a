// The two ways of scoring, over all of Reuters-21578.
#include <fstream>

#include <catch2/catch.hpp>

#include "tests/cli/search_collections/collections.h"
#include "tests/searcher/ranking/score_agreement.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::vector<std::string> queries_in(const std::filesystem::path& file, std::size_t most) {
    std::vector<std::string> queries;
    std::ifstream stream(file);
    for (std::string line; queries.size() < most && std::getline(stream, line);)
        queries.push_back(line.substr(line.find('\t') + 1));
    return queries;
}

}  // namespace

TEST_CASE("folded and per-field scores of Reuters-21578 agree within the rounding of what is stored") {
    const auto collection = shared_data("reuters21578");
    const auto fields = shared_data("tasks/reut-field/dev.queries.tsv");
    const auto headlines = shared_data("tasks/reut-headline/dev.queries.tsv");
    if (!collection || !fields || !headlines) return;
    ScoreAgreement agreement(reuters_database(*collection));
    SearchOptions literal;
    literal.literal = true;
    for (const std::string& query : queries_in(*fields, 100)) CHECK(agreement.difference(query, literal) == "");
    for (const std::string& query : queries_in(*headlines, 40)) CHECK(agreement.difference(query, literal) == "");
    for (const char* const query :
         {"dateline:salvador cocoa", "topic:cocoa", "headline:\"cocoa review\"", "+wheat exports -corn",
          "date:1987-03 wheat", "body:\"sugar beet\" price", "\"crude oil\" stocks"})
        CHECK(agreement.difference(query) == "");
    CHECK(agreement.compared() > 10'000);
    CHECK(agreement.worst_share() > 0.1);
}
