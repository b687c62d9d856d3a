#include "indexer/text/byte_set.h"

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("the first of several bytes is found as a plain search finds it") {
    for (const std::string_view bytes : {"", ",", "<&\r\n", "\xC3\xFF"}) {
        const ByteSet set(bytes);
        for (const std::string_view text : {"", "plain", "a,b", "\n", "x & y < z", "caf\xC3\xA9", "\xFF"}) {
            INFO(bytes << " in " << text);
            CHECK(set.find_first_in(text) == text.find_first_of(bytes));
        }
    }
    CHECK(ByteSet("a").holds('a'));
    CHECK_FALSE(ByteSet("a").holds('b'));
}
