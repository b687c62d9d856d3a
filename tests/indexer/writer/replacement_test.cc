// What becomes of a story under one id as others take its place, pass on their embargo, and go again.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/indexer/writer/writing.h"
#include "wiredex/database.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

using Headlines = std::vector<std::string>;

constexpr std::int64_t morning = 1'700'000'000;
constexpr std::int64_t far_off = 4'000'000'000;

Article sent(const std::string& id, int hour, const std::vector<Link>& links = {}) {
    Article article = story(id, id + " at " + std::to_string(hour));
    article.updated = Time{morning + hour * 3600};
    article.links = links;
    return article;
}

Article embargoed(Article article) {
    article.embargo = Time{far_off};
    return article;
}

Article killed(Article article) {
    article.status = "canceled";
    return article;
}

Headlines shown(const Database& database, const Visibility& visibility = {}) {
    SearchOptions options;
    options.visibility = visibility;
    Headlines headlines;
    for (const Hit& hit : Searcher(database.path).search("-zzz", options).hits) headlines.push_back(hit.headline);
    std::sort(headlines.begin(), headlines.end());
    return headlines;
}

Headlines shown_at(const Database& database, std::int64_t moment) {
    Visibility visibility;
    visibility.as_of = moment;
    return shown(database, visibility);
}

/// Runs a check on databases into which the articles came in every order.
template <class Check>
void in_every_order(std::vector<Article> articles, const Check& check) {
    const auto by_headline = [](const Article& x, const Article& y) { return x.headline < y.headline; };
    std::sort(articles.begin(), articles.end(), by_headline);
    do {
        const Database database;
        Indexer indexer(database.path);
        for (const Article& article : articles) indexer.add(article);
        indexer.commit();
        check(database, indexer);
        CHECK(check_database(database.path).problems.empty());
    } while (std::next_permutation(articles.begin(), articles.end(), by_headline));
}

}  // namespace

TEST_CASE("a story that takes the place of others is under their embargo if it states none") {
    for (const char* const relation : {"replaces", "previous", "evolvedFrom"}) {
        in_every_order(
            {embargoed(sent("a", 1)), sent("b", 2, {{relation, "a", ""}}), sent("c", 3, {{relation, "b", ""}})},
            [](const Database& database, Indexer&) {
                CHECK(shown_at(database, far_off - 1).empty());
                CHECK(shown_at(database, far_off) == Headlines{"c at 3"});
            });
    }
}

TEST_CASE("a later take is under the embargo of the earlier one if it states none") {
    const std::vector<Link> key{{"story", "ferry", ""}};
    in_every_order({embargoed(sent("a", 1, key)), sent("b", 2, key), sent("c", 3, key)},
                   [](const Database& database, Indexer&) {
                       CHECK(shown_at(database, far_off - 1).empty());
                       CHECK(shown_at(database, far_off) == Headlines{"c at 3"});
                   });
}

TEST_CASE("an embargo that is stated counts for more than one that is passed on") {
    Article earlier = sent("b", 2, {{"replaces", "a", ""}});
    earlier.embargo = Time{far_off - 1000};
    in_every_order({embargoed(sent("a", 1)), earlier}, [](const Database& database, Indexer&) {
        CHECK(shown_at(database, far_off - 1001).empty());
        CHECK(shown_at(database, far_off - 1000) == Headlines{"b at 2"});
    });
}

TEST_CASE("a story is shown again when the one that replaced it is removed") {
    const std::vector<Link> replaces_a{{"replaces", "a", ""}};
    in_every_order({sent("a", 1), sent("b", 2, replaces_a)}, [](const Database& database, Indexer& indexer) {
        CHECK(shown(database) == Headlines{"b at 2"});
        indexer.remove("b");
        indexer.commit();
        CHECK(shown(database) == Headlines{"a at 1"});
    });
    const std::vector<Link> key{{"story", "ferry", ""}};
    in_every_order({sent("a", 1, key), sent("b", 2, key), sent("c", 3, key)},
                   [](const Database& database, Indexer& indexer) {
                       indexer.remove("c");
                       indexer.commit();
                       CHECK(shown(database) == Headlines{"b at 2"});
                   });
}

TEST_CASE("a story stays hidden when its correction under another id is killed and is back when the sender says so") {
    in_every_order({sent("a", 1), sent("b", 2, {{"replaces", "a", ""}}), killed(sent("b", 3))},
                   [](const Database& database, Indexer& indexer) {
                       CHECK(shown(database).empty());
                       Visibility all;
                       all.all_versions = true;
                       CHECK(shown(database, all) == Headlines{"a at 1"});
                       indexer.add(sent("a", 4));
                       indexer.commit();
                       CHECK(shown(database) == Headlines{"a at 4"});
                   });
}

TEST_CASE("of stories that replace each other in a ring the newest is shown") {
    in_every_order({sent("a", 1, {{"replaces", "b", ""}}), sent("b", 2, {{"replaces", "c", ""}}),
                    sent("c", 3, {{"replaces", "a", ""}})},
                   [](const Database& database, Indexer& indexer) {
                       CHECK(shown(database) == Headlines{"c at 3"});
                       indexer.add(sent("a", 4));
                       indexer.commit();
                       CHECK(shown(database) == Headlines{"a at 4"});
                       indexer.add(sent("d", 5, {{"replaces", "b", ""}}));
                       indexer.commit();
                       CHECK(shown(database) == Headlines{"d at 5"});
                       indexer.remove("d");
                       indexer.remove("c");
                       indexer.commit();
                       CHECK(shown(database) == Headlines{"a at 4"});
                   });
}

TEST_CASE("a story that is killed under embargo and sent again stays under it") {
    in_every_order({embargoed(sent("a", 1)), killed(sent("a", 2)), sent("a", 3)},
                   [](const Database& database, Indexer&) {
                       CHECK(shown_at(database, far_off - 1).empty());
                       CHECK(shown_at(database, far_off) == Headlines{"a at 3"});
                   });
}

TEST_CASE("versions without a source are told to the others in whatever order they come") {
    Article first = sent("a", 1);
    first.source = "Northwire";
    Article third = sent("a", 3);
    third.source = "Meridian Press";
    in_every_order({first, sent("a", 2), third},
                   [](const Database& database, Indexer&) { CHECK(shown(database) == Headlines{"a at 3"}); });
}

TEST_CASE("a transmission that was cut off takes no whole one's place even where it came first") {
    Article cut = sent("a", 2);
    cut.signal = "partial";
    in_every_order({sent("a", 1), cut},
                   [](const Database& database, Indexer&) { CHECK(shown(database) == Headlines{"a at 1"}); });
}

TEST_CASE("versions with numbers and one without end in the same one shown whatever the order") {
    const auto version = [](const std::string& source, const std::string& number, std::int64_t time) {
        Article article = story("gull", "version " + number);
        article.source = source;
        article.version = number;
        article.updated = Time{time};
        return article;
    };
    std::vector<Article> versions{version("Gull", "1", 1'718'409'600), version("", "3", 1'718'064'000),
                                  version("", "", 1'710'374'400)};
    std::vector<int> order{0, 1, 2};
    do {
        const Database database;
        {
            Indexer indexer(database.path);
            for (const int at : order) indexer.add(versions[static_cast<std::size_t>(at)]);
        }
        CHECK(database.count("version") == 1);
        CHECK(database.headline("gull") == "version 1");  // the latest
        CHECK(check_database(database.path).problems.empty());
    } while (std::next_permutation(order.begin(), order.end()));
}
