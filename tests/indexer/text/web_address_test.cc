#include "indexer/text/web_address.h"

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("addresses with a scheme are absolute") {
    CHECK(is_absolute_address("https://skerry.example/a"));
    CHECK(is_absolute_address("urn:skerry:1"));
    CHECK(is_absolute_address("tag:skerry.example,2024:1"));
    CHECK_FALSE(is_absolute_address("/news/1"));
    CHECK_FALSE(is_absolute_address("news/1"));
    CHECK_FALSE(is_absolute_address("12:30"));
    CHECK_FALSE(is_absolute_address(""));
}

TEST_CASE("relative addresses are resolved against the page they stand on") {
    const auto resolved = [](std::string_view reference) {
        return resolve_address("https://skerry.example/news/today/index.html?page=2#top", reference);
    };
    CHECK(resolved("story.html") == "https://skerry.example/news/today/story.html");
    CHECK(resolved("../old/story.html?a=../b") == "https://skerry.example/news/old/story.html?a=../b");
    CHECK(resolved("../../../../x") == "https://skerry.example/x");
    CHECK(resolved("./") == "https://skerry.example/news/today/");
    CHECK(resolved("/about") == "https://skerry.example/about");
    CHECK(resolved("//images.example/p.png") == "https://images.example/p.png");
    CHECK(resolved("?page=3") == "https://skerry.example/news/today/index.html?page=3");
    CHECK(resolved("#end") == "https://skerry.example/news/today/index.html?page=2#end");
    CHECK(resolved("http://other.example/") == "http://other.example/");
    CHECK(resolved("") == "");
    CHECK(resolve_address("https://skerry.example", "a b") == "https://skerry.example/a b");
    CHECK(resolve_address("", "/about") == "/about");
    CHECK(resolve_address("urn:skerry:1", "/about") == "/about");
}
