#include <catch2/catch.hpp>

#include "tests/corpus/generated.h"

namespace wiredex::generator {

TEST_CASE("the same seed gives the same bytes") {
    CHECK(json_lines(7, 100) == json_lines(7, 100));
    CHECK(sgml(7, 100) == sgml(7, 100));
}

TEST_CASE("the first hundred articles of seed 1 are the same on every platform") {
    CHECK(fingerprint(json_lines(1, 100)) == 0x4FA3369FC3918FA0U);
    CHECK(fingerprint(sgml(1, 100)) == 0x76BA53BDF8940611U);
}

TEST_CASE("another seed gives other articles") {
    CHECK(json_lines(1, 20) != json_lines(2, 20));
}

TEST_CASE("a longer run begins with every shorter one") {
    const std::string shorter = json_lines(3, 50);
    CHECK(json_lines(3, 500).substr(0, shorter.size()) == shorter);
    const std::string shorter_sgml = sgml(3, 50);
    CHECK(sgml(3, 500).substr(0, shorter_sgml.size()) == shorter_sgml);
}

TEST_CASE("an article does not depend on those asked for before it") {
    ArticleSequence sequential{5};
    ArticleSequence direct{5};
    for (std::uint64_t i = 0; i < 57; ++i) sequential.at(i);
    std::string expected;
    std::string actual;
    append_json(expected, sequential.at(57));
    append_json(actual, direct.at(57));
    CHECK(actual == expected);
}

TEST_CASE("every article is one line of JSON Lines") {
    const std::string lines = json_lines(1, 250);
    CHECK(occurrences(lines, "\n") == 250);
    CHECK(occurrences(lines, "}\n") == 250);
    CHECK(lines.back() == '\n');
}

TEST_CASE("every article is one REUTERS element with a NEWID of its own") {
    const std::string elements = sgml(1, 250);
    CHECK(occurrences(elements, "<REUTERS ") == 250);
    CHECK(occurrences(elements, "</REUTERS>\n") == 250);
    CHECK(occurrences(elements, " NEWID=\"250\"") == 1);
    CHECK(occurrences(elements, " Reuter\n&#3;</BODY></TEXT>\n") == 250);
}

}  // namespace wiredex::generator
