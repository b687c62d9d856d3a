#include "searcher/present/list_view.h"

#include <string>

#include <catch2/catch.hpp>

#include "searcher/present/columns.h"

namespace wiredex {
namespace {

Results two_hits() {
    Hit first;
    first.rank = 9;
    first.id = "urn:example:7";
    first.version = "3";
    first.headline = "Harbour strike ends after pilots accept a longer pause between night shifts";
    first.snippet =
        "Pilots of the harbour at Port Ellery went back to work on Thursday. The union had asked for eleven hours "
        "between two night shifts and got ten.";
    first.dateline = "PORT ELLERY";
    first.byline = "Ana Prado";
    first.source = "Coastal News";
    first.published = Time{.seconds = 1701928260};
    first.topics = {Topic{.code = "04015000", .name = "Transport", .scheme = "subj"},
                    Topic{.code = "09010000", .name = "", .scheme = "subj"}};
    first.places = {"Ellery", "Northmark"};
    first.database = "wires/2023";
    Hit second;
    second.rank = 10;
    second.id = "8";
    second.updated = Time{.seconds = 1701928260, .zone_known = false};
    second.database = "wires/2024";
    Results results;
    results.hits = {first, second};
    results.matches = 340;
    return results;
}

TEST_CASE("the list shows what is known of each hit, in lines of the terminal's width") {
    CHECK(list_view(two_hits(), {.width = 60}) ==
          "9.  Harbour strike ends after pilots accept a longer pause\n"
          "    between night shifts\n"
          "    7 Dec 2023 05:51 UTC \u00B7 Coastal News \u00B7 PORT ELLERY \u00B7 Ana\n"
          "    Prado\n"
          "    Topics: Transport, 09010000 \u00B7 Places: Ellery, Northmark\n"
          "    Pilots of the harbour at Port Ellery went back to work\n"
          "    on Thursday. The union had asked for eleven hours\n"
          "    between two night shifts and got ten.\n"
          "    urn:example:7 \u00B7 version 3\n"
          "\n"
          "10. (no headline)\n"
          "    7 Dec 2023 05:51\n"
          "    8\n");
}

TEST_CASE("with colour the headline is bold and the id faint, line by line") {
    Results results;
    results.hits.resize(1);
    results.hits[0].rank = 1;
    results.hits[0].headline = "Harbour strike ends";
    results.hits[0].id = "7";
    CHECK(list_view(results, {.width = 20, .color = true}) ==
          "1. \x1b[1mHarbour strike\x1b[0m\n"
          "   \x1b[1mends\x1b[0m\n"
          "   \x1b[2m7\x1b[0m\n");
}

TEST_CASE("where several databases are searched each hit names its own") {
    const std::string view = list_view(two_hits(), {.width = 80, .show_database = true});
    CHECK_THAT(view, Catch::Contains("urn:example:7 \u00B7 version 3 \u00B7 wires/2023\n"));
    CHECK_THAT(view, Catch::Contains("    8 \u00B7 wires/2024\n"));
}

TEST_CASE("nothing found is an empty list") {
    CHECK(list_view({}, {}).empty());
}

TEST_CASE("no text of an article reaches the terminal as a control sequence") {
    const std::string attack = "a\x1b[2Jb\u009B31mc\x07\x7f\rd\ne\u202Ef";
    Hit hit;
    hit.rank = 1;
    hit.id = hit.version = hit.headline = hit.snippet = hit.dateline = hit.byline = hit.source = attack;
    hit.topics = {Topic{.code = attack, .name = attack, .scheme = attack},
                  Topic{.code = attack, .name = "", .scheme = ""}};
    hit.places = {attack};
    hit.language = hit.path = hit.database = attack;
    Results results;
    results.hits = {hit};
    for (const bool show_database : {false, true}) {
        const std::string view = list_view(results, {.width = 500, .show_database = show_database});
        for (const char c : view) CHECK((c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)));
        CHECK(view.find("\u009B") == std::string::npos);
        CHECK(view.find("\u202E") == std::string::npos);
    }
}

TEST_CASE("every line of the list fits a narrow terminal, wide characters counted twice") {
    Results results = two_hits();
    results.hits[0].headline = "\u6E2F\u6E7E\u30B9\u30C8\u30E9\u30A4\u30AD\u3001\u6C34\u5148\u4EBA\u304C\u5408\u610F";
    for (std::size_t width = 20; width < 60; ++width) {
        const std::string view = list_view(results, {.width = width, .show_database = true});
        for (std::size_t start = 0; start < view.size();) {
            const std::size_t end = view.find('\n', start);
            CHECK(display_width(view.substr(start, end - start)) <= width);
            start = end + 1;
        }
    }
}

TEST_CASE("times are shown as exactly as they are known") {
    CHECK(readable_time({.seconds = 1701928260}) == "7 Dec 2023 05:51 UTC");
    CHECK(readable_time({.seconds = 1701928260, .zone_known = false}) == "7 Dec 2023 05:51");
    CHECK(readable_time({.seconds = 1701907200, .clock_known = false}) == "7 Dec 2023");
    CHECK(readable_time({.seconds = -1}) == "31 Dec 1969 23:59 UTC");
}

TEST_CASE("the summary says how many of how many") {
    Results results = two_hits();
    results.hits[0].rank = 1;
    CHECK(summary_line(results) == "2 of about 340 articles");
    results.matches_exact = true;
    CHECK(summary_line(results) == "2 of 340 articles");
    results.matches = 2;
    CHECK(summary_line(results) == "2 articles");
    results.hits.pop_back();
    results.matches = 1;
    CHECK(summary_line(results) == "1 article");
    results = two_hits();
    CHECK(summary_line(results) == "9 to 10 of about 340 articles");
    results.hits.clear();
    CHECK(summary_line(results) == "none of about 340 articles");
    results.matches = 0;
    CHECK(summary_line(results) == "nothing found");
}

}  // namespace
}  // namespace wiredex
