// What is stored in value slots.
#include "store/values.h"

#include <limits>
#include <random>

#include <catch2/catch.hpp>

using namespace wiredex;

TEST_CASE("stored times sort as the times do, before 1970 too") {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    std::vector<std::int64_t> moments{least, least + 1, -86'401, -256, -1, 0, 1, 255, 256, 1'700'000'000, most};
    const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 7;
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 100; ++i) moments.push_back(static_cast<std::int64_t>(random()));
    for (int i = 0; i < 100; ++i)
        moments.push_back(static_cast<std::int64_t>(random() % 4'000'000'000) - 2'000'000'000);
    for (const std::int64_t a : moments)
        for (const std::int64_t b : moments) {
            const auto order = encode_sort_time(Time{a}) <=> encode_sort_time(Time{b});
            REQUIRE((order < 0) == (a < b));
            REQUIRE((order == 0) == (a == b));
        }
}

TEST_CASE("a stored time comes back, and what is none does not") {
    for (const std::int64_t seconds : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                                       std::int64_t{1'700'000'000}, std::numeric_limits<std::int64_t>::max()})
        CHECK(decode_sort_time(encode_sort_time(Time{seconds})) == seconds);
    CHECK_FALSE(decode_sort_time(""));
    CHECK_FALSE(decode_sort_time("seven b"));
    CHECK_FALSE(decode_sort_time("nine byte"));
}

TEST_CASE("a stored time is never empty, and shorter than what stands for no time") {
    CHECK(encode_sort_time(Time{0}).size() == 8);
    CHECK(encode_sort_time(Time{-1}).size() == 8);
}

TEST_CASE("the layout of an article comes back as it was") {
    std::mt19937 random(11);
    for (int i = 0; i < 1000; ++i) {
        FieldLayout layout;
        for (std::uint32_t& length : layout.lengths)
            if (random() % 2 == 0) length = static_cast<std::uint32_t>(random() >> (random() % 32));
        layout.body_start = static_cast<std::uint32_t>(random() >> (random() % 32));
        REQUIRE(decode_layout(encode_layout(layout)) == layout);
    }
    FieldLayout full;
    full.lengths.fill(std::numeric_limits<std::uint32_t>::max());
    full.body_start = std::numeric_limits<std::uint32_t>::max();
    CHECK(decode_layout(encode_layout(full)) == full);
}

TEST_CASE("a layout takes little room, and none that is cut is read beyond its end") {
    FieldLayout layout;
    layout.lengths[0] = 8;
    layout.lengths[2] = 300;
    layout.body_start = 18;
    const std::string value = encode_layout(layout);
    CHECK(value == std::string("\x12\x08\x00\xAC\x02", 5));
    CHECK(decode_layout("") == FieldLayout{});
    CHECK(decode_layout(std::string_view(value).substr(0, 2)).lengths[0] == 8);
    CHECK(decode_layout(std::string(200, '\xFF')).lengths.size() == ranked_field_count);
}
