#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;

TEST_CASE("docs/formats.md names every format") {
    std::ifstream in(std::filesystem::path(WIREDEX_SOURCE_DIR) / "docs" / "formats.md");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    REQUIRE_FALSE(text.empty());
    for (const FormatInfo& format : supported_formats()) {
        INFO(format.name);
        CHECK(text.find("| `" + std::string(format.name) + "` |") != std::string::npos);
    }
}
