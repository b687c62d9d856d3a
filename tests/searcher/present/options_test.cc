#include "searcher/present/options.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "wiredex/fields.h"
#include "wiredex/version.h"

namespace wiredex {
namespace {

constexpr Day today{2023, 12, 7};

ProgramOptions accepted(const std::vector<std::string>& arguments) {
    const auto command = parse_command_line(arguments, today);
    if (const auto* const exit = std::get_if<EarlyExit>(&command)) FAIL(exit->error << exit->output);
    return std::get<ProgramOptions>(command);
}

EarlyExit refused(const std::vector<std::string>& arguments) {
    const auto command = parse_command_line(arguments, today);
    REQUIRE(std::holds_alternative<EarlyExit>(command));
    return std::get<EarlyExit>(command);
}

TEST_CASE("without options the usual ones hold") {
    const ProgramOptions options = accepted({"gold"});
    CHECK(options.query == "gold");
    CHECK(options.databases.empty());
    CHECK(options.search.limit == 10);
    CHECK(options.search.offset == 0);
    CHECK(options.search.sort == SortOrder::relevance);
    CHECK_FALSE(options.search.require_all);
    CHECK_FALSE(options.search.literal);
    CHECK_FALSE(options.search.since);
    CHECK_FALSE(options.search.until);
    CHECK(options.search.boosts.empty());
    CHECK_FALSE(options.search.recency);
    CHECK_FALSE(options.search.explain);
    CHECK(options.view == View::list);
    CHECK(options.color == ColorChoice::automatic);
    CHECK_FALSE(options.queries_file);
    CHECK(options.run == "wiredex");
}

TEST_CASE("several words are one query, options may stand among them") {
    CHECK(accepted({"gold", "price"}).query == "gold price");
    CHECK(accepted({"gold", "--limit", "3", "price"}).query == "gold price");
    CHECK(accepted({"gold", "--db", "wires", "price"}).query == "gold price");
    CHECK(accepted({"--boost", "headline=2", "gold"}).query == "gold");
    CHECK(accepted({"\"gold price\" topic:metals"}).query == "\"gold price\" topic:metals");
    CHECK(accepted({"a=b", "x,y", "{1}", "[2]"}).query == "a=b x,y {1} [2]");
}

TEST_CASE("a word with a minus sign is part of the query, not an option") {
    CHECK(accepted({"gold", "-silver"}).query == "gold -silver");
    CHECK(accepted({"-silver", "gold"}).query == "-silver gold");
    CHECK(accepted({"gold", "-silver", "-topic:x", "--limit", "2"}).query == "gold -silver -topic:x");
    CHECK(accepted({"-\"gold price\""}).query == "-\"gold price\"");
    CHECK(accepted({"gold", "-", "silver"}).query == "gold - silver");
    CHECK(accepted({"--", "gold", "--silver"}).query == "gold --silver");
    CHECK(accepted({"--", "-h"}).query == "-h");
    CHECK(accepted({"--db", "-odd", "gold"}).databases.at(0) == "-odd");
}

TEST_CASE("options of the search are read") {
    CHECK(accepted({"--limit", "25", "x"}).search.limit == 25);
    CHECK(accepted({"--limit=25", "x"}).search.limit == 25);
    CHECK(accepted({"--offset", "20", "x"}).search.offset == 20);
    CHECK(accepted({"--sort", "newest", "x"}).search.sort == SortOrder::newest);
    CHECK(accepted({"--sort", "oldest", "x"}).search.sort == SortOrder::oldest);
    CHECK(accepted({"--sort", "relevance", "x"}).search.sort == SortOrder::relevance);
    CHECK(accepted({"--all", "x"}).search.require_all);
    CHECK(accepted({"--literal", "x"}).search.literal);
    CHECK(accepted({"--since", "2023-11", "x"}).search.since == Day{2023, 11, 1});
    CHECK(accepted({"--until", "2023-11", "x"}).search.until == Day{2023, 11, 30});
    CHECK(accepted({"--since", "7d", "x"}).search.since == Day{2023, 11, 30});
    CHECK(accepted({"--since", "yesterday", "--until", "today", "x"}).search.until == today);
    const auto databases = accepted({"--db", "a", "--db", "b", "x"}).databases;
    REQUIRE(databases.size() == 2);
    CHECK(databases[1] == "b");
}

TEST_CASE("days alone are a question too") {
    CHECK(accepted({"--since", "7d"}).query.empty());
    CHECK(accepted({"--until", "2020", " "}).search.until == Day{2020, 12, 31});
}

TEST_CASE("options of the form are read") {
    CHECK(accepted({"--json", "x"}).view == View::json);
    CHECK(accepted({"--ids", "x"}).view == View::ids);
    CHECK(accepted({"--count", "x"}).view == View::count);
    CHECK(accepted({"--color", "always", "x"}).color == ColorChoice::always);
    CHECK(accepted({"--color", "never", "x"}).color == ColorChoice::never);
    CHECK(accepted({"--color", "auto", "x"}).color == ColorChoice::automatic);
}

TEST_CASE("a half-life is a number and a unit") {
    CHECK(accepted({"--recency", "12h", "x"}).search.recency == 12 * 3600);
    CHECK(accepted({"--recency", "7d", "x"}).search.recency == 7 * 86400);
    CHECK(accepted({"--recency", "2w", "x"}).search.recency == 14 * 86400);
    CHECK(accepted({"--recency", "3m", "x"}).search.recency == 90 * 86400);
    CHECK(accepted({"--recency", "1y", "x"}).search.recency == 365 * 86400);
    CHECK(accepted({"--explain", "--json", "x"}).search.explain);
}

TEST_CASE("weights of fields are read by name or alias") {
    const auto boosts = accepted({"--boost", "headline=5,Topic=0", "--boost", "body=0.5", "x"}).search.boosts;
    REQUIRE(boosts.size() == 3);
    CHECK(boosts[0].field == FieldId::headline);
    CHECK(boosts[0].weight == 5);
    CHECK(boosts[1].field == FieldId::topic);
    CHECK(boosts[1].weight == 0);
    CHECK(boosts[2].field == FieldId::body);
    CHECK(boosts[2].weight == 0.5);
    for (const Field& row : fields()) {
        if (row.kind != FieldKind::text || !row.in_text || !row.queryable) continue;
        CHECK(accepted({"--boost", std::string(row.name) + "=1000", "x"}).search.boosts.at(0).field == row.field);
    }
}

TEST_CASE("many queries come from a file, more results to each") {
    const ProgramOptions options = accepted({"--queries", "q.tsv", "--format", "trec", "--run", "mine"});
    CHECK(options.queries_file == "q.tsv");
    CHECK(options.run == "mine");
    CHECK(options.search.limit == 1000);
    CHECK(accepted({"--queries", "-"}).queries_file == "-");
    CHECK(accepted({"--queries", "q.tsv", "--limit", "5"}).search.limit == 5);
}

TEST_CASE("a mistake is explained and ends with status 2") {
    struct Row {
        std::vector<std::string> arguments;
        std::string says;
    };
    const std::vector<Row> rows = {
        {{}, "there is no query"},
        {{""}, "there is no query"},
        {{" ", "\t"}, "there is no query"},
        {{"--limit", "5"}, "there is no query"},
        {{"--no-such-option", "x"}, "--no-such-option"},
        {{"--limit", "0", "x"}, "--limit"},
        {{"--limit", "-5", "x"}, "--limit"},
        {{"--limit", "many", "x"}, "many"},
        {{"--offset", "-1", "x"}, "-1"},
        {{"--sort", "best", "x"}, "best"},
        {{"--color", "red", "x"}, "red"},
        {{"--since", "soon", "x"}, "--since: cannot read the date \"soon\": a date is 2023-12-07, 2023-12"},
        {{"--until", "2023/12/07", "x"}, "try: 2023-12-07"},
        {{"--since", "2023-12", "--until", "2023-11", "x"}, "2023-11 is before 2023-12"},
        {{"--recency", "7", "x"}, "\"7\" is not a time such as 12h, 7d, 2w, 3m or 1y"},
        {{"--recency", "d", "x"}, "is not a time such as"},
        {{"--recency", "0d", "x"}, "is not a time such as"},
        {{"--recency", "-7d", "x"}, "is not a time such as"},
        {{"--recency", "7days", "x"}, "is not a time such as"},
        {{"--recency", "99999999999999999999d", "x"}, "is not a time such as"},
        {{"--recency", "1000001d", "x"}, "is not a time such as"},
        {{"--explain", "--ids", "x"}, "--explain"},
        {{"--explain", "--count", "x"}, "--explain"},
        {{"--explain", "--queries", "f"}, "--explain"},
        {{"--boost", "headline", "x"}, "\"headline\" is not of the form FIELD=W"},
        {{"--boost", "headlin=2", "x"}, "\"headlin\" is no field that has a weight; these have one: headline, body"},
        {{"--boost", "ticker=2", "x"}, "\"ticker\" is no field that has a weight"},
        {{"--boost", "date=2", "x"}, "\"date\" is no field that has a weight"},
        {{"--boost", "lead=2", "x"}, "\"lead\" is no field that has a weight"},
        {{"--boost", "source=2", "x"}, "\"source\" is no field that has a weight"},
        {{"--boost", "headline=1001", "x"}, "a number from 0 to 1000"},
        {{"--boost", "headline=-1", "x"}, "a number from 0 to 1000"},
        {{"--boost", "headline=", "x"}, "a number from 0 to 1000"},
        {{"--boost", "headline=nan", "x"}, "a number from 0 to 1000"},
        {{"--boost", "headline=2x", "x"}, "a number from 0 to 1000"},
        {{"--boost", "headline=1,title=2", "x"}, "\"headline\" has two weights"},
        {{"--json", "--ids", "x"}, "excludes"},
        {{"--count", "--json", "x"}, "excludes"},
        {{"--count", "--ids", "x"}, "excludes"},
        {{"--queries", "q.tsv", "gold"}, "excludes"},
        {{"--queries", "q.tsv", "--json"}, "excludes"},
        {{"--queries", "q.tsv", "--format", "html"}, "html"},
        {{"--run", "mine", "gold"}, "requires"},
        {{"--format", "trec", "gold"}, "requires"},
    };
    for (const Row& row : rows) {
        std::string line;
        for (const std::string& argument : row.arguments) line += argument + ' ';
        INFO(line);
        const EarlyExit exit = refused(row.arguments);
        CHECK(exit.status == 2);
        CHECK(exit.output.empty());
        CHECK_THAT(exit.error, Catch::StartsWith("wiredex-search: "));
        CHECK_THAT(exit.error, Catch::Contains(row.says));
        CHECK_THAT(exit.error, Catch::EndsWith("\"wiredex-search --help\" shows what can be said.\n"));
        CHECK(exit.error.find('\x01') == std::string::npos);
    }
}

TEST_CASE("help teaches the query language and names every field") {
    const EarlyExit exit = refused({"--help"});
    CHECK(exit.status == 0);
    CHECK(exit.error.empty());
    for (const Field& row : fields())
        if (row.queryable) CHECK_THAT(exit.output, Catch::Contains(std::string(row.name)));
    for (const std::string part : {"--db DIR", "--limit N", "Examples:", "Exit status:", "date:yesterday", "-price"})
        CHECK_THAT(exit.output, Catch::Contains(part));
    CHECK(refused({"-h"}).output == exit.output);
    CHECK(refused({"gold", "--help"}).output == exit.output);
}

TEST_CASE("help fits in 80 columns") {
    const std::string help = refused({"--help"}).output;
    for (std::size_t start = 0; start < help.size();) {
        const std::size_t end = std::min(help.find('\n', start), help.size());
        INFO(help.substr(start, end - start));
        CHECK(end - start <= 80);
        start = end + 1;
    }
}

TEST_CASE("the version is that of the library") {
    const EarlyExit exit = refused({"--version"});
    CHECK(exit.status == 0);
    CHECK(exit.output == "wiredex-search " WIREDEX_VERSION "\n");
}

}  // namespace
}  // namespace wiredex
