// A query that was understood prints as one that means the same.
#include <array>
#include <optional>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "wiredex/error.h"
#include "wiredex/query.h"

namespace wiredex {
namespace {

constexpr Day today{2023, 12, 7};

/// What may stand behind one another in queries about dates: among them words that dates could be taken to go on with.
constexpr std::array<const char*, 44> pieces = {"gold",
                                                "..",
                                                "..2022",
                                                "2022..",
                                                "a..b",
                                                "...",
                                                "2021",
                                                "7",
                                                "Dec",
                                                "ago",
                                                "2021-01-01",
                                                "..9",
                                                "last",
                                                "week",
                                                "there",
                                                "is no such day",
                                                "ends before it starts",
                                                "date:2021",
                                                "date:2023-11-05",
                                                "date:2023-11-05..",
                                                "date:..2022",
                                                "date:2021..2022",
                                                "date:\"2022-03-04\"",
                                                "date:last friday",
                                                "date:(2021-03-04)",
                                                "date:(2021-03-04 OR ..2022)",
                                                "date:(2021-03-04 (..2022))",
                                                "date:((2021-03-04) ..2022)",
                                                "date:((2021-03-04) \"..2022\" ..2023)",
                                                "-date:2022-03-04",
                                                "+date:2022-03-04",
                                                "(date:2022-03-04)",
                                                "urgency:1..3",
                                                "urgency:(1..3)",
                                                "(",
                                                ")",
                                                "OR",
                                                "AND",
                                                "NOT",
                                                "+",
                                                "-",
                                                "\"a ..2022\"",
                                                "headline:..2022",
                                                "NEAR/3"};

std::string random_query(std::mt19937& random) {
    std::string query;
    const std::size_t count = 1 + random() % 8;
    for (std::size_t i = 0; i < count; ++i) {
        query += pieces[random() % pieces.size()];
        if (random() % 8 != 0) query += ' ';
    }
    return query;
}

/// The query as it is printed; nothing if it is refused.
std::optional<QueryTree> understood(const std::string& query) {
    try {
        return parse_query(query, today);
    } catch (const QueryError&) {
        return std::nullopt;
    }
}

void check_printed(const std::string& query) {
    const auto tree = understood(query);
    if (!tree) return;
    const std::string printed = to_string(*tree);
    INFO(query << " is printed as " << printed);
    const auto again = understood(printed);
    CHECK(again);
    if (again) CHECK(*again == *tree);
}

TEST_CASE("a day is printed apart from dots behind it that would make it a range") {
    check_printed("(date:2022-03-04) ..2022");
    check_printed("date:\"2022-03-04\" ..2022 gold");
    check_printed("date:((2021-03-04) ..2022)");
    check_printed("date:\"2022-03-04\" (..2022 date:\"2022-03-05\") ..2023");
    CHECK(to_string(parse_query("date:\"2022-03-04\" ..2023", today)) == "date:\"2022-03-04\" ..2023");
    CHECK(to_string(parse_query("date:\"2022-03-04\" gold ..2023", today)) == "date:2022-03-04 gold ..2023");
}

TEST_CASE("a complaint about a date that quotes the query does not decide how it goes on") {
    check_printed("date:2021 -date:2021 -R[ date2t1e:7 Nov 202s..9 Noends before it starts");
    CHECK(understood("date:2021-03-04..2022-03-04 a b..c ends before it starts"));
    CHECK(understood("date:2021-03-04..2022-03-04 there is no such day"));
}

TEST_CASE("queries of dates and words with dots are printed as they were meant") {
    std::mt19937 random(11);
    std::size_t count = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string query = "x " + random_query(random);
        count += understood(query) ? 1 : 0;
        check_printed(query);
    }
    CHECK(count > 5000);  // else the pieces say little
}

}  // namespace
}  // namespace wiredex
