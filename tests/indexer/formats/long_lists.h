// Whether lists made to be long cost no more than their length.
#pragma once

#include <algorithm>
#include <ctime>
#include <string>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

namespace wiredex::test {

/// The entry many times, `#` in it replaced by a number.
inline std::string long_list(const std::string& entry, int count, const std::string& separator = {}) {
    std::string list;
    const std::size_t place = entry.find('#');
    for (int i = 0; i < count; ++i) {
        if (i > 0) list += separator;
        list += entry.substr(0, place) + std::to_string(i) + entry.substr(place + 1);
    }
    return list;
}

inline double processor_time_to_read(const std::string& document) {
    const std::clock_t start = std::clock();
    const Reading reading = read_bytes(document);
    const std::clock_t end = std::clock();
    REQUIRE(reading.articles.size() == 1);
    return static_cast<double>(end - start);
}

/// Reads the documents that `document` makes of lists of two lengths, one ten times as long, and compares what that
/// takes: some ten times as much if each entry costs the same, a hundred times if each is compared with all before it.
/// Chance, which can only add, may spoil a comparison or two, but not three.
template <typename Document>
bool costs_its_length(const Document& document) {
    constexpr int many = 150'000;
    constexpr int attempts = 3;
    constexpr double too_much = 40;
    constexpr double least_measured = CLOCKS_PER_SEC / 100.0;  // below that much else counts more
    const std::string small = document(many / 10);
    const std::string large = document(many);
    for (int i = 0; i < attempts; ++i) {
        const double cost = std::max(processor_time_to_read(small), least_measured);
        if (processor_time_to_read(large) < too_much * cost) return true;
    }
    return false;
}

}  // namespace wiredex::test
