#include "indexer/text/markup.h"

#include <string>

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("elements of XHTML NITF and dialects mean what they are") {
    for (const char* name : {"p", "P", "Hl2", "body.content", "li", "br", "hr", "nitf-table", "MELLIS", "tagline"}) {
        INFO(name);
        CHECK(markup_of(name) == Markup::block);
    }
    CHECK(markup_of("TR") == Markup::row);
    CHECK(markup_of("th") == Markup::cell);
    CHECK(markup_of("pre") == Markup::preformatted);
    CHECK(markup_of("media-caption") == Markup::caption);
    for (const char* name : {"script", "STYLE", "media-object", "media-producer", "media-metadata", "nav", "aside"}) {
        INFO(name);
        CHECK(markup_of(name) == Markup::hidden);
    }
}

TEST_CASE("elements that are not known are in-line") {
    for (const char* name : {"", "person", "em", "x-unknown", "endash", "pp", "b\xC3\xA9"}) {
        INFO(name);
        CHECK(markup_of(name) == Markup::transparent);
    }
    CHECK(markup_of(std::string(100'000, 'p')) == Markup::transparent);
}
