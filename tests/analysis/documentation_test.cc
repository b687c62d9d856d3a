// docs/analysis.md is what editors and developers go by: every row of its tables is tried.
#include <fstream>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "analysis/unicode.h"
#include "tests/analysis/differences.h"
#include "tests/analysis/tokens.h"
#include "wiredex/fields.h"

namespace {

using namespace wiredex;
using Row = std::vector<std::string>;

/// A cell without the spaces around it and, if it is one piece of code, without its quotes.
std::string cell_text(const std::string& cell) {
    const std::size_t begin = cell.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    std::string text = cell.substr(begin, cell.find_last_not_of(' ') - begin + 1);
    if (text.size() > 1 && text.front() == '`' && text.back() == '`') text = text.substr(1, text.size() - 2);
    return text;
}

Row cells(const std::string& line) {
    Row row;
    std::istringstream stream(line.substr(1));
    for (std::string cell; std::getline(stream, cell, '|');) row.push_back(cell_text(cell));
    return row;
}

/// The rows of all tables with this first line.
std::vector<Row> rows_under(const std::string& header) {
    std::ifstream file(WIREDEX_SOURCE_DIR "/docs/analysis.md");
    REQUIRE(file);
    std::vector<Row> rows;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line == header)
            inside = true;
        else if (line.empty())
            inside = false;
        else if (inside && line.rfind("|---", 0) != 0)
            rows.push_back(cells(line));
    }
    return rows;
}

std::string all_terms(const test::Terms& terms) {
    std::string out;
    for (const std::string& word : terms.words) out += (out.empty() ? "" : " ") + word;
    for (const std::string& stem : terms.stems) out += " " + stem;
    return out;
}

std::string table_line(const Field& row) {
    const char* const kind = row.kind == FieldKind::text ? "words" : row.kind == FieldKind::exact ? "value" : "day";
    return "| `" + std::string(row.name) + "` | `" + std::string(row.prefix) + "` | " + kind + " | " +
           (row.in_text ? "yes" : "") + " |";
}

std::string table_line(const Language& language) {
    return "| `" + std::string(language.tag) + "` | " + std::string(language.stemmer) + " | " +
           (language.elides ? "yes" : "") + " |";
}

template <class Table>
void check_table(const std::string& header, const Table& table) {
    const std::vector<Row> documented = rows_under(header);
    REQUIRE(documented.size() == table.size());
    for (std::size_t i = 0; i < documented.size(); ++i) CHECK(documented[i] == cells(table_line(table[i])));
}

}  // namespace

TEST_CASE("each documented text has the documented words") {
    const std::vector<Row> rows = rows_under("| text | language | words |");
    CHECK(rows.size() > 50);
    for (const Row& row : rows) {
        REQUIRE(row.size() == 3);
        CAPTURE(row[0], row[1]);
        CHECK(test::words(row[0], row[1]) == row[2]);
    }
}

TEST_CASE("each documented word has the documented stem") {
    const std::vector<Row> rows = rows_under("| text | language | stems |");
    CHECK(rows.size() > 5);
    for (const Row& row : rows) {
        REQUIRE(row.size() == 3);
        CAPTURE(row[0], row[1]);
        CHECK(test::stems(row[0], row[1]) == row[2]);
    }
}

TEST_CASE("the documented fields are those of the table of fields") {
    check_table("| field | prefix | indexed as | found without its name |", fields());
}

TEST_CASE("the documented languages are those of the table of languages") {
    check_table("| language | stemmer | elided words split |", languages());
}

TEST_CASE("the documented differences from Xapian are those that the comparison allows, with true examples") {
    std::set<std::string> names{std::string(test::hyphenated_words)}, documented;
    for (const test::Difference& difference : test::differences()) names.emplace(difference.name);
    test::XapianAnalysis xapian;
    test::WiredexAnalysis ours;
    for (const Row& row : rows_under("| difference | example | terms of TermGenerator | terms of wiredex | why |")) {
        REQUIRE(row.size() == 5);
        CAPTURE(row[0], row[1]);
        CHECK(documented.insert(row[0]).second);
        CHECK(all_terms(xapian.terms(row[1])) == row[2]);
        CHECK(all_terms(ours.terms(row[1], true)) == row[3]);
        CHECK(row[2] != row[3]);
        std::set<std::string, std::less<>> found;
        const std::vector<std::string> parts = test::separate_words(row[1]);
        if (parts.size() > 1) found.emplace(test::hyphenated_words);
        test::expected_terms({parts.at(0), true}, xapian, [&](std::string_view name) { found.emplace(name); });
        CHECK(found.count(row[0]) == 1);
        CHECK_FALSE(row[4].empty());
    }
    CHECK(documented == names);
}
