#include "indexer/text/paragraphs.h"

#include <catch2/catch.hpp>

#include "indexer/text/strings.h"

using namespace wiredex;

TEST_CASE("items of a list are paragraphs of their own in wrapped copy") {
    const auto joined = [](std::string_view text) { return join_paragraphs(unwrap(split_lines(text))); };
    CHECK(joined("The board of the northern canal decided on Monday to\n"
                 "* widen the locks at Port Ellen and all the bridges\n"
                 "that stand above them\n"
                 "- raise the toll for barges\n") ==
          "The board of the northern canal decided on Monday to\n"
          "* widen the locks at Port Ellen and all the bridges that stand above them\n"
          "- raise the toll for barges");
}

TEST_CASE("lines are cut before they are joined") {
    const auto without_mark = [](std::string_view line) {
        return line.ends_with("#") ? line.substr(0, line.size() - 1) : line;
    };
    CHECK(unwrapped_text("The board of the northern canal decided on Monday to#\r\nwiden the locks.#\n#\nIt is done.",
                         without_mark) ==
          "The board of the northern canal decided on Monday to widen the locks.\nIt is done.");
    CHECK(unwrapped_text("", without_mark).empty());
}

TEST_CASE("a line wider than a typewriter shows that no line of the copy is wrapped") {
    const std::string wide = "The canal board " + std::string(90, 'x');
    CHECK(join_paragraphs(
              paragraphs_of({wide, "The second paragraph is of a length that could be wrapped.", "Third."})) ==
          wide + "\nThe second paragraph is of a length that could be wrapped.\nThird.");
    CHECK(join_paragraphs(paragraphs_of({"The second paragraph is of a length that could be wrapped", "here."})) ==
          "The second paragraph is of a length that could be wrapped here.");
}
