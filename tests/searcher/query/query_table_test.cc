// queries.tsv: queries, and the trees they mean.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/searcher/query/tree_outline.h"
#include "wiredex/error.h"
#include "wiredex/query.h"

namespace wiredex {
namespace {

constexpr Day today{2023, 12, 7};

struct Row {
    std::string query, tree;
};

std::vector<Row> read_rows() {
    std::ifstream file(WIREDEX_SOURCE_DIR "/tests/searcher/query/queries.tsv");
    REQUIRE(file);
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("# ")) continue;
        const std::size_t tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return rows;
}

std::string outline_of(const std::string& query) {
    try {
        return test::tree_outline(parse_query(query, today));
    } catch (const QueryError& error) {
        return "refused at " + std::to_string(error.offset()) + ": " + error.what();
    }
}

TEST_CASE("queries mean the trees of the table") {
    const std::vector<Row> rows = read_rows();
    CHECK(rows.size() >= 200);
    for (const Row& row : rows) {
        INFO(row.query);
        CHECK(outline_of(row.query) == row.tree);
    }
}

TEST_CASE("a printed query gives the tree it was printed from") {
    for (const Row& row : read_rows()) {
        if (row.tree.starts_with("refused")) continue;
        const QueryTree tree = parse_query(row.query, today);
        INFO(row.query << " is printed as " << to_string(tree));
        CHECK(parse_query(to_string(tree), today) == tree);
    }
}

TEST_CASE("inputs that fuzzing found are understood or refused") {
    for (const char* const parser : {"query", "dates"}) {
        const std::filesystem::path findings =
            std::filesystem::path(WIREDEX_SOURCE_DIR) / "tests/fuzz/findings" / parser;
        if (!std::filesystem::is_directory(findings)) continue;
        for (const auto& entry : std::filesystem::directory_iterator(findings)) {
            INFO(entry.path());
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(file), {});
            const std::string query = parser == std::string("dates") ? "date:\"" + bytes.substr(4) + '"' : bytes;
            CHECK_FALSE((outline_of(query).empty() && outline_of("gold " + query).empty()));
        }
    }
}

}  // namespace
}  // namespace wiredex
