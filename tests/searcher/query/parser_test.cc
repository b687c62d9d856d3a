#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "wiredex/query.h"

namespace wiredex {
namespace {

constexpr Day today{2023, 12, 7};

struct Row {
    std::string query;
    std::string tree;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO("query: " << row.query);
        std::string tree;
        CHECK_NOTHROW(tree = to_string(parse_query(row.query, today)));
        CHECK(tree == row.tree);
    }
}

TEST_CASE("words are optional clauses") {
    check_rows({
        {"", ""},
        {"   ", ""},
        {"gold", "gold"},
        {"gold price", "gold price"},
        {"  gold\tprice\n", "gold price"},
        {"gold\u00A0price", "gold price"},
        {"gold\u3000price", "gold price"},
        {"Gold PRICE", "Gold PRICE"},
        {"z\u00FCrich", "z\u00FCrich"},
        {"\u91D1\u4FA1\u683C", "\u91D1\u4FA1\u683C"},
        {"\u0437\u043E\u043B\u043E\u0442\u043E \u0446\u0435\u043D\u0430",
         "\u0437\u043E\u043B\u043E\u0442\u043E \u0446\u0435\u043D\u0430"},
        {"3,500 tonnes", "3,500 tonnes"},
        {"gold gold", "gold gold"},
    });
}

TEST_CASE("what is an operator elsewhere is text") {
    check_rows({
        {"gold and silver or not zinc near tin", "gold and silver or not zinc near tin"},
        {"gold^2", "gold^2"},
        {"[gold TO silver]", "[gold TO silver]"},
        {"/gold/", "/gold/"},
        {"gold && silver || zinc", "gold silver zinc"},
        {"!gold", "!gold"},
    });
}

TEST_CASE("punctuation of text is never an error") {
    check_rows({
        {"U.S.", "U.S."},
        {"AT&T", "AT&T"},
        {"BRK.A", "BRK.A"},
        {"$3.5", "$3.5"},
        {"O'Neill's", "O'Neill's"},
        {"O\u2019Neill\u2019s", "O\u2019Neill\u2019s"},
        {"\u2018gold\u2019", "\u2018gold\u2019"},
        {"COVID-19", "COVID-19"},
        {"C++", "C++"},
        {"C#", "C#"},
        {"100%", "100%"},
        {"12:30", "12:30"},
        {"http://x.y", "http://x.y"},
        {"https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"},
        {"(U.N.)", "U.N."},
        {"((gold) price)", "gold price"},
        {"strike(s)", "strike(s)"},
        {"f(x(y))", "f(x(y))"},
        {"Tae-yong", "Tae-yong"},
        {"3-1", "3-1"},
        {"win 3-1", "win 3-1"},
        {"and/or", "and/or"},
        {"gold; silver", "gold; silver"},
        {"gold, silver.", "gold, silver."},
        {"what?--i.e. why", "what?--i.e. why"},
        {"e.g.", "e.g."},
        {"desk@example.org", "desk@example.org"},
        {"{gold}", "{gold}"},
        {"[gold]", "[gold]"},
        {"gold\\silver", "gold\\silver"},
        {"gold_silver", "gold_silver"},
        {"50-50", "50-50"},
        {"1,000-1,200", "1,000-1,200"},
        {"\u20AC3.5bn", "\u20AC3.5bn"},
        {"\u00A320", "\u00A320"},
        {"R&D", "R&D"},
        {"`gold'", "`gold'"},
        {"<gold>", "<gold>"},
        {"a=b", "a=b"},
    });
}

TEST_CASE("punctuation alone is left out") {
    check_rows({
        {"-", ""},
        {"+", ""},
        {"--", ""},
        {"+-", ""},
        {"...", ""},
        {"?", ""},
        {"()", ""},
        {":", ""},
        {"gold - silver", "gold silver"},
        {"gold + silver", "gold silver"},
        {"gold -- silver", "gold silver"},
        {"gold \u2013 silver", "gold silver"},
        {"gold \u2014 silver", "gold silver"},
        {"gold & silver", "gold silver"},
        {"gold : silver", "gold silver"},
        {"gold *", "gold"},
        {"-...", ""},
        {"+$", ""},
    });
}

TEST_CASE("a sign before text requires or excludes it") {
    check_rows({
        {"+gold", "+gold"},
        {"-gold", "-gold"},
        {"gold +price -silver", "gold +price -silver"},
        {"gold\t-silver", "gold -silver"},
        {"gold\u00A0-silver", "gold -silver"},
        {"+Tae-yong", "+Tae-yong"},
        {"-Tae-yong", "-Tae-yong"},
        {"+AT&T", "+AT&T"},
        {"-U.S.", "-U.S."},
        {"+$3.5", "+$3.5"},
        {"-5", "-5"},
        {"+(U.N.)", "+U.N."},
        {"+\u91D1", "+\u91D1"},
        {"+\"gold price\"", "+\"gold price\""},
        {"-\"gold price\"", "-\"gold price\""},
        {"-\u201Cgold price\u201D", "-\"gold price\""},
        {"+headline:gold", "+headline:gold"},
        {"-headline:gold", "-headline:gold"},
        {"-headline:\"gold price\"", "-headline:\"gold price\""},
        {"+12:30", "+12:30"},
    });
}

TEST_CASE("a sign elsewhere is text") {
    check_rows({
        {"gold-silver", "gold-silver"},
        {"gold+silver", "gold+silver"},
        {"gold- silver", "gold- silver"},
        {"gold+ silver", "gold+ silver"},
        {"--gold", "--gold"},
        {"+-gold", "+-gold"},
        {"-+gold", "-+gold"},
        {"++gold", "++gold"},
        {"\u2212gold", "\u2212gold"},
        {"\u2013gold", "\u2013gold"},
        {"\u2010gold", "\u2010gold"},
        {"\"gold\"-silver", "\"gold\" silver"},
        {"\"-gold\"", "\"-gold\""},
    });
    CHECK(parse_query("\"gold\"-silver", today).children.at(1).occurrence == Occurrence::optional);
    CHECK(parse_query("--gold", today).children.at(0).occurrence == Occurrence::optional);
}

TEST_CASE("quotation marks make phrases") {
    check_rows({
        {"\"gold price\"", "\"gold price\""},
        {"\"gold\"", "\"gold\""},
        {"\" gold price \"", "\" gold price \""},
        {"\u201Cgold price\u201D", "\"gold price\""},
        {"\u201Egold price\u201C", "\"gold price\""},
        {"\u201Dgold price\u201D", "\"gold price\""},
        {"\u00ABgold price\u00BB", "\"gold price\""},
        {"\u00BBgold price\u00AB", "\"gold price\""},
        {"\u00AB gold price \u00BB", "\" gold price \""},
        {"\uFF02gold price\uFF02", "\"gold price\""},
        {"a \"gold price\" b", "a \"gold price\" b"},
        {"\"a\"\"b\"", "\"a\" \"b\""},
        {"\"a\"b", "\"a\" b"},
        {"a\"b c\"", "a \"b c\""},
        {"(\"gold price\")", "\"gold price\""},
        {"\"gold price\", \"silver\".", "\"gold price\" \"silver\""},
        {"\"gold (price)\"", "\"gold (price)\""},
        {"\"gold headline:x +y\"", "\"gold headline:x +y\""},
        {"\"the \u201Cgold\u201D price\"", "\"the \u201Cgold\u201D price\""},
        {"\u201Cthe \"gold\" price\u201D", "\u201Cthe \"gold\" price\u201D"},
        {"\"a\"headline:b", "\"a\" headline b"},
    });
    CHECK_FALSE(parse_query("\"a\"headline:b", today).children.at(1).field);
}

TEST_CASE("a quotation mark after a digit is an inch mark") {
    check_rows({
        {"a 12\" disc", "a 12\" disc"},
        {"12\"", "12\""},
        {"6'2\"", "6'2\""},
        {"(12\")", "12\""},
        {"\"top 12\" discs", "\"top 12\" discs"},
    });
}

TEST_CASE("a name of the table and a colon name the field") {
    check_rows({
        {"headline:gold", "headline:gold"},
        {"HEADLINE:gold", "headline:gold"},
        {"Headline:Gold", "headline:Gold"},
        {"headline:\"gold price\"", "headline:\"gold price\""},
        {"headline:\u201Cgold price\u201D", "headline:\"gold price\""},
        {"headline:gold price", "headline:gold price"},
        {"slugline:budget", "slugline:budget"},
        {"summary:talks", "summary:talks"},
        {"byline:Moreau", "byline:Moreau"},
        {"dateline:SALVADOR", "dateline:SALVADOR"},
        {"topic:Energy", "topic:Energy"},
        {"place:Brazil", "place:Brazil"},
        {"person:\"Ana Prado\"", "person:\"Ana Prado\""},
        {"org:Northwind", "org:Northwind"},
        {"source:\"Coastal News\"", "source:\"Coastal News\""},
        {"language:pt-BR", "language:pt-BR"},
        {"status:usable", "status:usable"},
        {"urgency:1", "urgency:1"},
        {"body:gold", "body:gold"},
        {"ticker:BRK.A", "ticker:BRK.A"},
        {"id:urn:newsml:example.org:2023:1", "id:urn:newsml:example.org:2023:1"},
        {"headline:U.S.", "headline:U.S."},
        {"headline:COVID-19", "headline:COVID-19"},
        {"headline:$3.5", "headline:$3.5"},
        {"headline:(gold)", "headline:gold"},
        {"headline:12:30", "headline:12:30"},
        {"headline::gold", "headline::gold"},
        {"headline:gold,", "headline:gold,"},
        {"gold headline:silver topic:metals", "gold headline:silver topic:metals"},
    });
    for (const Field& row : fields()) {
        if (!row.queryable || row.kind == FieldKind::date) continue;
        for (const std::string_view name : {row.name, row.alias}) {
            if (name.empty()) continue;
            INFO(name);
            CHECK(parse_query(std::string(name) + ":x1", today).children.at(0).field == row.field);
        }
    }
}

TEST_CASE("a word before a colon that names no field is text") {
    check_rows({
        {"Update:", "Update:"},
        {"Update: gold", "Update: gold"},
        {"UPDATE:gold", "UPDATE:gold"},
        {"ratio:3", "ratio:3"},
        {"mailto:desk@example.org", "mailto:desk@example.org"},
        {"police:chief", "police:chief"},
        {"a:b", "a:b"},
        {"headlin: gold", "headlin: gold"},
        {"articles on the subject: grain exports", "articles on the subject: grain exports"},
        {"Text: gold", "Text: gold"},
        {"x(headline:gold)", "x(headline:gold)"},
        {"x-headline:gold", "x-headline:gold"},
        {"headline :gold", "headline :gold"},
        {"headline", "headline"},
        {"lead: zinc", "lead: zinc"},
        {"XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX:gold", "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX:gold"},
    });
    CHECK_FALSE(parse_query("x(headline:gold)", today).children.at(0).field);
}

TEST_CASE("dates become ranges of days") {
    check_rows({
        {"date:2023-12-07", "date:2023-12-07"},
        {"date:2023-12", "date:2023-12-01..2023-12-31"},
        {"date:2023", "date:2023-01-01..2023-12-31"},
        {"date:2023-11..2023-12", "date:2023-11-01..2023-12-31"},
        {"date:2023-11-05..", "date:2023-11-05.."},
        {"date:..2023-12", "date:..2023-12-31"},
        {"date:yesterday", "date:2023-12-06"},
        {"date:today", "date:2023-12-07"},
        {"date:7d", "date:2023-12-01..2023-12-07"},
        {"DATE:Yesterday", "date:2023-12-06"},
        {"date:\"2023-12\"", "date:2023-12-01..2023-12-31"},
        {"date:(2023-12)", "date:2023-12-01..2023-12-31"},
        {"+date:2023", "+date:2023-01-01..2023-12-31"},
        {"-date:yesterday gold", "-date:2023-12-06 gold"},
        {"gold date:2023-11.. silver", "gold date:2023-11-01.. silver"},
        {"date:2023 ...", "date:2023-01-01..2023-12-31"},
    });
    CHECK(parse_query("date:2023-12", today).children.at(0).dates.first == Day{2023, 12, 1});
}

TEST_CASE("bytes that are not UTF-8 are no error") {
    check_rows({
        {"gold \xff\xfe silver", "gold silver"},
        {"gold\xff", "gold\xff"},
        {"\xc3", ""},
    });
    CHECK_NOTHROW(parse_query(std::string("a\0b", 3), today));
}

TEST_CASE("a clause knows where it starts") {
    const QueryTree tree = parse_query("  gold -\"oil price\" +headline:x (\"a\")", today);
    REQUIRE(tree.children.size() == 4);
    CHECK(tree.children[0].offset == 2);
    CHECK(tree.children[1].offset == 7);
    CHECK(tree.children[2].offset == 20);
    CHECK(tree.children[3].offset == 32);
}

TEST_CASE("a literal query is one clause of text") {
    const QueryTree tree = parse_literal("+gold \"price headline: -x");
    REQUIRE(tree.children.size() == 1);
    CHECK(tree.children[0] == match_words("+gold \"price headline: -x"));
    CHECK(parse_literal("").children.empty());
    CHECK(parse_literal(" -- ").children.empty());
}

}  // namespace
}  // namespace wiredex
