// Trees built by hand.
#include <catch2/catch.hpp>

#include "wiredex/error.h"
#include "wiredex/query.h"

using namespace wiredex;

namespace {

constexpr Day today{2023, 12, 7};

QueryTree nested(std::size_t depth) {
    QueryTree tree = match_words("harbour");
    for (std::size_t i = 1; i < depth; ++i) tree = every_of({std::move(tree)});
    return tree;
}

}  // namespace

TEST_CASE("a tree built by hand is the one that its text means") {
    const QueryTree tree = clauses({require(in_field(FieldId::headline, match_words("harbour"))),
                                    any_of({match_phrase("pilots strike"), match_prefix("dock")}),
                                    exclude(match_near({"oil", "price"}, 5)), match_similar("harbor", 2)});
    const std::string text = "+headline:harbour (\"pilots strike\" OR dock*) -oil NEAR/5 price harbor~2";
    CHECK(to_string(tree) == text);
    CHECK(parse_query(text, today) == tree);
}

TEST_CASE("dates and numbers built by hand are those of the text") {
    const QueryTree tree = clauses({match_dates({Day{2023, 11, 1}, Day{2023, 11, 30}}),
                                    match_numbers(FieldId::urgency, {1, 3}), none_of({match_words("ferry")})});
    CHECK(to_string(tree) == "date:2023-11-01..2023-11-30 urgency:1..3 (NOT ferry)");
    CHECK(parse_query("date:2023-11 urgency:1..3 (NOT ferry)", today) == tree);
}

TEST_CASE("where a query stands in a line is no part of it") {
    CHECK(parse_query("  ( harbour )", today) == parse_query("harbour", today));
    CHECK_FALSE(parse_query("harbour", today) == parse_query("+harbour", today));
    CHECK_FALSE(match_phrase("harbour") == match_words("harbour"));
}

TEST_CASE("a tree that is too deep is refused") {
    CHECK_NOTHROW(to_string(nested(deepest_query)));
    CHECK_THROWS_AS(to_string(nested(deepest_query + 1)), Error);
}

TEST_CASE("parentheses may stand inside each other up to a limit") {
    const auto query = [](std::size_t depth) { return std::string(depth, '(') + "harbour" + std::string(depth, ')'); };
    CHECK(parse_query(query(30), today) == parse_query("harbour", today));
    CHECK_THROWS_AS(parse_query(query(31), today), QueryError);
    CHECK_THROWS_AS(parse_query(std::string(1'000'000, '('), today), QueryError);
    std::string deep = "a";
    for (int i = 0; i < 30; ++i) deep = "x OR y AND NOT (z " + deep + ")";
    CHECK_NOTHROW(to_string(parse_query(deep, today)));
}
