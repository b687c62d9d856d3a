#include "indexer/xml/element_index.h"

#include <catch2/catch.hpp>

namespace wiredex {

TEST_CASE("an index finds what a walk over the tree finds") {
    const XmlTree tree("<p n='0'>p<q><n:P n='1'><p n='2'/></n:P></q><!-- p --><p n='3'/></p>");
    const ElementIndex index(tree.root());
    for (const char* name : {"p", "q", "Q", "n", "none", ""}) {
        INFO(name);
        CHECK(index.first(name) == descendant(tree.root(), name));
        CHECK(index.all(name) == descendants(tree.root(), name));
    }
    REQUIRE(index.all("p").size() == 3);
    CHECK(attribute(index.first("p"), "n") == "1");
}

TEST_CASE("an index of no node is empty") {
    const ElementIndex index{XmlNode()};
    CHECK(index.first("p").empty());
    CHECK(index.all("p").empty());
}

}  // namespace wiredex
