#include "searcher/present/batch.h"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/present/trec.h"
#include "wiredex/error.h"
#include "wiredex/query.h"

namespace wiredex {
namespace {

/// Two hits for every query but those with `nothing`.
Results answer(std::string_view query) {
    parse_query(query, {2023, 12, 7});
    Results results;
    if (query.find("nothing") != std::string_view::npos) return results;
    results.hits.resize(2);
    results.hits[0].rank = 1;
    results.hits[0].id = "a";
    results.hits[0].score = 12.25;
    results.hits[1].rank = 2;
    results.hits[1].id = "b";
    results.hits[1].score = 0.1;
    return results;
}

struct Run {
    BatchOutcome outcome;
    std::string output, errors;
};

Run run(const std::string& queries) {
    std::istringstream lines(queries);
    Run result;
    result.outcome = run_batch({.queries = lines,
                                .name = "q.tsv",
                                .run = "mine",
                                .search = answer,
                                .write_result = [&](std::string_view text) { return result.output += text, true; },
                                .write_error = [&](std::string_view text) { result.errors += text; }});
    return result;
}

TEST_CASE("each line of a batch is answered in TREC form") {
    const Run result = run("1\tgold\n2\tnothing\n\n3\toil price\n");
    CHECK(result.output == "1 Q0 a 1 12.25 mine\n1 Q0 b 2 0.1 mine\n3 Q0 a 1 12.25 mine\n3 Q0 b 2 0.1 mine\n");
    CHECK(result.errors.empty());
    CHECK(result.outcome.found);
    CHECK_FALSE(result.outcome.failed);
}

TEST_CASE("lines may end as on other systems, the last one may not end, a mark may begin the file") {
    CHECK(run("\xEF\xBB\xBF"
              "1\tgold\r\n2\toil")
              .output == "1 Q0 a 1 12.25 mine\n1 Q0 b 2 0.1 mine\n2 Q0 a 1 12.25 mine\n2 Q0 b 2 0.1 mine\n");
}

TEST_CASE("a line that cannot be used is reported with its number and the rest is answered") {
    const Run result = run("1\t\u91D1 \"gold\nno tab here\n\tno id\n4\tgold\n");
    CHECK(result.errors ==
          "wiredex-search: q.tsv:1: column 4 of the query: this quotation mark has no partner; try: \"gold\"\n"
          "wiredex-search: q.tsv:2: a line must be an id, a tab and a query\n"
          "wiredex-search: q.tsv:3: a line must be an id, a tab and a query\n");
    CHECK(result.output == "4 Q0 a 1 12.25 mine\n4 Q0 b 2 0.1 mine\n");
    CHECK(result.outcome.failed);
    CHECK(result.outcome.found);
}

TEST_CASE("a batch that finds nothing says so") {
    CHECK_FALSE(run("1\tnothing\n").outcome.found);
    CHECK_FALSE(run("").outcome.found);
}

TEST_CASE("a batch stops when nobody reads its answers") {
    std::istringstream lines("1\tgold\n2\tgold\n");
    int asked = 0;
    run_batch({.queries = lines,
               .name = "q.tsv",
               .run = "mine",
               .search = [&](std::string_view query) { return ++asked, answer(query); },
               .write_result = [](std::string_view) { return false; },
               .write_error = [](std::string_view) {}});
    CHECK(asked == 1);
}

TEST_CASE("white space in ids is encoded so that TREC lines keep their columns") {
    Results results;
    results.hits.resize(3);
    results.hits[0].id = "urn:a b\u00A0c%d";
    results.hits[1].id = "100%";
    results.hits[2].id = "line\nbreak";
    CHECK(trec_lines("q 1", results, "my run") ==
          "q%201 Q0 urn:a%20b%C2%A0c%25d 0 0 my%20run\n"
          "q%201 Q0 100% 0 0 my%20run\n"
          "q%201 Q0 line%0Abreak 0 0 my%20run\n");
}

TEST_CASE("scores keep every digit") {
    Results results;
    results.hits.resize(1);
    results.hits[0].id = "a";
    results.hits[0].score = 0.1 + 0.2;
    CHECK_THAT(trec_lines("1", results, "r"), Catch::Contains(" 0.30000000000000004 "));
}

}  // namespace
}  // namespace wiredex
