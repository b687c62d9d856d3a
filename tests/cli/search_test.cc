// wiredex-search as users see it.
#include <map>
#include <set>
#include <simdjson.h>
#include <sstream>

#include <catch2/catch.hpp>

#include "tests/cli/copy.h"
#include "tests/cli/process.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

constexpr const char* articles =
    R"({"id":"hn:1","version":2,"headline":"Ferry \"Tern\" sails","byline":"Ana Prado","source":"Harbour News",)"
    R"("dateline_place":"ELARA","published":"2021-02-03T08:00:00Z","updated":"2021-02-04T09:00:00Z","language":"en",)"
    R"("topics":[{"code":"ship","name":"Shipping"}],"places":["Elara"],"body":"The ferry left the harbour.\nAll is well."})"
    "\n"
    R"({"id":"hn:2","headline":"Harbour strike ends","published":"2021-03-01","language":"en","body":"Pilots work."})"
    "\n"
    R"({"id":"hn:3","headline":"Wheat prices\trise","language":"en","body":"Farmers are glad."})"
    "\n";

/// A database that all tests of this file read.
const std::string& database() {
    static const TemporaryDirectory directory;
    static const std::string path = [] {
        const std::string made = directory / "db";
        if (index({"add", "--db", made, "-"}, articles).status != 0) throw std::runtime_error("cannot index");
        return made;
    }();
    return path;
}

Ended search_here(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--db", database()});
    return search(std::move(arguments));
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("wiredex-search ends with 0 where something is found, 1 where nothing is, 2 where it cannot search") {
    for (const char* const view : {"--ids", "--json", "--count"}) {
        INFO(view);
        CHECK(search_here({view, "harbour"}).status == 0);
        CHECK(search_here({view, "zinc"}).status == 1);
        CHECK(search_here({view, "headline:"}).status == 2);
    }
    CHECK(search_here({"harbour"}).status == 0);
    CHECK(search_here({"zinc"}).status == 1);
    CHECK(search_here({"--no-such-option", "zinc"}).status == 2);
    CHECK(search_here({}).status == 2);
    CHECK(search_here({"--since", "2021-03-01"}).status == 0);
    CHECK(search_here({"--since", "2022-03-01"}).status == 1);
}

TEST_CASE("with --ids prints one id a line, --count the number of matches") {
    const Ended ids = search_here({"--ids", "harbour strike"});
    CHECK(ids.output == "hn:2\nhn:1\n");
    CHECK(ids.errors.empty());
    CHECK(search_here({"--count", "harbour strike"}).output == "2\n");
    CHECK(search_here({"--count", "--limit", "1", "harbour strike"}).output == "2\n");
    CHECK(search_here({"--count", "zinc"}).output == "0\n");
    CHECK(search_here({"--ids", "zinc"}).output.empty());
}

TEST_CASE("words after each other on the command line are one query") {
    CHECK(search_here({"--ids", "ferry", "-headline:strike", "harbour"}).output == "hn:1\n");
    CHECK(search_here({"--ids", "--", "harbour", "-ferry"}).output == "hn:2\n");
}

TEST_CASE("with --json prints one object a line with the keys of the documentation") {
    const Ended ended = search_here({"--json", "harbour wheat"});
    CHECK(ended.status == 0);
    const std::vector<std::string> lines = lines_of(ended.output);
    REQUIRE(lines.size() == 3);
    const std::set<std::string> documented{"schema",  "rank",     "score",    "id",     "version",   "headline",
                                           "snippet", "dateline", "byline",   "source", "published", "updated",
                                           "topics",  "places",   "language", "db"};
    simdjson::dom::parser parser;
    std::map<std::string, std::set<std::string>> keys;
    double previous = 1e9;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        INFO(lines[i]);
        simdjson::dom::object hit;
        REQUIRE(parser.parse(lines[i]).get(hit) == simdjson::SUCCESS);
        CHECK(std::int64_t(hit["schema"]) == 1);
        CHECK(std::int64_t(hit["rank"]) == static_cast<std::int64_t>(i + 1));
        CHECK(double(hit["score"]) <= previous);
        previous = double(hit["score"]);
        CHECK(std::string_view(hit["db"]) == database());
        for (const auto member : hit) {
            CHECK(documented.count(std::string(member.key)) == 1);
            keys[std::string(std::string_view(hit["id"]))].insert(std::string(member.key));
        }
        if (std::string_view(hit["id"]) != "hn:1") continue;
        CHECK(std::int64_t(hit["version"]) == 2);
        CHECK(std::string_view(hit["headline"]) == "Ferry \"Tern\" sails");
        CHECK(std::string_view(hit["snippet"]) == "The ferry left the harbour. All is well.");
        CHECK(std::string_view(hit["dateline"]) == "ELARA");
        CHECK(std::string_view(hit["published"]) == "2021-02-03T08:00:00Z");
        CHECK(std::string_view(hit["topics"].at(0)["name"]) == "Shipping");
    }
    CHECK(keys["hn:1"] == documented);
    CHECK(keys["hn:3"] ==
          std::set<std::string>{"schema", "rank", "score", "id", "headline", "snippet", "language", "db"});
}

TEST_CASE("with --limit and --offset page through the results") {
    CHECK(search_here({"--ids", "--limit", "1", "harbour strike"}).output == "hn:2\n");
    CHECK(search_here({"--ids", "--limit", "1", "--offset", "1", "harbour strike"}).output == "hn:1\n");
    CHECK(search_here({"--ids", "--offset", "2", "harbour strike"}).status == 1);
}

TEST_CASE("with --sort, --since, --until, --all and --boost do what they say") {
    CHECK(search_here({"--ids", "--sort", "newest", "harbour wheat"}).output == "hn:2\nhn:1\nhn:3\n");
    CHECK(search_here({"--ids", "--sort", "oldest", "harbour wheat"}).output == "hn:1\nhn:2\nhn:3\n");
    CHECK(search_here({"--ids", "--until", "2021-02", "harbour wheat"}).output == "hn:1\n");
    CHECK(search_here({"--ids", "--since", "2021-03-01", "harbour wheat"}).output == "hn:2\n");
    CHECK(search_here({"--ids", "--all", "ferry harbour"}).output == "hn:1\n");
    CHECK(search_here({"--ids", "harbour"}).output == "hn:2\nhn:1\n");
    CHECK(search_here({"--ids", "--boost", "headline=0,body=9", "harbour"}).output == "hn:1\nhn:2\n");
}

TEST_CASE("several databases are searched as one and named in the results") {
    const TemporaryDirectory directory;
    const std::string second = directory / "second";
    REQUIRE(index({"add", "--db", second, "-"}, R"({"id":"b:1","headline":"Harbour light"})").status == 0);
    const Ended ended = search_here({"--db", second, "--json", "harbour"});
    CHECK(lines_of(ended.output).size() == 3);
    CHECK_THAT(ended.output, Contains(database()) && Contains(second));
}

TEST_CASE("with --queries answers a file of queries in the format of TREC") {
    const TemporaryDirectory directory;
    const std::string file = directory.file("queries.tsv", "q1\tharbour strike\nq2\tzinc\nq3\twheat\n");
    const Ended ended = search_here({"--queries", file, "--format", "trec", "--run", "mine"});
    CHECK(ended.status == 0);
    const std::vector<std::string> lines = lines_of(ended.output);
    REQUIRE(lines.size() == 3);
    const std::vector<std::vector<std::string>> expected{
        {"q1", "Q0", "hn:2", "1"}, {"q1", "Q0", "hn:1", "2"}, {"q3", "Q0", "hn:3", "1"}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::istringstream columns(lines[i]);
        std::vector<std::string> found{std::istream_iterator<std::string>(columns), {}};
        REQUIRE(found.size() == 6);
        CHECK(std::vector<std::string>(found.begin(), found.begin() + 4) == expected[i]);
        CHECK(std::stod(found[4]) > 0);
        CHECK(found[5] == "mine");
    }
    CHECK(search_here({"--queries", directory.file("none.tsv", "q1\tzinc\n")}).status == 1);
    CHECK(search_here({"--queries", directory / "missing.tsv"}).status == 2);
}

TEST_CASE("a query that cannot be understood is shown with a mark under the place") {
    const Ended ended = search_here({"pilots", "headline:"});
    CHECK(ended.status == 2);
    CHECK(ended.output.empty());
    const std::vector<std::string> lines = lines_of(ended.errors);
    REQUIRE(lines.size() >= 3);
    const std::size_t place = lines[1].find("headline:");
    REQUIRE(place != std::string::npos);
    CHECK(lines[2] == std::string(place, ' ') + "^");
}

TEST_CASE("a field that does not exist is refused with the one that may be meant") {
    const Ended ended = search_here({"headlin:ferry"});
    CHECK(ended.status == 2);
    CHECK_THAT(ended.errors, Contains("there is no field \"headlin\"") && Contains("try: headline:ferry"));
    const Ended boost = search_here({"--boost", "colour=2", "ferry"});
    CHECK(boost.status == 2);
    CHECK_THAT(boost.errors, Contains("colour") && Contains("headline"));
}

TEST_CASE("where no database is, wiredex-search says where it looked and what to do") {
    const TemporaryDirectory directory;
    const Ended named = search({"--db", directory / "none", "ferry"});
    CHECK(named.status == 2);
    CHECK(named.output.empty());
    CHECK_THAT(named.errors, Contains(directory / "none") && Contains("wiredex-index add"));
    const Ended assumed = run({WIREDEX_SEARCH, "ferry"}, {}, {"WIREDEX_DB=" + (directory / "other")});
    CHECK(assumed.status == 2);
    CHECK_THAT(assumed.errors, Contains(directory / "other"));
    const Ended found = run({WIREDEX_SEARCH, "--ids", "strike"}, {}, {"WIREDEX_DB=" + database()});
    CHECK(found.output == "hn:2\n");
}

TEST_CASE("a reader that has seen enough is no fault") {
    const TemporaryDirectory directory;
    const std::string many = directory / "db";
    REQUIRE(index({"add", "--db", many, "-"}, json_lines(1000)).status == 0);
    const std::string all = run({WIREDEX_SEARCH, "--db", many, "--json", "--limit", "1000", "bulletin"}).output;
    REQUIRE(all.size() > 200'000);  // far more than a pipe holds
    const Ended ended =
        run_script(R"({ "$1" --db "$2" --json --limit 1000 bulletin; echo "status $?" >&2; } | head -n 1)",
                   {WIREDEX_SEARCH, many});
    CHECK(lines_of(ended.output).size() == 1);
    CHECK(ended.errors == "status 0\n");
}

TEST_CASE("the words that --explain shows add up to the score, in --json too") {
    const std::vector<std::string> lines = lines_of(search_here({"--explain", "--json", "harbour strike"}).output);
    REQUIRE(lines.size() == 2);
    for (const std::string& line : lines) {
        simdjson::dom::parser parser;
        const simdjson::dom::element hit = parser.parse(line);
        double sum = 0;
        for (const simdjson::dom::element word : hit["explanation"]["words"].get_array()) {
            double of_fields = 0;
            for (const simdjson::dom::element part : word["fields"].get_array()) of_fields += double(part["score"]);
            CHECK(of_fields == Approx(double(word["score"])));
            sum += double(word["score"]);
        }
        CHECK(sum > 0);
        CHECK(sum == Approx(double(hit["score"])));
    }
    const std::string list = search_here({"--explain", "strike"}).output;
    CHECK_THAT(list, Contains("word     in           times       adds\n"));
    CHECK_THAT(list, Contains("strike   headline         1 "));
}

TEST_CASE("with --recency the newer article comes first, and an undated one last") {
    const std::string query = "ferry harbour glad";
    CHECK(search_here({"--ids", query}).output == "hn:1\nhn:3\nhn:2\n");
    CHECK(search_here({"--ids", "--recency", "2d", query}).output == "hn:2\nhn:1\nhn:3\n");
    CHECK(search_here({"--ids", "--recency", "9y", query}).output == "hn:1\nhn:2\nhn:3\n");
    CHECK(search_here({"--recency", "soon", query}).status == 2);
}
