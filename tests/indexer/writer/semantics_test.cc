// What becomes of stories as versions, replacements, kills, holds and embargoes arrive, in any order.
#include <algorithm>
#include <chrono>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/indexer/writer/writing.h"
#include "wiredex/database.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

using Ids = std::vector<std::string>;

Article version(const std::string& id, int number, const std::string& headline, std::string_view time = {}) {
    Article article = story(id, headline);
    article.version = std::to_string(number);
    article.updated = parse_time(time);
    return article;
}

Article kill(const std::string& id, int number) {
    Article notice = version(id, number, "Kill this story");
    notice.status = "canceled";
    return notice;
}

/// What a search for everything finds, by headline.
std::vector<std::string> shown(const Database& database, const Visibility& visibility = {},
                               const std::string& query = "-zzz") {
    SearchOptions options;
    options.limit = 100;
    options.visibility = visibility;
    std::vector<std::string> headlines;
    for (const Hit& hit : Searcher(database.path).search(query, options).hits) headlines.push_back(hit.headline);
    std::sort(headlines.begin(), headlines.end());
    return headlines;
}

Visibility as_of(std::string_view time) {
    Visibility visibility;
    visibility.as_of = parse_time(time)->seconds;
    return visibility;
}

Visibility all_versions() {
    Visibility visibility;
    visibility.all_versions = true;
    return visibility;
}

Visibility with_withheld() {
    Visibility visibility;
    visibility.include_withheld = true;
    return visibility;
}

/// Adds the articles, each in a run of its own, and checks that the database is sound.
void add(const Database& database, const std::vector<Article>& articles) {
    for (const Article& article : articles) {
        Indexer indexer(database.path);
        indexer.add(article);
        indexer.commit();
    }
    CHECK(check_database(database.path).problems.empty());
}

}  // namespace

TEST_CASE("of a story the newest version is shown, whatever the order in which its versions arrive") {
    std::vector<Article> versions{version("a", 1, "one"), version("a", 2, "two"), version("a", 3, "three")};
    std::sort(versions.begin(), versions.end(), [](const auto& x, const auto& y) { return x.version < y.version; });
    do {
        const Database database;
        add(database, versions);
        CHECK(shown(database) == Ids{"three"});
        CHECK(shown(database, all_versions()) == Ids{"one", "three", "two"});
        CHECK(Searcher(database.path).size() == 1);
        CHECK(Searcher(database.path).article("a")->headline == "three");
    } while (std::next_permutation(versions.begin(), versions.end(),
                                   [](const auto& x, const auto& y) { return x.version < y.version; }));
}

TEST_CASE("the state of an earlier moment can be asked for, also when a version came late") {
    const Database database;
    add(database, {version("a", 1, "one", "2024-05-01T10:00:00Z"), version("a", 3, "three", "2024-05-01T14:00:00Z"),
                   version("a", 2, "two", "2024-05-01T12:00:00Z")});
    CHECK(shown(database, as_of("2024-05-01T09:59:59Z")).empty());
    CHECK(shown(database, as_of("2024-05-01T10:00:00Z")) == Ids{"one"});
    CHECK(shown(database, as_of("2024-05-01T11:59:59Z")) == Ids{"one"});
    CHECK(shown(database, as_of("2024-05-01T12:00:00Z")) == Ids{"two"});
    CHECK(shown(database, as_of("2024-05-01T13:59:59Z")) == Ids{"two"});
    CHECK(shown(database, as_of("2024-05-01T14:00:00Z")) == Ids{"three"});
}

TEST_CASE("long version numbers that count nothing leave the order to the times") {
    const Database database;
    Article first = version("a", 0, "first", "2024-05-01T10:00:00Z");
    first.version = "1618095828";
    Article second = version("a", 0, "second", "2024-05-01T11:00:00Z");
    second.version = "978556838";
    add(database, {first, second});
    CHECK(shown(database) == Ids{"second"});
}

TEST_CASE("a kill takes the story and its history away and keeps later deliveries of them out") {
    const Database database;
    add(database, {version("a", 1, "wrong"), version("a", 2, "still wrong"), story("b", "Other story")});
    Indexer indexer(database.path);
    CHECK(indexer.add(kill("a", 3)) == AddResult::withdrawn);
    CHECK(indexer.add(kill("a", 3)) == AddResult::unchanged);
    CHECK(indexer.add(version("a", 2, "still wrong")) == AddResult::kept_out);
    CHECK(indexer.add(version("a", 1, "another wording")) == AddResult::kept_out);
    indexer.commit();
    CHECK(shown(database) == Ids{"Other story"});
    CHECK(shown(database, all_versions()) == Ids{"Other story"});
    CHECK(shown(database, with_withheld()) == Ids{"Kill this story", "Other story"});
    CHECK(shown(database, with_withheld(), "wrong").empty());
    CHECK(shown(database, with_withheld(), "\"ferry to Elara\"") == Ids{"Other story"});
    CHECK_FALSE(Searcher(database.path).article("a").has_value());
    CHECK(check_database(database.path).problems.empty());
}

TEST_CASE("a kill that arrives before its story keeps it out") {
    const Database database;
    Indexer indexer(database.path);
    CHECK(indexer.add(kill("a", 2)) == AddResult::withdrawn);
    CHECK(indexer.add(version("a", 1, "wrong")) == AddResult::kept_out);
    indexer.commit();
    CHECK(shown(database).empty());
}

TEST_CASE("a story comes back only by a version newer than the kill, and a late kill does not take that one") {
    const Database database;
    Indexer indexer(database.path);
    indexer.add(version("a", 1, "wrong"));
    indexer.add(kill("a", 2));
    CHECK(indexer.add(version("a", 3, "right")) == AddResult::replaced);
    CHECK(indexer.add(kill("a", 2)) != AddResult::withdrawn);
    indexer.commit();
    CHECK(shown(database) == Ids{"right"});
}

TEST_CASE("a kill under an id of its own takes the stories it names") {
    const Database database;
    add(database, {story("a", "wrong"), story("b", "also wrong"), story("c", "right")});
    Article notice = kill("notice", 1);
    notice.links = {{"kills", "a", ""}, {"replaces", "b", ""}, {"seeAlso", "c", ""}};
    add(database, {notice, story("a", "wrong again")});
    CHECK(shown(database) == Ids{"right"});
}

TEST_CASE("a kill under another id counts its own versions, not those of the story it takes") {
    for (const bool kill_first : {true, false}) {
        const Database database;
        const Article wrong = version("a", 7, "wrong", "2024-05-01T10:00:00Z");
        Article notice = kill("notice", 1);
        notice.updated = parse_time("2024-05-01T11:00:00Z");
        notice.links = {{"kills", "a", ""}};
        add(database, kill_first ? std::vector<Article>{notice, wrong} : std::vector<Article>{wrong, notice});
        CHECK(shown(database).empty());
    }
}

TEST_CASE("what was killed stays out when everything is delivered again, also where a newer version stands") {
    std::vector<Article> all{version("a", 1, "wrong"), kill("a", 2), version("a", 3, "right")};
    const auto by_version = [](const Article& x, const Article& y) { return x.version < y.version; };
    do {
        const Database database;
        add(database, all);
        add(database, all);
        CHECK(shown(database) == Ids{"right"});
        CHECK(shown(database, all_versions()) == Ids{"right"});
    } while (std::next_permutation(all.begin(), all.end(), by_version));
}

TEST_CASE("agencies whose names begin alike are not the same") {
    const Database database;
    Article mine = story("5", "Mine");
    mine.source = "AP";
    Article theirs = story("5", "Theirs");
    theirs.source = "APA";
    add(database, {mine, theirs});
    CHECK(shown(database) == Ids{"Mine", "Theirs"});
}

TEST_CASE("what one story replaces is hidden, whichever comes first") {
    Article next = story("b", "new");
    next.links = {{"replaces", "a", ""}};
    for (const std::vector<Article>& order :
         {std::vector<Article>{story("a", "old"), next}, std::vector<Article>{next, story("a", "old")}}) {
        const Database database;
        add(database, order);
        CHECK(shown(database) == Ids{"new"});
        CHECK(shown(database, all_versions()) == Ids{"new", "old"});
        CHECK(Searcher(database.path).size() == 2);
    }
}

TEST_CASE("stories that claim to replace each other do not both vanish") {
    const Database database;
    Article a = version("a", 1, "earlier", "2024-05-01T10:00:00Z");
    a.links = {{"replaces", "b", ""}};
    Article b = version("b", 1, "later", "2024-05-01T11:00:00Z");
    b.links = {{"replaces", "a", ""}};
    add(database, {a, b});
    CHECK(shown(database) == Ids{"later"});
    const Database other;
    add(other, {b, a});
    CHECK(shown(other) == Ids{"later"});
}

TEST_CASE("takes of a story under several ids chain by the sender's key") {
    std::vector<Article> takes;
    for (const auto& [id, time] : {std::pair{"a", "10"}, std::pair{"b", "11"}, std::pair{"c", "12"}}) {
        Article take = version(id, 1, std::string("take ") + id, std::string("2024-05-01T") + time + ":00:00Z");
        take.source = "Northwire";
        take.links = {{"story", "BC-US--Ferry/2024-05-01", ""}};
        takes.push_back(take);
    }
    Article other = takes[0];
    other.id = "other";
    other.headline = "another agency's";
    other.source = "Meridian Press";
    const auto by_id = [](const Article& x, const Article& y) { return x.id < y.id; };
    do {
        const Database database;
        add(database, takes);
        add(database, {other});
        CHECK(shown(database) == Ids{"another agency's", "take c"});
    } while (std::next_permutation(takes.begin(), takes.end(), by_id));
}

TEST_CASE("a kill takes every take of its story by the sender's key, and keeps those out that come later") {
    const Database database;
    std::vector<Article> takes;
    for (const auto& [id, time] : {std::pair{"a", "10"}, std::pair{"b", "11"}, std::pair{"c", "14"}}) {
        Article take = version(id, 1, std::string("take ") + id, std::string("2024-05-01T") + time + ":00:00Z");
        take.links = {{"story", "BC-US--Ferry/2024-05-01", ""}};
        takes.push_back(take);
    }
    Article notice = kill("notice", 1);
    notice.updated = parse_time("2024-05-01T12:00:00Z");
    notice.links = {{"story", "BC-US--Ferry/2024-05-01", ""}};
    add(database, {takes[0], notice});
    CHECK(shown(database).empty());
    Indexer indexer(database.path);
    CHECK(indexer.add(takes[0]) == AddResult::kept_out);
    CHECK(indexer.add(takes[1]) == AddResult::kept_out);
    CHECK(indexer.add(takes[2]) == AddResult::added);
    indexer.commit();
    CHECK(shown(database) == Ids{"take c"});
}

TEST_CASE("the same id from two sources is two stories") {
    const Database database;
    Article mine = story("1", "Mine");
    mine.source = "Northwire";
    Article theirs = story("1", "Theirs");
    theirs.source = "Meridian Press";
    Article correction = version("1", 2, "Mine corrected");
    correction.source = "NORTHWIRE";
    add(database, {mine, theirs, correction});
    CHECK(shown(database) == Ids{"Mine corrected", "Theirs"});
    Article notice = kill("1", 3);
    notice.source = "Northwire";
    add(database, {notice});
    CHECK(shown(database) == Ids{"Theirs"});
}

TEST_CASE("withheld stories are hidden, and shown again by a newer version") {
    const Database database;
    Article held = version("a", 2, "held");
    held.status = "withheld";
    add(database, {version("a", 1, "first"), held});
    CHECK(shown(database).empty());
    CHECK(shown(database, with_withheld()) == Ids{"held"});
    Article released = version("a", 3, "released");
    released.status = "usable";
    add(database, {released});
    CHECK(shown(database) == Ids{"released"});
}

TEST_CASE("an embargo ends by the clock and without reindexing") {
    const Database database;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    Article past = story("past", "past");
    past.embargo = parse_time("2024-05-01T10:00:00Z");
    Article future = story("future", "future");
    future.embargo = Time{std::chrono::duration_cast<std::chrono::seconds>(now).count() + 3600};
    Article hold = story("hold", "hold");
    hold.status = "embargoed";
    add(database, {past, future, hold});
    CHECK(shown(database) == Ids{"past"});
    CHECK(shown(database, with_withheld()) == Ids{"future", "hold", "past"});
    Visibility later;
    later.as_of = future.embargo->seconds;
    CHECK(shown(database, later) == Ids{"future", "past"});
    later.as_of = future.embargo->seconds - 1;
    CHECK(shown(database, later) == Ids{"past"});
    CHECK(shown(database, as_of("2024-05-01T09:59:59Z")).empty());
}

TEST_CASE("clock times of senders whose zone is known are indexed as the instants they are") {
    const Database database;
    Article article = version("a", 1, "from Helsinki");
    article.source = "STT";
    article.embargo = parse_time("2024-05-01T10:00:00");
    add(database, {article, article});
    CHECK(shown(database, as_of("2024-05-01T06:59:59Z")).empty());
    CHECK(shown(database, as_of("2024-05-01T07:00:00Z")) == Ids{"from Helsinki"});
}

TEST_CASE("an embargo by a clock of unknown zone lasts until it has passed everywhere") {
    const Database database;
    Article article = story("a", "embargoed");
    article.embargo = parse_time("2024-05-01T10:00:00");
    add(database, {article});
    CHECK(shown(database, as_of("2024-05-01T21:59:59Z")).empty());
    CHECK(shown(database, as_of("2024-05-01T22:00:00Z")) == Ids{"embargoed"});
}

TEST_CASE("a correction does not lose the embargo or the hold of the version before it") {
    const Database database;
    Article embargoed = version("a", 1, "first");
    embargoed.embargo = parse_time("2124-05-01T10:00:00Z");
    Article held = version("b", 1, "held");
    held.status = "embargoed";
    add(database, {embargoed, version("a", 2, "corrected"), version("a", 3, "corrected again"), held,
                   version("b", 2, "held corrected")});
    CHECK(shown(database).empty());
    CHECK(shown(database, as_of("2124-05-01T10:00:00Z")) == Ids{"corrected again"});
    Indexer indexer(database.path);
    CHECK(indexer.add(version("a", 2, "corrected")) == AddResult::older);
    CHECK(indexer.add(version("a", 3, "corrected again")) == AddResult::unchanged);
    Article moved = version("a", 4, "moved up");
    moved.embargo = parse_time("2024-05-01T10:00:00Z");
    indexer.add(moved);
    indexer.commit();
    CHECK(shown(database) == Ids{"moved up"});
}

TEST_CASE("an embargo holds for the later versions in whatever order they arrive") {
    std::vector<Article> all{version("a", 1, "one"), version("a", 2, "two"), version("a", 3, "three")};
    all[0].embargo = parse_time("2124-05-01T10:00:00Z");
    const auto by_version = [](const Article& x, const Article& y) { return x.version < y.version; };
    do {
        const Database database;
        add(database, all);
        CHECK(shown(database).empty());
        CHECK(shown(database, all_versions()).empty());
    } while (std::next_permutation(all.begin(), all.end(), by_version));
}

TEST_CASE("a transmission that was cut off does not take the place of a whole one") {
    const Database database;
    Article cut = version("a", 1, "whole", "2024-05-01T10:00:00Z");
    cut.body = "The ferry";
    cut.signal = "partial";
    add(database, {version("a", 1, "whole", "2024-05-01T10:00:00Z"), cut});
    CHECK(Searcher(database.path).article("a")->body == "The ferry to Elara sailed at noon.");
}

TEST_CASE("removing a story removes its history and what keeps it out") {
    const Database database;
    add(database, {version("a", 1, "one"), version("a", 2, "two"), kill("b", 1)});
    Indexer indexer(database.path);
    CHECK(indexer.remove("a"));
    CHECK_FALSE(indexer.remove("a"));
    CHECK(indexer.remove("b"));
    CHECK(indexer.add(version("b", 1, "back")) == AddResult::added);
    indexer.commit();
    CHECK(shown(database, all_versions()) == Ids{"back"});
}
