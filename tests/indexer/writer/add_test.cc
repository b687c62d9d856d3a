// What becomes of an article that is added.
#include <catch2/catch.hpp>

#include "tests/indexer/writer/writing.h"

using namespace wiredex;
using namespace wiredex::test;
using Catch::Contains;

TEST_CASE("an article is added once, and then unchanged") {
    const Database database;
    Indexer indexer(database.path);
    CHECK(indexer.size() == 0);
    CHECK(indexer.add(story("a")) == AddResult::added);
    CHECK(indexer.add(story("a")) == AddResult::unchanged);
    CHECK(indexer.add(story("b")) == AddResult::added);
    CHECK(indexer.size() == 2);
    indexer.commit();
    CHECK(indexer.add(story("a")) == AddResult::unchanged);
    CHECK(indexer.size() == 2);
    CHECK(database.article("a") == story("a"));
}

TEST_CASE("where an article was read from does not make it another one") {
    const Database database;
    Indexer indexer(database.path);
    Article article = story("a");
    article.path = "monday.sgm";
    CHECK(indexer.add(article) == AddResult::added);
    article.path = "tuesday.sgm";
    article.offset = 77;
    article.format = "plain_text";
    CHECK(indexer.add(article) == AddResult::unchanged);
}

TEST_CASE("of two versions with numbers the higher one stays, whatever comes first") {
    const Database database;
    Indexer indexer(database.path);
    Article second = story("a", "second");
    second.version = "2";
    second.updated = Time{1000};
    Article tenth = story("a", "tenth");
    tenth.version = "10";
    tenth.updated = Time{500};  // numbers decide before times
    if (GENERATE(true, false)) {
        CHECK(indexer.add(second) == AddResult::added);
        CHECK(indexer.add(tenth) == AddResult::replaced);
    } else {
        CHECK(indexer.add(tenth) == AddResult::added);
    }
    CHECK(indexer.add(second) == AddResult::older);
    indexer.commit();
    CHECK(indexer.size() == 1);
    CHECK(database.headline("a") == "tenth");
}

TEST_CASE("without numbers the later update stays") {
    const Database database;
    Indexer indexer(database.path);
    Article noon = story("a", "noon");
    noon.updated = Time{43'200};
    Article night = story("a", "night");
    night.updated = Time{80'000};
    CHECK(indexer.add(noon) == AddResult::added);
    CHECK(indexer.add(night) == AddResult::replaced);
    CHECK(indexer.add(noon) == AddResult::older);
    indexer.commit();
    CHECK(database.headline("a") == "night");
}

TEST_CASE("the same version with other content takes the place of the stored one") {
    const Database database;
    Indexer indexer(database.path);
    Article article = story("a", "first");
    article.version = "3";
    CHECK(indexer.add(article) == AddResult::added);
    article.headline = "corrected";
    CHECK(indexer.add(article) == AddResult::replaced);
    indexer.commit();
    CHECK(database.headline("a") == "corrected");
}

TEST_CASE("where versions cannot be told apart the later transmission wins") {
    const Database database;
    Indexer indexer(database.path);
    CHECK(indexer.add(story("a", "one")) == AddResult::added);
    CHECK(indexer.add(story("a", "two")) == AddResult::replaced);
    indexer.commit();
    CHECK(database.headline("a") == "two");
    CHECK(database.count("headline:one") == 0);
}

TEST_CASE("the same transmissions again in the same order change nothing, whether or not versions can be told apart") {
    const Database database;
    Indexer indexer(database.path);
    for (const char* const headline : {"one", "two", "three"}) indexer.add(story("a", headline));
    CHECK(indexer.add(story("a", "one")) == AddResult::older);
    CHECK(indexer.add(story("a", "two")) == AddResult::older);
    CHECK(indexer.add(story("a", "three")) == AddResult::unchanged);
    indexer.commit();
    CHECK(database.headline("a") == "three");
}

TEST_CASE("a newer version of the same content is written, so that the one before it is known to be older") {
    const Database database;
    Indexer indexer(database.path);
    Article article = story("a");
    article.version = "1";
    CHECK(indexer.add(article) == AddResult::added);
    article.version = "2";
    CHECK(indexer.add(article) == AddResult::replaced);
    article.version = "1";
    CHECK(indexer.add(article) == AddResult::older);
}

TEST_CASE("a replaced article is found by its new words only") {
    const Database database;
    Indexer indexer(database.path);
    Article article = story("a", "Harbour closed");
    article.topics = {{"shipping", "", ""}};
    article.tickers = {"ELA.N"};
    article.published = Time{.seconds = 1'612'137'600};
    indexer.add(article);
    article = story("a", "Harbour open");
    article.published = Time{.seconds = 1'643'673'600};
    indexer.add(article);
    indexer.commit();
    CHECK(database.count("closed") == 0);
    CHECK(database.count("topic:shipping") == 0);
    CHECK(database.count("ticker:ELA.N") == 0);
    CHECK(database.count("date:2021") == 0);
    CHECK(database.count("open") == 1);
    CHECK(database.count("date:2022-02-01") == 1);
}

TEST_CASE("a removed article is gone, and can be added again") {
    const Database database;
    Indexer indexer(database.path);
    Article article = story("a");
    article.version = "5";
    indexer.add(article);
    CHECK_FALSE(indexer.remove("b"));
    CHECK(indexer.remove("a"));
    CHECK_FALSE(indexer.remove("a"));
    CHECK(indexer.size() == 0);
    article.version = "4";  // nothing remembers version 5
    CHECK(indexer.add(article) == AddResult::added);
    indexer.commit();
    CHECK(database.article("a") == article);
}

TEST_CASE("an article without an id is refused") {
    const Database database;
    Indexer indexer(database.path);
    try {
        indexer.add(story(""));
        FAIL("it was added");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        CHECK_THAT(error.what(), Contains("id"));
    }
    CHECK(indexer.size() == 0);
}

TEST_CASE("ids of any length and content name their own article") {
    const Database database;
    Indexer indexer(database.path);
    const std::string beginning(300, 'x');
    const std::vector<std::string> ids{beginning + "1",
                                       beginning + "2",
                                       std::string(110, 'y'),
                                       std::string(111, 'y'),
                                       std::string(245, 'y'),
                                       "urn:newsml:elara.example:20210201:ferry:1",
                                       "日本のID",
                                       "with space",
                                       "Q",
                                       "a:b\"c",
                                       "UPPER",
                                       "upper"};
    for (const std::string& id : ids)
        CHECK(indexer.add(story(id, "Story " + id.substr(id.size() - 1))) == AddResult::added);
    indexer.commit();
    CHECK(indexer.size() == ids.size());
    for (const std::string& id : ids) {
        INFO(id);
        const auto found = database.article(id);
        REQUIRE(found);
        CHECK(found->id == id);
        CHECK(indexer.add(*found) == AddResult::unchanged);
    }
    CHECK(indexer.remove(ids[1]));
    indexer.commit();
    CHECK(database.article(ids[0]));
    CHECK_FALSE(database.article(ids[1]));
}

TEST_CASE("a language given to the writer replaces that of the articles") {
    const Database database;
    IndexerOptions options;
    options.language = "fr";
    Indexer indexer(database.path, options);
    Article article = story("a", "Journaux nationaux");
    article.language = "en";
    CHECK(indexer.add(article) == AddResult::added);
    CHECK(indexer.add(article) == AddResult::unchanged);
    indexer.commit();
    CHECK(database.article("a")->language == "fr");
    CHECK(database.count("language:fr") == 1);
    CHECK(database.count("language:en") == 0);
    CHECK(database.count("nationale") == 1);  // as only French stemming finds it
}

TEST_CASE("without one, each article is stemmed in its own language") {
    const Database database;
    Indexer indexer(database.path);
    Article french = story("fr", "Journaux nationaux");
    french.language = "fr-CA";
    french.body = "";
    Article english = story("en", "Strikes continuing");
    english.body = "";
    indexer.add(french);
    indexer.add(english);
    indexer.commit();
    CHECK(database.count("nationale") == 1);
    CHECK(database.count("continues") == 1);
    CHECK(database.count("language:fr") == 1);
    CHECK(database.count("language:fr-CA") == 1);
}
