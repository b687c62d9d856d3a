#include "indexer/commands/unpack_limit.h"

#include <catch2/catch.hpp>

using namespace wiredex;
using Catch::Contains;

TEST_CASE("limits of unpacking are read, those that are not named stay") {
    ArchiveLimits limits;
    CHECK(parse_unpack_limit("depth=5,size=2G", limits).empty());
    CHECK(limits.depth == 5);
    CHECK(limits.unpacked_bytes == std::uint64_t{2} << 30);
    CHECK(limits.ratio == ArchiveLimits{}.ratio);
    CHECK(parse_unpack_limit("ratio=1000", limits).empty());
    CHECK(limits.ratio == 1000);
    CHECK(parse_unpack_limit("entries=12", limits).empty());
    CHECK(limits.entries == 12);
    CHECK(parse_unpack_limit("size=17", limits).empty());
    CHECK(limits.unpacked_bytes == 17);
}

TEST_CASE("limits of unpacking that make no sense are refused with what would") {
    ArchiveLimits limits;
    CHECK_THAT(parse_unpack_limit("height=5", limits), Contains("height") && Contains("depth, entries, size, ratio"));
    CHECK_THAT(parse_unpack_limit("", limits), Contains("depth, entries, size, ratio"));
    for (const char* const bad : {"depth=0", "depth=-1", "depth=1000", "depth", "depth=", "size=5X", "size=5GB",
                                  "entries=5K", "size=99999999999999999999", "size=99999999999T", "ratio=5,ratio=x"}) {
        INFO(bad);
        CHECK_THAT(parse_unpack_limit(bad, limits), Contains("write "));
    }
}
