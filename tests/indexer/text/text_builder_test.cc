#include "indexer/text/text_builder.h"

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("white space collapses and tags add none") {
    TextBuilder builder;
    builder.text("  The ");
    builder.text("Weir");
    builder.text("s\n\t are ");
    builder.text(" ");
    builder.text("open ");
    CHECK(builder.take() == "The Weirs are open");
}

TEST_CASE("paragraphs are lines and empty ones are none") {
    TextBuilder builder;
    builder.end_paragraph();
    builder.text("One");
    builder.end_paragraph();
    builder.text(" \n ");
    builder.end_paragraph();
    builder.end_paragraph();
    builder.text(" Two");
    CHECK(builder.take() == "One\nTwo");
    CHECK(builder.take().empty());
}

TEST_CASE("cells are parted by tabs where they are empty too") {
    TextBuilder builder;
    builder.text("Before");
    builder.begin_row();
    for (const char* cell : {"", " a  b ", "", "c"}) {
        builder.begin_cell();
        builder.text(cell);
        builder.end_cell();
    }
    builder.end_row();
    builder.begin_row();
    builder.begin_cell();
    builder.text("d");
    builder.end_paragraph();
    builder.text("e");
    builder.end_cell();
    builder.end_row();
    builder.text("After");
    CHECK(builder.take() == "Before\n\ta b\t\tc\nd e\nAfter");
}

TEST_CASE("a table in a cell is text of that cell") {
    TextBuilder builder;
    builder.begin_row();
    builder.begin_cell();
    builder.text("a");
    builder.begin_row();
    builder.begin_cell();
    builder.text("b");
    builder.end_cell();
    builder.begin_cell();
    builder.text("c");
    builder.end_cell();
    builder.end_row();
    builder.end_cell();
    builder.begin_cell();
    builder.text("d");
    builder.end_cell();
    builder.end_row();
    CHECK(builder.take() == "a b c\td");
}

TEST_CASE("preformatted lines keep their spaces and not those at their end") {
    TextBuilder builder;
    builder.text("Before ");
    builder.begin_preformatted();
    builder.text("\r\n Weir   1 \t\r\n");
    builder.text("\n Lock");
    builder.text("  2");
    builder.end_preformatted();
    builder.text(" After  all");
    CHECK(builder.take() == "Before\n Weir   1\n Lock  2\nAfter all");
}

TEST_CASE("ends without a start do no harm") {
    TextBuilder builder;
    builder.end_cell();
    builder.end_row();
    builder.end_preformatted();
    builder.text("a");
    builder.end_cell();
    builder.text("b");
    builder.end_row();
    builder.text("c  d");
    CHECK(builder.take() == "a b\nc d");
}

TEST_CASE("what was left open is closed when the text is taken") {
    TextBuilder builder;
    builder.begin_row();
    builder.begin_cell();
    builder.text("a");
    CHECK(builder.take() == "a");
    builder.begin_preformatted();
    builder.text("b  c");
    CHECK(builder.take() == "b  c");
    builder.text("d  e");
    CHECK(builder.take() == "d e");
}

TEST_CASE("no-break spaces are text") {
    TextBuilder builder;
    builder.text("12\u00A0 000");
    CHECK(builder.take() == "12\u00A0 000");
}
