#include "analysis/bm25f.h"

#include <catch2/catch.hpp>

using namespace wiredex;

namespace {
std::size_t column(FieldId id) {
    return static_cast<std::size_t>(id);
}
}  // namespace

TEST_CASE("an occurrence counts less in a longer field") {
    const Field row{FieldId::body, "", "", "", FieldKind::text, true, 1.0, 0.5, 100.0, true, ""};
    CHECK(length_factor(row, 100) == Approx(1.0));      // 1 / (0.5 + 0.5 * 1)
    CHECK(length_factor(row, 300) == Approx(0.5));      // 1 / (0.5 + 0.5 * 3)
    CHECK(length_factor(row, 0) == Approx(2.0));        // 1 / 0.5
    CHECK(length_factor(row, 50) == Approx(1 / 0.75));  // 1 / (0.5 + 0.5 * 0.5)
}

TEST_CASE("the weighted count is the sum over the fields of weight, occurrences and length factor") {
    FieldCounts occurrences{}, lengths{};
    FieldWeights weights{};
    occurrences[column(FieldId::byline)] = 3;  // b = 0: the length does not matter
    lengths[column(FieldId::byline)] = 40;
    weights[column(FieldId::byline)] = 2.0;
    CHECK(weighted_count(occurrences, lengths, weights) == Approx(6.0));
    const Field& body = field(FieldId::body);
    occurrences[column(FieldId::body)] = 4;
    lengths[column(FieldId::body)] = static_cast<std::uint32_t>(3 * body.average_length);
    weights[column(FieldId::body)] = 1.5;
    // 4 * 1.5 / (1 - b + 3 b), that is 6 / (1 + 2 b)
    CHECK(weighted_count(occurrences, lengths, weights) == Approx(6.0 + 6.0 / (1.0 + 2.0 * body.length_share)));
}

TEST_CASE("fields without the term count nothing, whatever their length") {
    FieldCounts lengths{};
    lengths.fill(1000);
    CHECK(weighted_count({}, lengths, default_weights()) == 0.0);
}

TEST_CASE("the weights are those of the table") {
    for (std::size_t f = 0; f < ranked_field_count; ++f) CHECK(default_weights()[f] == fields()[f].boost);
}

TEST_CASE("a folded count is in rounded sixteenths") {
    CHECK(folded_wdf(1.0) == 16);
    CHECK(folded_wdf(2.5) == 40);
    CHECK(folded_wdf(1.03) == 16);  // 16.48
    CHECK(folded_wdf(1.04) == 17);  // 16.64
}

TEST_CASE("a folded count is at least 1 and cannot overflow") {
    CHECK(folded_wdf(0.0) == 1);
    CHECK(folded_wdf(0.001) == 1);
    CHECK(folded_wdf(1e6) == 16'000'000);
    CHECK(folded_wdf(1e18) == 16'000'000);
}
