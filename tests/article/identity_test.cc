#include <catch2/catch.hpp>

#include "article/fnv1a.h"
#include "wiredex/article.h"
#include "wiredex/version.h"

using wiredex::Article;
using wiredex::derived_id;

namespace {

std::string fnv(std::string_view bytes) {
    wiredex::Fnv1a128 hash;
    hash.add(bytes);
    return wiredex::to_hexadecimal(hash.hash());
}

Article ferry() {
    Article article;
    article.source = "Test Wire";
    article.dateline_place = "PORT ELLEN";
    article.dateline_text = "PORT ELLEN, March 5";
    article.published = wiredex::parse_time("2024-03-05T09:00:00Z");
    article.headline = "Ferry link reopens";
    article.body = "The ferry sails again.";
    return article;
}

}  // namespace

TEST_CASE("FNV-1a gives the published values") {
    CHECK(fnv("") == "6c62272e07bb014262b821756295c58d");
    CHECK(fnv("a") == "d228cb696f1a8caf78912b704e4a8964");
    CHECK(fnv("foobar") == "343e1662793c64bf6f0d3597ba446f18");
}

TEST_CASE("a derived id is the hash that the documentation describes") {
    using namespace std::string_literals;
    CHECK(derived_id(ferry()) ==
          "wiredex:" + fnv("Test Wire\0PORT ELLEN, March 5\0002024-03-05T09:00:00Z\0Ferry link reopens\0"s));
    CHECK(derived_id(Article()) == "wiredex:" + fnv("\0\0\0\0\0\0\0"s));
}

TEST_CASE("stories without a headline, or of one day without a clock, do not share a derived id") {
    for (const bool only_day : {false, true}) {
        Article one = ferry();
        if (only_day)
            one.published = wiredex::parse_time("2024-03-05");
        else
            one.headline.clear();
        Article other = one;
        other.body += " Tickets are on sale.";
        CHECK(derived_id(one) != derived_id(other));
    }
}

TEST_CASE("derived ids are the ones of earlier releases") {
    CHECK(derived_id(ferry()) == "wiredex:d5eb287659ea256b35390d0b002f8c0a");
}

TEST_CASE("an article sent again with another body, time of update or file has the same derived id") {
    const std::string id = derived_id(ferry());
    Article again = ferry();
    again.body += " Tickets are on sale.";
    again.updated = wiredex::parse_time("2024-03-05T10:00:00Z");
    again.path = "other.xml";
    again.version = "2";
    CHECK(derived_id(again) == id);
}

TEST_CASE("another source, dateline, publication or headline makes another derived id") {
    const std::string id = derived_id(ferry());
    Article other = ferry();
    other.source = "Other Wire";
    CHECK(derived_id(other) != id);
    other = ferry();
    other.dateline_text = "OBAN, March 5";
    CHECK(derived_id(other) != id);
    other = ferry();
    other.published->seconds += 60;
    CHECK(derived_id(other) != id);
    other = ferry();
    other.headline += " early";
    CHECK(derived_id(other) != id);
}

TEST_CASE("the body tells articles without a publication time apart") {
    Article a = ferry();
    a.published.reset();
    Article b = a;
    b.body += " More.";
    CHECK(derived_id(a) != derived_id(b));
}

TEST_CASE("neighbouring fields cannot trade characters in a derived id") {
    Article a;
    a.source = "AB";
    Article b;
    b.source = "A";
    b.dateline_text = "B";
    CHECK(derived_id(a) != derived_id(b));
}

TEST_CASE("an article is filed under its publication, else its update, else nothing") {
    Article article;
    CHECK_FALSE(wiredex::article_time(article));
    article.updated = wiredex::parse_time("2024-03-05T10:00:00Z");
    CHECK(wiredex::article_time(article) == article.updated);
    article.published = wiredex::parse_time("2024-03-05T09:00:00Z");
    CHECK(wiredex::article_time(article) == article.published);
}

TEST_CASE("the linked library has the version of the headers") {
    CHECK(std::string(wiredex::version()) == WIREDEX_VERSION);
    CHECK(std::string(wiredex::version()) == std::to_string(WIREDEX_VERSION_MAJOR) + "." +
                                                 std::to_string(WIREDEX_VERSION_MINOR) + "." +
                                                 std::to_string(WIREDEX_VERSION_PATCH));
}
