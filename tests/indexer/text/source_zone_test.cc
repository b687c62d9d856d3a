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
    CHECK(zone_of_source("STT", {}) == "Europe/Helsinki");
    CHECK(zone_of_source("ritzau", {}) == "Europe/Copenhagen");
    CHECK(zone_of_source("Harbour Press", {}).empty());
    CHECK(zone_of_source("", {}).empty());
}

TEST_CASE("what the user says of a sender goes before the built-in table") {
    ReaderOptions options;
    options.source_zones = {{"Harbour Press", "Atlantic/Faroe"}, {"stt", "Europe/Stockholm"}};
    CHECK(zone_of_source("HARBOUR PRESS", options) == "Atlantic/Faroe");
    CHECK(zone_of_source("STT", options) == "Europe/Stockholm");
    CHECK(zone_of_source("NTB", options) == "Europe/Oslo");
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
