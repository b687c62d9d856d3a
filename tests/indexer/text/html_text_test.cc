#include "indexer/text/html_text.h"

#include <chrono>
#include <string>

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("tags without an end are looked for no further than the next one") {
    std::string html;
    while (html.size() < 4'000'000) html += "<pre";
    const auto start = std::chrono::steady_clock::now();
    CHECK(html_text(html).text.size() == html.size());
    CHECK_FALSE(looks_like_html(html));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
