// What the tests of formats in JSON share.
#pragma once

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

namespace wiredex::test {

/// The only article of the input, which must hold nothing else.
inline Article only_article(const std::string& json) {
    Reading reading = read_bytes(json);
    INFO(json);
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(reject.reason);
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return std::move(reading.articles[0]);
}

/// A time as text, empty where there is none.
inline std::string shown(const std::optional<Time>& time) {
    return time ? format_time(*time) : std::string();
}

}  // namespace wiredex::test
