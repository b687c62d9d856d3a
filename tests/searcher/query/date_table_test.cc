// dates.tsv: what people type after `date:`, and the days they mean.
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/query/dates.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

struct Row {
    std::string today, typed, days;
};

std::vector<Row> read_rows() {
    std::ifstream file(WIREDEX_SOURCE_DIR "/tests/searcher/query/dates.tsv");
    REQUIRE(file);
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        REQUIRE(second != std::string::npos);
        rows.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return rows;
}

std::string text_of(const std::optional<Day>& day) {
    return day ? format_time({.seconds = days_since_epoch(*day) * 86400, .clock_known = false}) : "";
}

std::string days_of(const Row& row) {
    try {
        const DateRange range = parse_date_range(row.typed, day_of(parse_time(row.today).value()));
        return text_of(range.first) + ".." + text_of(range.last);
    } catch (const QueryError&) {
        return "refused";
    }
}

TEST_CASE("dates as people type them mean the days of the table") {
    const std::vector<Row> rows = read_rows();
    CHECK(rows.size() >= 150);
    for (const Row& row : rows) {
        INFO(row.typed << " on " << row.today);
        CHECK(days_of(row) == row.days);
    }
}

}  // namespace
}  // namespace wiredex
