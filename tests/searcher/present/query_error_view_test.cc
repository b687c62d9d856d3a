#include "searcher/present/query_error_view.h"

#include <string>

#include <catch2/catch.hpp>

#include "searcher/present/columns.h"
#include "wiredex/error.h"
#include "wiredex/query.h"

namespace wiredex {
namespace {

constexpr Day today{2023, 12, 7};

std::string view_of(const std::string& query, std::size_t width = 80) {
    try {
        parse_query(query, today);
        return "understood";
    } catch (const QueryError& error) {
        return query_error_view(query, error, width);
    }
}

/// The column of the caret, and what stands above it.
std::string above_caret(const std::string& view) {
    const std::size_t query = view.find('\n') + 1;
    const std::size_t caret = view.find('\n', query) + 1;
    const std::size_t column = view.find('^', caret) - caret;
    const std::string line = view.substr(query, caret - 1 - query);
    for (std::size_t i = 0; i <= line.size(); ++i)
        if (display_width(std::string_view(line).substr(0, i)) == column &&
            (i == line.size() || (line[i] & 0xC0) != 0x80))
            return line.substr(i);
    return "nothing";
}

TEST_CASE("the caret stands under the place, and the suggestion below") {
    CHECK(view_of("gold headline:") ==
          "wiredex-search: nothing follows \"headline:\"\n"
          "  gold headline:\n"
          "       ^\n"
          "  try: headline:WORD\n");
    CHECK(view_of("date:2023-02-30") ==
          "wiredex-search: cannot read the date \"2023-02-30\": there is no such day\n"
          "  date:2023-02-30\n"
          "       ^\n");
}

TEST_CASE("the caret counts columns, not bytes") {
    CHECK(view_of("Z\u00FCrich \"gold") ==
          "wiredex-search: this quotation mark has no partner\n"
          "  Z\u00FCrich \"gold\n"
          "         ^\n"
          "  try: \"gold\"\n");
    CHECK(view_of("\u91D1\u4FA1 \"\u683C") ==
          "wiredex-search: this quotation mark has no partner\n"
          "  \u91D1\u4FA1 \"\u683C\n"
          "       ^\n"
          "  try: \"\u683C\"\n");
    CHECK(above_caret(view_of("e\u0301a \"b")) == "\"b");
}

TEST_CASE("a query's control characters are shown, not obeyed") {
    const std::string view = view_of("\x1b[2J\tgold\n\"x");
    CHECK(view ==
          "wiredex-search: this quotation mark has no partner\n"
          "  \uFFFD[2J gold \"x\n"
          "            ^\n"
          "  try: \"x\"\n");
}

TEST_CASE("of a long query the part around the place is shown") {
    std::string words;
    for (int i = 0; i < 100; ++i) words += "gold" + std::to_string(i) + ' ';
    for (const std::string& query :
         {words + "\"silver", "headline: " + words, words + "headline: " + words, words + "\"\u91D1\u4FA1\u683C"}) {
        for (const std::size_t width : {20U, 40U, 80U}) {
            const std::string view = view_of(query, width);
            const std::size_t start = view.find('\n') + 1;
            const std::string line = view.substr(start, view.find('\n', start) - start);
            INFO(view);
            CHECK(display_width(line) < width);
            CHECK(display_width(line) > width / 2);
            CHECK_THAT(above_caret(view), Catch::StartsWith("\"") || Catch::StartsWith("headl"));
        }
    }
}

TEST_CASE("a place past the end of the query is its end") {
    CHECK(query_error_view("gold", QueryError(99, "no"), 80) == "wiredex-search: no\n  gold\n      ^\n");
}

}  // namespace
}  // namespace wiredex
