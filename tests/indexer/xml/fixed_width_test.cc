#include "indexer/xml/fixed_width.h"

#include <catch2/catch.hpp>

#include "indexer/xml/markup_text.h"

using namespace wiredex;

TEST_CASE("line ends that only wrap the text are spaces") {
    CHECK(unfold_text("Talks on\nthe canal\nresumed") == "Talks on the canal resumed");
    CHECK(unfold_text("\n      Talks on\n      the canal\n    ") == "Talks on the canal");
    CHECK(unfold_text("").empty());
    CHECK(unfold_text(" \n ").empty());
}

TEST_CASE("indents blank lines and columns are kept apart") {
    CHECK(unfold_text("Talks resumed.\n    Dues fell.\n    Barges went on.\nThey are many.") ==
          "Talks resumed.\nDues fell.\nBarges went on.\nThey are many.");
    CHECK(unfold_text("Talks resumed.\n\nDues fell.") == "Talks resumed.\nDues fell.");
    CHECK(unfold_text("Lock   1\nWeir   22") == "Lock\t1\nWeir\t22");
}

TEST_CASE("paragraphs with elements inside are left alone") {
    const XmlTree tree("<div><p>Talks\n    <b>resumed</b>\n    today</p><p>One.\n\nTwo   2</p></div>");
    unfold_fixed_width(tree.root());
    CHECK(markup_text(tree.root()).text == "Talks resumed today\nOne.\nTwo\t2");
}
