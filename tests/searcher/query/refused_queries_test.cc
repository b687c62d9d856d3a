// Queries that are refused, and what is said about them.
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "wiredex/error.h"
#include "wiredex/query.h"

namespace wiredex {
namespace {

constexpr Day today{2023, 12, 7};

/// The error that refuses the query; nothing if it is understood.
std::optional<QueryError> refusal(const std::string& query) {
    try {
        parse_query(query, today);
        return std::nullopt;
    } catch (const QueryError& error) {
        return error;
    }
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

}  // namespace
}  // namespace wiredex
