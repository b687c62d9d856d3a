#include <catch2/catch.hpp>

#include "wiredex/article.h"

using wiredex::Article;
using wiredex::VersionOrder;

namespace {

struct Stated {
    const char* version = "";
    const char* updated = "";
    const char* published = "";
};

Article article(const Stated& stated) {
    Article made;
    made.version = stated.version;
    made.updated = wiredex::parse_time(stated.updated);
    made.published = wiredex::parse_time(stated.published);
    return made;
}

VersionOrder opposite(VersionOrder order) {
    if (order == VersionOrder::older) return VersionOrder::newer;
    return order == VersionOrder::newer ? VersionOrder::older : order;
}

void check(const Stated& a, const Stated& b, VersionOrder expected) {
    CAPTURE(a.version, a.updated, a.published, b.version, b.updated, b.published);
    CHECK(compare_versions(article(a), article(b)) == expected);
    CHECK(compare_versions(article(b), article(a)) == opposite(expected));
}

}  // namespace

TEST_CASE("versions that are numbers are compared as numbers, however long") {
    check({"2"}, {"10"}, VersionOrder::older);
    check({"0"}, {"1"}, VersionOrder::older);
    check({"007"}, {"7"}, VersionOrder::same);
    check({"0"}, {"000"}, VersionOrder::same);
    check({"99999999999999999999999"}, {"100000000000000000000000"}, VersionOrder::older);
}

TEST_CASE("numbers count before times") {
    check({"1", "2024-03-05T10:00:00Z"}, {"2", "2024-03-05T09:00:00Z"}, VersionOrder::older);
    check({"1", "2024-03-05T10:00:00Z"}, {"1", "2024-03-05T09:00:00Z"}, VersionOrder::same);
}

TEST_CASE("without two numbers the time of the update decides, then that of publication") {
    check({"1", "2024-03-05T09:00:00Z"}, {"b", "2024-03-05T10:00:00Z"}, VersionOrder::older);
    check({"", "2024-03-05T10:00:00+01:00"}, {"", "2024-03-05T09:00:00Z"}, VersionOrder::same);
    check({"1.2", "", "2024-03-05T09:00:00Z"}, {"1.10", "", "2024-03-05T10:00:00Z"}, VersionOrder::older);
    check({"", "2024-03-05T09:00:00Z", "2024-03-04T09:00:00Z"}, {"", "", "2024-03-04T08:00:00Z"}, VersionOrder::newer);
}

TEST_CASE("without anything to compare the order is unknown") {
    check({}, {}, VersionOrder::unknown);
    check({"1"}, {""}, VersionOrder::unknown);
    check({"-1"}, {"1"}, VersionOrder::unknown);
    check({"", "2024-03-05T09:00:00Z"}, {"", "", "2024-03-05T09:00:00Z"}, VersionOrder::unknown);
}

TEST_CASE("times of unknown zone are compared only with each other") {
    check({"", "2024-03-05T09:00:00"}, {"", "2024-03-07T09:00:00Z"}, VersionOrder::unknown);
    check({"", "2024-03-05T09:00:00"}, {"", "2024-03-05T10:00:00"}, VersionOrder::older);
    check({"", "2024-03-05T09:00:00", "2024-03-05T09:00:00Z"}, {"", "2024-03-07T09:00:00Z", "2024-03-05T10:00:00Z"},
          VersionOrder::older);
}

TEST_CASE("a day is compared with a moment by the day") {
    check({"", "2024-03-05"}, {"", "2024-03-06T00:00:00"}, VersionOrder::older);
    check({"", "2024-03-05"}, {"", "2024-03-05T09:00:00"}, VersionOrder::unknown);
    check({"", "2024-03-05"}, {"", "2024-03-05"}, VersionOrder::same);
}
