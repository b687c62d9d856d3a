// The whole of Reuters-21578: what searches find, against a plain reading of the files.
#include <algorithm>
#include <functional>
#include <map>
#include <sstream>
#include <xapian.h>

#include <catch2/catch.hpp>

#include "tests/cli/process.h"
#include "tests/cli/search_collections/collections.h"
#include "tests/cli/search_collections/naive_reuters.h"
#include "wiredex/database.h"

using namespace wiredex::test;
using Catch::Contains;

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(std::vector<std::string> arguments, const std::string& database) {
    arguments.insert(arguments.begin(), {"--db", database, "--ids", "--limit", "30000"});
    std::istringstream output(search(std::move(arguments)).output);
    return {std::istream_iterator<std::string>(output), {}};
}

Ids sorted(Ids ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Ids that only one of two sorted lists has, for a message.
std::string difference(const Ids& found, const Ids& expected) {
    Ids only;
    std::set_symmetric_difference(found.begin(), found.end(), expected.begin(), expected.end(),
                                  std::back_inserter(only));
    std::string text;
    for (const std::string& id : only) text += id + " ";
    return text;
}

}  // namespace

TEST_CASE("Reuters-21578 is indexed whole, the database is sound, and a second run changes nothing") {
    const auto collection = shared_data("reuters21578");
    if (!collection) return;
    const std::string& database = reuters_database(*collection);
    std::ostringstream said;
    CHECK(Xapian::Database::check(database, 0, &said) == 0);
    const wiredex::CheckReport report = wiredex::check_database(database);
    CHECK(report.articles == 21578);
    CHECK(report.problems.empty());

    const std::vector<std::string> before{read_file(database + "/iamglass")};
    std::vector<std::string> arguments{"add", "--db", database};
    const std::vector<std::string> files = reuters_files(*collection);
    arguments.insert(arguments.end(), files.begin(), files.end());
    const Ended again = index(std::move(arguments));
    CHECK(again.status == 0);
    CHECK_THAT(again.output + again.errors, Contains("nothing changed") && Contains("21578 articles"));
    CHECK(read_file(database + "/iamglass") == before.front());
}

TEST_CASE("searches in Reuters-21578 find what a plain reading of the files finds") {
    const auto collection = shared_data("reuters21578");
    if (!collection) return;
    const std::string& database = reuters_database(*collection);
    static const std::vector<NaiveArticle> articles = read_naively(*collection);
    REQUIRE(articles.size() == 21578);
    const auto scan = [&](const std::function<bool(const NaiveArticle&)>& wanted) {
        Ids ids;
        for (const NaiveArticle& article : articles)
            if (wanted(article)) ids.push_back(article.id);
        return sorted(ids);
    };
    const auto compare = [&](const Ids& found, const Ids& expected) {
        INFO("in one only: " << difference(sorted(found), expected));
        CHECK_FALSE(expected.empty());
        CHECK(sorted(found) == expected);
    };
    constexpr std::int64_t march = 541'555'200;  // 1987-03-01
    constexpr std::int64_t april = 544'233'600;  // 1987-04-01

    SECTION("the best article for some words") {
        CHECK(ids_of({"bahia cocoa review"}, database).front() == "1");
    }
    SECTION("a dateline and a word") {
        compare(ids_of({"dateline:salvador cocoa"}, database), scan([](const NaiveArticle& a) {
                    return has_word(a.dateline, "salvador") && has_word(a.all, "cocoa");
                }));
    }
    SECTION("a topic") {
        compare(ids_of({"topic:cocoa"}, database),
                scan([](const NaiveArticle& a) { return has_word(a.topics, "cocoa"); }));
    }
    SECTION("a phrase in the headline") {
        compare(ids_of({"headline:\"cocoa review\""}, database), scan([](const NaiveArticle& a) {
                    return has_phrase(a.headline, {"cocoa", "review"});
                }));
    }
    SECTION("a word within some days") {
        compare(ids_of({"--since", "1987-03-01", "--until", "1987-03-31", "wheat"}, database),
                scan([](const NaiveArticle& a) {
                    return has_word(a.all, "wheat") && march <= a.seconds && a.seconds < april;
                }));
    }
    SECTION("a word, the newest first") {
        const Ids found = ids_of({"--sort", "newest", "wheat"}, database);
        compare(found, scan([](const NaiveArticle& a) { return has_word(a.all, "wheat"); }));
        std::map<std::string, std::int64_t> times;
        for (const NaiveArticle& article : articles) times[article.id] = article.seconds;
        for (std::size_t i = 1; i < found.size(); ++i) {
            INFO(found[i - 1] << " before " << found[i]);
            CHECK(times[found[i - 1]] >= times[found[i]]);
        }
    }
}
