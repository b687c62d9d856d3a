// docs/query-language.md says what the parser does.
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "wiredex/error.h"
#include "wiredex/fields.h"
#include "wiredex/query.h"

namespace wiredex {
namespace {

constexpr Day today{2023, 12, 7};

std::vector<std::string> manual_lines() {
    std::ifstream file(WIREDEX_SOURCE_DIR "/docs/query-language.md");
    REQUIRE(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// The lines of all blocks marked with this word.
std::vector<std::string> examples(const std::string& mark) {
    std::vector<std::string> found;
    bool inside = false;
    for (const std::string& line : manual_lines()) {
        if (line.starts_with("```")) {
            inside = line == "```" + mark;
        } else if (inside) {
            found.push_back(line);
        }
    }
    return found;
}

TEST_CASE("every query of the manual is understood") {
    const auto queries = examples("query");
    CHECK(queries.size() >= 20);
    for (const std::string& query : queries) {
        INFO(query);
        CHECK_NOTHROW(parse_query(query, today));
        CHECK_FALSE(parse_query(query, today).children.empty());
    }
}

TEST_CASE("everything the manual calls refused is refused") {
    const auto queries = examples("refused");
    CHECK(queries.size() >= 10);
    for (const std::string& query : queries) {
        INFO(query);
        CHECK_THROWS_AS(parse_query(query, today), QueryError);
    }
}

TEST_CASE("the manual's table of fields is the library's") {
    std::vector<std::string> expected;
    for (const Field& row : fields()) {
        if (!row.queryable) continue;
        std::string line = "| `" + std::string(row.name) + "` | ";
        if (!row.alias.empty()) line += '`' + std::string(row.alias) + '`';
        expected.push_back(line + " | " + std::string(row.help) + " |");
    }
    std::vector<std::string> found;
    for (const std::string& line : manual_lines())
        if (line.starts_with("| `")) found.push_back(line);
    CHECK(found == expected);
}

}  // namespace
}  // namespace wiredex
