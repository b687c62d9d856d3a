// Stories of thousands of transmissions cost no more for each than short ones.
#include <string>
#include <vector>
#include <xapian.h>

#include <catch2/catch.hpp>

#include "indexer/writer/row_terms.h"
#include "indexer/writer/story_desk.h"
#include "tests/indexer/writer/writing.h"
#include "wiredex/database.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

enum class Story { by_number, by_time, in_order_of_arrival, by_key, by_chain };

Article transmission(Story story_kind, int number) {
    Article article = story("a", "Ferry " + std::to_string(number));
    switch (story_kind) {
        case Story::by_number:
            article.version = std::to_string(number);
            break;
        case Story::by_time:
            article.updated = Time{1'700'000'000 + number};
            break;
        case Story::in_order_of_arrival:
            break;
        case Story::by_key:
            article.id = "take " + std::to_string(number);
            article.updated = Time{1'700'000'000 + number};
            article.links = {{"story", "ferry", ""}};
            break;
        case Story::by_chain:
            article.id = "link " + std::to_string(number);
            article.updated = Time{1'700'000'000 + number};
            article.links = {{"previous", "link " + std::to_string(number - 1), ""}};
            break;
    }
    return article;
}

void add_all(const Database& database, Story story_kind, int first, int last, int step) {
    Indexer indexer(database.path);
    for (int number = first; number != last; number += step) indexer.add(transmission(story_kind, number));
    indexer.commit();
}

/// How many records are read to take in one more.
std::size_t records_read(const Database& database, Story story_kind, int number) {
    const Xapian::Database stored(database.path);
    StoryDesk desk(stored);
    Transmission made = make_transmission(0, transmission(story_kind, number));
    desk.rows().with_content(made.story, made.head);
    desk.add(std::move(made));
    desk.settle();
    return desk.rows().records_read();
}

}  // namespace

TEST_CASE("one more transmission costs as few looks at others in a story of a thousand as in one of fifty") {
    const Story kind =
        GENERATE(Story::by_number, Story::by_time, Story::in_order_of_arrival, Story::by_key, Story::by_chain);
    const Database fifty;
    add_all(fifty, kind, 100, 150, 1);
    const Database thousand;
    add_all(thousand, kind, 100, 1100, 1);
    CHECK(records_read(thousand, kind, 1100) <= records_read(fifty, kind, 150));
    // Late ones: in front of all, and in between where there is one of that number already.
    CHECK(records_read(thousand, kind, 99) <= records_read(fifty, kind, 99));
    if (kind == Story::by_number || kind == Story::by_time) {
        Article correction = transmission(kind, 125);
        correction.headline = "Ferry late";
        CHECK(records_read(thousand, kind, 125) <= 2 * longest_plain_row);
    }
    CHECK(records_read(thousand, kind, 1100) <= 2 * longest_plain_row);
}

TEST_CASE("a long story shows its newest version whichever end came first") {
    const Story kind = GENERATE(Story::by_number, Story::by_time, Story::by_key, Story::by_chain);
    const Database forwards;
    add_all(forwards, kind, 100, 160, 1);
    const Database backwards;
    add_all(backwards, kind, 159, 99, -1);
    for (const Database* const database : {&forwards, &backwards}) {
        const Searcher searcher(database->path);
        CHECK(searcher.count("ferry") == 1);
        CHECK(searcher.search("ferry", {}).hits.front().headline == "Ferry 159");
        SearchOptions then;
        then.visibility.as_of = 1'700'000'130;
        const bool has_times = kind != Story::by_number;
        if (has_times) CHECK(searcher.search("ferry", then).hits.front().headline == "Ferry 130");
        if (has_times) CHECK(searcher.search("ferry", then).hits.size() == 1);
        CHECK(check_database(database->path).problems.empty());
    }
}

TEST_CASE("what comes again in a long story is known as the same") {
    const Database database;
    add_all(database, Story::by_number, 100, 160, 1);
    Indexer indexer(database.path);
    CHECK(indexer.add(transmission(Story::by_number, 120)) == AddResult::older);
    CHECK(indexer.add(transmission(Story::by_number, 159)) == AddResult::unchanged);
    CHECK(indexer.size() == 1);
}

TEST_CASE("an article that stands alone has no terms but its own") {
    const Database database;
    add_all(database, Story::by_number, 100, 101, 1);
    const Xapian::Database stored(database.path);
    for (const char* const prefix : {"XFORWARD", "XBACKWARD", "XCONTENT"})
        CHECK(stored.allterms_begin(prefix) == stored.allterms_end(prefix));
}
