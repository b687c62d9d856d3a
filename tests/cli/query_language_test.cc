// The query language as users of wiredex-search see it.
#include <simdjson.h>

#include <catch2/catch.hpp>

#include "tests/cli/copy.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

std::string many_words() {
    std::string lines;
    for (int i = 0; i < 250; ++i) {
        const std::string number = std::to_string(i);
        lines += R"({"id":"n:)" + number + R"(","headline":"Bulk)" + number + R"( load","language":"en"})" + "\n";
    }
    return lines;
}

const std::string& database() {
    static const TemporaryDirectory directory;
    static const std::string path = [] {
        const std::string made = directory / "db";
        const std::string articles = R"({"id":"h:1","headline":"Harbour strike","body":"Pilots of Britain rest."})"
                                     "\n"
                                     R"({"id":"h:2","headline":"Harbour fares","body":"The ferry is dear."})"
                                     "\n"
                                     R"({"id":"h:3","headline":"Zürich ferry","body":"It sails."})"
                                     "\n";
        if (index({"add", "--db", made, "-"}, articles + many_words()).status != 0)
            throw std::runtime_error("cannot index");
        return made;
    }();
    return path;
}

Ended search_here(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--db", database()});
    return search(std::move(arguments));
}

}  // namespace

TEST_CASE("operators, groups and wildcards are understood on the command line") {
    CHECK(search_here({"--ids", "harbour AND strike"}).output == "h:1\n");
    CHECK(search_here({"--ids", "harbour", "NOT", "strike"}).output == "h:2\n");
    CHECK(search_here({"--ids", "headline:(ferry AND zurich)"}).output == "h:3\n");
    CHECK(search_here({"--ids", "pilots NEAR/3 rest"}).output == "h:1\n");
    CHECK(search_here({"--count", "harb*"}).output == "2\n");
}

TEST_CASE("a parenthesis without partner is shown with a mark under it") {
    const Ended ended = search_here({"harbour (strike"});
    CHECK(ended.status == 2);
    CHECK(ended.errors ==
          "wiredex-search: this parenthesis has no partner\n"
          "  harbour (strike\n"
          "          ^\n"
          "  try: harbour (strike)\n");
}

TEST_CASE("the mark stands under its place behind wide and combining characters") {
    CHECK_THAT(search_here({"東京 e\u0301 AND"}).errors, Contains("  東京 e\u0301 AND\n         ^\n"));
    CHECK_THAT(search_here({"Zürich)"}).errors, Contains("  Zürich)\n        ^\n"));
}

TEST_CASE("with --literal every character is text") {
    CHECK(search_here({"--ids", "--literal", "harbour (strike AND \"headline:"}).output == "h:1\nh:2\n");
    CHECK(search_here({"--literal", "("}).status == 1);
}

TEST_CASE("what a wildcard leaves out is told") {
    const Ended list = search_here({"--ids", "bulk*"});
    CHECK(list.status == 0);
    CHECK_THAT(list.errors, Contains("\"bulk*\" stands for 250 words; the 200 most frequent were searched"));
    CHECK_THAT(search_here({"--json", "--limit", "1", "bulk*"}).output,
               Contains("\n{\"schema\":1,\"notes\":[\"\\\"bulk*\\\" stands for 250 words"));
    CHECK(search_here({"--ids", "bulk1*"}).errors.empty());
    const Ended count = search_here({"--count", "bulk*"});
    CHECK(count.output == "200\n");
    CHECK_THAT(count.errors, Contains("the 200 most frequent were searched"));
    const TemporaryDirectory directory;
    const Ended batch = search_here({"--queries", directory.file("queries.tsv", "a\tferry\nb\tbulk*\n")});
    CHECK(batch.status == 0);
    CHECK_THAT(batch.errors, Contains("queries.tsv:2: \"bulk*\" stands for 250 words"));
}

TEST_CASE("where little is found another query is suggested") {
    const Ended list = search_here({"harbuor"});
    CHECK(list.status == 1);
    CHECK(list.output.empty());
    CHECK(list.errors == "did you mean: harbour (2 articles)\n");
    CHECK(search_here({"--json", "harbuor"}).output ==
          "{\"schema\":1,\"suggestions\":[{\"query\":\"harbour\",\"matches\":2}]}\n");
    CHECK(search_here({"--ids", "harbuor"}).errors.empty());
    CHECK(search_here({"xyzzy"}).errors.empty());
}

TEST_CASE("synonyms come built in, from a file, or not at all") {
    const TemporaryDirectory directory;
    CHECK(search_here({"--ids", "UK"}).output == "h:1\n");
    CHECK(search_here({"--ids", "--no-synonyms", "UK"}).status == 1);
    const std::string file = directory.file("synonyms.txt", "# ships\nvessel, ferry\n");
    CHECK(search_here({"--count", "--synonyms", file, "vessel"}).output == "2\n");
    CHECK(search_here({"--ids", "--no-synonyms", "--synonyms", file, "UK"}).status == 1);
    const Ended bad = search_here({"--synonyms", directory.file("bad.txt", "a, b\n\nvessel\n"), "vessel"});
    CHECK(bad.status == 2);
    CHECK_THAT(bad.errors, Contains("bad.txt:3: a line must have two"));
    CHECK(search_here({"--synonyms", directory / "none", "vessel"}).status == 2);
}

TEST_CASE("dates in words are understood in the query and at --since") {
    CHECK(search_here({"--count", "date:last week"}).output == "0\n");
    CHECK(search_here({"--count", "--since", "7 Dec 2023", "harbour"}).output == "0\n");
    const Ended bad = search_here({"date:7/12/2023"});
    CHECK(bad.status == 2);
    CHECK_THAT(bad.errors, Contains("nothing tells the day from the month"));
}
