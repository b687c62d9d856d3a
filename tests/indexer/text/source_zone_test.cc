#include "indexer/text/source_zone.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/text/zone_clock.h"

using namespace wiredex;

TEST_CASE("the zones of senders are found in any letter case") {
    CHECK(built_in_zone("STT") == "Europe/Helsinki");
    CHECK(built_in_zone("ritzau") == "Europe/Copenhagen");
    CHECK(built_in_zone("Harbour Press").empty());
    CHECK(built_in_zone("").empty());
}

TEST_CASE("clock times of known senders become instants, of an hour that comes twice the later one for embargoes") {
    Article article;
    article.source = "Ritzau";
    article.published = parse_time("2024-10-27T02:30:00");
    article.updated = parse_time("2024-10-27T12:00:00Z");
    article.embargo = parse_time("2024-10-27T02:30:00");
    CHECK(resolve_times(article));
    CHECK(format_time(*article.published) == "2024-10-27T00:30:00Z");
    CHECK(format_time(*article.updated) == "2024-10-27T12:00:00Z");
    CHECK(format_time(*article.embargo) == "2024-10-27T01:30:00Z");
    CHECK_FALSE(resolve_times(article));
    article.source = "Harbour Press";
    article.published = parse_time("2024-10-27T02:30:00");
    CHECK_FALSE(resolve_times(article));
    CHECK_FALSE(article.published->zone_known);
}

TEST_CASE("readers ask only the user for a sender's zone") {
    ReaderOptions options;
    options.source_zones = {{"Harbour Press", "Atlantic/Faroe"}, {"stt", "Europe/Stockholm"}};
    CHECK(zone_of_source("HARBOUR PRESS", options) == "Atlantic/Faroe");
    CHECK(zone_of_source("STT", options) == "Europe/Stockholm");
    CHECK(zone_of_source("NTB", options).empty());
}

TEST_CASE("every zone of the built-in table exists") {
    for (const SourceZone& row : source_zones()) {
        INFO(row.source);
        CHECK(is_zone(row.zone));
    }
}

TEST_CASE("docs/formats.md shows the built-in table of zones") {
    std::map<std::string, std::string, std::less<>> senders;
    for (const SourceZone& row : source_zones()) {
        std::string& list = senders[std::string(row.zone)];
        list.append(list.empty() ? "" : ", ").append(row.source);
    }
    std::ifstream in(std::filesystem::path(WIREDEX_SOURCE_DIR) / "docs" / "formats.md");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::size_t shown = 0;
    for (std::size_t row = text.find("\n| `"); row != std::string::npos; row = text.find("\n| `", row + 1)) {
        const std::string line = text.substr(row + 1, text.find('\n', row + 1) - row - 1);
        if (line.find("/") < line.find("` |")) ++shown;
    }
    CHECK(shown == senders.size());
    for (const auto& [zone, list] : senders) {
        INFO(zone);
        CHECK(text.find("| `" + zone + "` | " + list + " |") != std::string::npos);
    }
}
