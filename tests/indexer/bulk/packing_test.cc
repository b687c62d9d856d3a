#include "indexer/bulk/packing.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/bulk/position_list.h"
#include "indexer/bulk/term_list.h"
#include "indexer/bulk/version_file.h"

using namespace wiredex::glass;
using namespace std::string_literals;

namespace {

std::string number(std::uint64_t value) {
    std::string out;
    append_number(out, value);
    return out;
}

std::string last_number(std::uint32_t value) {
    std::string out;
    append_last_number(out, value);
    return out;
}

std::string sortable(std::uint32_t value) {
    std::string out;
    append_sortable_number(out, value);
    return out;
}

std::string positions(const std::vector<std::uint32_t>& list) {
    std::string out;
    append_positions(out, list);
    return out;
}

}  // namespace

TEST_CASE("numbers are packed seven bits a byte") {
    CHECK(number(0) == "\0"s);
    CHECK(number(127) == "\x7F");
    CHECK(number(128) == "\x80\x01");
    CHECK(number(300) == "\xAC\x02");
    CHECK(number(16384) == "\x80\x80\x01");
    CHECK(number(0xFFFFFFFF) == "\xFF\xFF\xFF\xFF\x0F");
}

TEST_CASE("the last number of a string is packed in whole bytes") {
    CHECK(last_number(0).empty());
    CHECK(last_number(1) == "\x01");
    CHECK(last_number(256) == "\0\x01"s);
    CHECK(last_number(300) == "\x2C\x01");
}

TEST_CASE("sortable numbers have the bytes that Xapian expects at every boundary") {
    CHECK(sortable(1) == "\0\x01"s);
    CHECK(sortable(32767) == "\x7F\xFF");
    CHECK(sortable(32768) == "\x80\x80\0"s);
    CHECK(sortable(4194303) == "\xBF\xFF\xFF");
    CHECK(sortable(4194304) == "\xC0\x40\0\0"s);
    CHECK(sortable(536870911) == "\xDF\xFF\xFF\xFF");
    CHECK(sortable(536870912) == "\xE0\x20\0\0\0"s);
    CHECK(sortable(4294967295) == "\xE0\xFF\xFF\xFF\xFF");
}

TEST_CASE("sortable numbers sort as the numbers do") {
    std::string last;
    for (std::uint64_t value = 1; value <= 0xFFFFFFFF; value += value / 7 + 1) {
        const std::string packed = sortable(static_cast<std::uint32_t>(value));
        CHECK(last < packed);
        last = packed;
    }
}

TEST_CASE("zero bytes in terms are escaped") {
    std::string out;
    append_escaped(out, "x\0y"s);
    CHECK(out == "x\0\xFFy"s);
}

TEST_CASE("lists of positions have the bytes that Xapian expects") {
    CHECK(positions({5}) == "\x05");
    CHECK(positions({3, 7, 11}) == "\x0B\xCB");
    CHECK(positions({1, 2, 4, 9, 20, 21}) == "\x15\x81\x02\x29");
}

TEST_CASE("a term list says what a term does not share with the one before") {
    TermList list;
    CHECK(list.tag().empty());
    list.add("ab", 3);
    list.add("abc", 1);
    list.add("x\0y"s, 0);
    CHECK(list.length() == 4);
    CHECK(list.tag() == "\x04\x03\x02"s + "ab\x03" + "\x08\x01" + "c" + "\x04\x03" + "x\0y"s);
    list.clear();
    CHECK(list.tag().empty());
}

TEST_CASE("the version file of one document has the bytes that Xapian expects") {
    const Root postings{.is_fake = false, .entries = 9, .blocks = 1, .tags = Tags::plain};
    const Root one{.is_fake = false, .entries = 1, .blocks = 1, .tags = Tags::compressed};
    const Root two{.is_fake = false, .entries = 2, .blocks = 1, .tags = Tags::compressed};
    Statistics statistics;
    statistics.largest_count = 3;
    statistics.add(1, 4);
    const std::string file = version_file({}, {postings, one, two, two}, statistics);
    const std::string free = "\x06\x01\x01\0\0\0\0"s;
    CHECK(file == "\x0F\x0DXapian Glass\x04\x6E"s + std::string(16, '\0') + "\x01" +  //
                      "\0\x02\x09\x04\0"s + free + "\0\x02\x01\x04\x12"s + free +     //
                      "\0\x02\x02\x04\x12"s + free + "\0\x02\x02\x04\0"s + free +     //
                      "\0\x03\0\x04\x12\0"s + "\0\x03\0\x04\x12\0"s +                 //
                      "\x01\0\x04\x03\x01\0\x04\0"s);
}
