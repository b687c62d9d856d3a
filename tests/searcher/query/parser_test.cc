#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "wiredex/error.h"
#include "wiredex/query.h"

namespace wiredex {
namespace {

constexpr Day today{2023, 12, 7};

struct Row {
    std::string query;
    std::string tree;
};

/// The error that refuses the query; nothing if it is understood.
std::optional<QueryError> refusal(const std::string& query) {
    try {
        parse_query(query, today);
        return std::nullopt;
    } catch (const QueryError& error) {
        return error;
    }
}

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

struct ErrorRow {
    std::string query;
    std::size_t offset;
    std::string message;
    std::string suggestion;
};

TEST_CASE("what cannot be understood is refused with place, reason and suggestion") {
    const std::vector<ErrorRow> rows = {
        {"\"gold price", 0, "this quotation mark has no partner", "\"gold price\""},
        {"zinc \"gold", 5, "this quotation mark has no partner", "\"gold\""},
        {"gold price\"", 10, "this quotation mark has no partner", "gold price"},
        {"\"a\" b\" ", 5, "this quotation mark has no partner", "\"a\" b"},
        {"\"", 0, "this quotation mark has no partner", ""},
        {"\u201Cgold", 0, "this quotation mark has no partner", "\"gold\""},
        {"\u201Cgold\"", 0, "this quotation mark has no partner", "\"gold\"\""},
        {"\u00E9 \u00ABgold", 3, "this quotation mark has no partner", "\"gold\""},
        {"headline:\"gold", 9, "this quotation mark has no partner", "\"gold\""},
        {"\"\"", 0, "there is no word between these quotation marks", ""},
        {"gold \"...\"", 5, "there is no word between these quotation marks", ""},
        {"headline:\"\"", 9, "there is no word between these quotation marks", ""},
        {"headline:", 0, "nothing follows \"headline:\"", "headline:WORD"},
        {"headline: gold", 0, "nothing follows \"headline:\"", "headline:gold"},
        {"gold topic:", 5, "nothing follows \"topic:\"", "topic:WORD"},
        {"gold -Topic: x", 6, "nothing follows \"Topic:\"", "Topic:x"},
        {"date:", 0, "nothing follows \"date:\"", "date:WORD"},
        {"gold subject:", 5, "nothing follows \"subject:\"", "subject:WORD"},
        {"headline:...", 9, "there is no word to find after \"headline:\"", "headline:WORD"},
        {"headline:-", 9, "there is no word to find after \"headline:\"", "headline:WORD"},
        {"headline:-gold", 9, "the sign belongs before the name of the field", "-headline:gold"},
        {"headline:+gold", 9, "the sign belongs before the name of the field", "+headline:gold"},
        {"(gold price", 0, "this parenthesis has no partner", "(gold price)"},
        {"gold price)", 10, "this parenthesis has no partner", "gold price"},
        {"headline:(gold price", 9, "this parenthesis has no partner", "headline:(gold price)"},
        {"(gold (price) zinc", 0, "this parenthesis has no partner", "(gold (price) zinc)"},
        {"headline:()", 9, "there is no word to find after \"headline:\"", "headline:WORD"},
        {"gold AND", 5, "nothing stands after AND", "gold and"},
        {"AND gold", 0, "nothing stands before AND", "and gold"},
        {"gold OR AND zinc", 8, "nothing stands before AND", "gold OR and zinc"},
        {"gold OR", 5, "nothing stands after OR", "gold or"},
        {"(OR gold)", 1, "nothing stands before OR", "(or gold)"},
        {"gold NOT", 5, "nothing stands after NOT", "gold not"},
        {"NOT", 0, "nothing stands after NOT", "not"},
        {"NOT NOT gold", 0, "nothing stands after NOT", "not NOT gold"},
        {"gold NEAR/5", 11, "a word must follow NEAR/5", "NEAR/5 WORD"},
        {"NEAR/5 gold", 0, "nothing stands before NEAR", "near"},
        {"gold NEAR/0 zinc", 5, "NEAR takes a distance from 1 to 1000 words", "NEAR/10"},
        {"gold NEAR/ zinc", 5, "NEAR takes a distance from 1 to 1000 words", "NEAR/10"},
        {"gold NEAR/99999999999 zinc", 5, "NEAR takes a distance from 1 to 1000 words", "NEAR/10"},
        {"a NEAR/3 b NEAR/4 c", 11, "words near each other have one distance", "NEAR/3"},
        {"\"a b\" NEAR/3 c", 0, "NEAR stands between words, not phrases, groups or wildcards", ""},
        {"a NEAR/3 b*", 9, "NEAR stands between words, not phrases, groups or wildcards", ""},
        {"headline:gold NEAR/3 zinc", 14, "words near each other in a field stand in parentheses",
         "headline:(gold NEAR/3 WORD)"},
        {"urgency:3..1", 8, "the range 3..1 ends before it starts", "urgency:1..3"},
        {"urgency:1..x", 8, "a range is two numbers from 0 to 9, or one that is open at an end", "urgency:1..3"},
        {"headlin:x", 0, "there is no field \"headlin\"", "headline:x"},
        {"haedline:x", 0, "there is no field \"haedline\"", "headline:x"},
        {"Hedlines:x", 0, "there is no field \"Hedlines\"", "headline:x"},
        {"tpoic:x", 0, "there is no field \"tpoic\"", "topic:x"},
        {"gold -topics:x", 6, "there is no field \"topics\"", "topic:x"},
        {"bylin:x", 0, "there is no field \"bylin\"", "byline:x"},
        {"sorce:\"x y\"", 0, "there is no field \"sorce\"", "source:\"x y\""},
        {"lead:zinc", 0, "\"lead\" cannot be searched apart from the body", "body:zinc"},
        {"date:30 Feb 2023 zinc", 5, "cannot read the date \"30 Feb 2023\": there is no such day", ""},
        {"date:7 Dec 2023 .. 6 Dec 2023", 5, "", "date:6 Dec 2023..7 Dec 2023"},
        {"date:2023-12..2023-11", 5, "the range 2023-12..2023-11 ends before it starts", "date:2023-11..2023-12"},
        {"date:\"2023-12..2023-11\"", 6, "the range 2023-12..2023-11 ends before it starts", "date:2023-11..2023-12"},
        {"date:2023-02-30", 5, "cannot read the date \"2023-02-30\": there is no such day", ""},
        {"gold date:2023/12/7", 10, "", "date:2023-12-07"},
        {"date:2023-11..2023.12", 14, "", "date:2023-11..2023-12"},
        {"date:..", 5, "there is no word to find after \"date:\"", "date:WORD"},
        {"date:soon", 5, "", ""},
    };
    for (const ErrorRow& row : rows) {
        INFO("query: " << row.query);
        const auto error = refusal(row.query);
        REQUIRE(error);
        CHECK(error->offset() == row.offset);
        if (!row.message.empty()) CHECK(std::string(error->what()) == row.message);
        CHECK(error->suggestion() == row.suggestion);
    }
}

TEST_CASE("what a suggestion says is understood") {
    for (const std::string query :
         {"\"gold price", "gold price\"", "headline: gold", "headline:-gold", "headlin:x", "headline:(gold price",
          "gold price)", "gold AND", "NOT", "AND gold", "urgency:3..1", "date:2023-12..2023-11", "lead:zinc"}) {
        INFO(query);
        const auto error = refusal(query);
        REQUIRE(error);
        CHECK_NOTHROW(parse_query(error->suggestion(), today));
    }
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
