// Days: restrictions and the order of time.
#include <map>
#include <random>

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "tests/searcher/ranking/collection.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string text_of(const Day& day) {
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

Article on(const std::string& id, const Day& day, std::int64_t second = 0) {
    Article result = article(id, "Bulletin");
    result.published = Time{.seconds = days_since_epoch(day) * 86'400 + second};
    return result;
}

}  // namespace

TEST_CASE("date: takes days, months, years, ranges and open ends") {
    const Collection collection({on("a", {2022, 12, 31}), on("b", {2023, 1, 1}), on("c", {2023, 2, 28}),
                                 on("d", {2023, 11, 30}, 86'399), on("e", {2023, 12, 1}), on("f", {2023, 12, 7}),
                                 on("g", {2024, 2, 29}), article("undated", "Bulletin")});
    const std::vector<std::pair<std::string, Ids>> cases{
        {"date:2023-12-07", {"f"}},
        {"date:2023-12", {"e", "f"}},
        {"date:2023", {"b", "c", "d", "e", "f"}},
        {"date:2023-11..2023-12", {"d", "e", "f"}},
        {"date:2023-11-30..2023-12-01", {"d", "e"}},
        {"date:2022-12-31..2023-01-01", {"a", "b"}},
        {"date:2023-12-01..", {"e", "f", "g"}},
        {"date:..2023-02", {"a", "b", "c"}},
        {"date:2024-02", {"g"}},
        {"date:2023..2024-02-28", {"b", "c", "d", "e", "f"}},
        {"date:1900..2100", {"a", "b", "c", "d", "e", "f", "g"}},
        {"date:0001-01-01..9999-12-31", {"a", "b", "c", "d", "e", "f", "g"}},
        {"date:2025", {}},
        {"date:..2021", {}},
        {"-date:2023", {"a", "g", "undated"}},
        {"bulletin -date:2023", {"a", "g", "undated"}},
        {"bulletin date:2023-12", {"e", "f"}},
        {"date:2023 date:2023-12", {"e", "f"}},
        {"zinc date:2023-12", {}},
    };
    for (const auto& [query, expected] : cases) {
        INFO(query);
        CHECK(collection.found(query) == expected);
    }
}

TEST_CASE("since and until restrict any query, and make one of an empty one") {
    const Collection collection(
        {on("a", {2022, 12, 31}), on("b", {2023, 1, 1}), on("c", {2023, 2, 28}), article("undated", "Bulletin")});
    SearchOptions options;
    options.since = Day{2023, 1, 1};
    CHECK(collection.ranked("", options) == Ids{"c", "b"});  // a filter alone lists the newest first
    CHECK(collection.found("bulletin", options) == Ids{"b", "c"});
    CHECK(collection.found("bulletin date:2023-01", options) == Ids{"b"});
    CHECK(collection.found("zinc", options).empty());
    options.until = Day{2023, 1, 1};
    CHECK(collection.found("", options) == Ids{"b"});
    options.since.reset();
    CHECK(collection.ranked("", options) == Ids{"b", "a"});
    options.since = Day{2023, 6, 1};
    CHECK(collection.found("", options).empty());
}

TEST_CASE("any range of days finds what a comparison of days finds") {
    const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : std::random_device{}();
    INFO("run again with --rng-seed " << seed);
    std::mt19937 random(seed);
    const auto random_day = [&] {
        if (random() % 8 == 0) return Day{static_cast<int>(1985 + random() % 9), 12, 31};
        if (random() % 8 == 0) return Day{static_cast<int>(1985 + random() % 9), 1, 1};
        if (random() % 8 == 0)
            return Day{static_cast<int>(1985 + random() % 9), static_cast<int>(1 + random() % 12), 1};
        return day_from_epoch(days_since_epoch({1985, 1, 1}) + static_cast<std::int64_t>(random() % 3285));
    };
    std::vector<Article> articles;
    std::vector<Day> days;
    for (int i = 0; i < 400; ++i) {
        days.push_back(i == 0 ? Day{1912, 4, 15} : random_day());
        articles.push_back(on("a" + std::to_string(i), days.back(), static_cast<std::int64_t>(random() % 86'400)));
    }
    const Collection collection(articles);
    const Searcher searcher(collection.path());
    for (int i = 0; i < 300; ++i) {
        Day first = random_day();
        Day last = random_day();
        if (last < first) std::swap(first, last);
        const auto within = static_cast<std::uint64_t>(
            std::count_if(days.begin(), days.end(), [&](const Day& d) { return first <= d && d <= last; }));
        const auto from = static_cast<std::uint64_t>(
            std::count_if(days.begin(), days.end(), [&](const Day& d) { return first <= d; }));
        const auto to = static_cast<std::uint64_t>(
            std::count_if(days.begin(), days.end(), [&](const Day& d) { return d <= last; }));
        SearchOptions options;
        options.since = first;
        options.until = last;
        INFO(text_of(first) << " to " << text_of(last));
        REQUIRE(searcher.count("", options) == within);
        REQUIRE(searcher.count("date:" + text_of(first) + ".." + text_of(last)) == within);
        REQUIRE(searcher.count("date:" + text_of(first) + "..") == from);
        REQUIRE(searcher.count("date:.." + text_of(last)) == to);
        REQUIRE(searcher.count("bulletin -date:" + text_of(first) + ".." + text_of(last)) == days.size() - within);
    }
}

TEST_CASE("a day that does not exist is refused") {
    const Collection collection({on("a", {2022, 12, 31})});
    const Searcher searcher(collection.path());
    const Day wrong = GENERATE(Day{2023, 2, 30}, Day{2023, 13, 1}, Day{2023, 0, 1}, Day{0, 1, 1}, Day{2023, 1, 0});
    SearchOptions options;
    (GENERATE(true, false) ? options.since : options.until) = wrong;
    try {
        static_cast<void>(searcher.count("", options));
        FAIL("it was searched");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
    }
}

TEST_CASE("results can go by time, undated ones last either way") {
    const Collection collection({on("b", {2023, 1, 1}), article("undated", "Bulletin bulletin"),
                                 on("a", {1969, 12, 31}), on("c", {2023, 1, 1}, 60), on("old", {1935, 5, 5})});
    SearchOptions options;
    options.sort = SortOrder::newest;
    CHECK(collection.ranked("bulletin", options) == Ids{"c", "b", "a", "old", "undated"});
    options.sort = SortOrder::oldest;
    CHECK(collection.ranked("bulletin", options) == Ids{"old", "a", "b", "c", "undated"});
    CHECK(collection.ranked("-zinc", options) == Ids{"old", "a", "b", "c", "undated"});
}

TEST_CASE("an article goes by its first publication, else by its update") {
    Article updated = article("updated", "Bulletin");
    updated.updated = parse_time("2023-05-05T10:00:00Z");
    Article both = article("both", "Bulletin");
    both.published = parse_time("2020-01-01T10:00:00Z");
    both.updated = parse_time("2024-05-05T10:00:00Z");
    const Collection collection({updated, both});
    CHECK(collection.found("date:2023") == Ids{"updated"});
    CHECK(collection.found("date:2024").empty());
    CHECK(collection.ranked("-zinc") == Ids{"updated", "both"});
}

TEST_CASE("ranges of days find the same articles in the same order, however many are within") {
    std::mt19937 random(20240229);
    const std::int64_t first = days_since_epoch({2024, 1, 1});
    constexpr int days = 90;
    std::vector<Article> articles;
    std::map<std::string, std::int64_t> day_of_id;
    for (int i = 0; i < 400; ++i) {
        const std::string id = fmt::format("a{:03}", i);
        const std::int64_t day = first + static_cast<std::int64_t>(random() % days);
        articles.push_back(on(id, day_from_epoch(day), static_cast<std::int64_t>(random() % 86'400)));
        for (auto times = random() % 9; times > 0; --times) articles.back().body += "bulletin canal ";
        if (i % 10 == 0) {
            articles.back().published.reset();
        } else {
            day_of_id[id] = day;
        }
    }
    const Collection collection(articles);
    const Ids all = collection.ranked("bulletin canal");
    REQUIRE(all.size() == 400);
    for (int i = 0; i < 100; ++i) {
        const std::int64_t since = first + static_cast<std::int64_t>(random() % days);
        const std::int64_t until = since + static_cast<std::int64_t>(random() % days);
        SearchOptions options;
        options.since = day_from_epoch(since);
        if (i % 3 != 0) options.until = day_from_epoch(until);
        Ids expected;
        for (const std::string& id : all)
            if (const auto found = day_of_id.find(id); found != day_of_id.end())
                if (found->second >= since && (!options.until || found->second <= until)) expected.push_back(id);
        INFO(text_of(*options.since) << ".." << (options.until ? text_of(*options.until) : ""));
        CHECK(collection.ranked("bulletin canal", options) == expected);
        options.limit = 10;
        expected.resize(std::min<std::size_t>(expected.size(), 10));
        Ids best;
        for (const Hit& hit : Searcher(collection.path()).search("bulletin canal", options).hits)
            best.push_back(hit.id);
        CHECK(best == expected);
    }
}
