#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string whole_page =
    "Norland to widen its northern canal\n"
    "\n"
    "Work starts in spring with 40 barges a day\n"
    "\n"
    "A barge passes the northern lock\n"
    "\n"
    "Photo: AP\n"
    "\n"
    "Press Trust of India New Delhi\n"
    "3 min read Last Updated : Feb 09 2024 | 12:05 AM IST\n"
    "The canal board said on Friday it will widen the northern canal.\n"
    "“We begin in spring,” lock master Olav Brandt said.\n"
    "(Only the headline and picture of this report may have been reworked; the rest is from a syndicated feed.)\n"
    "\n"
    "Topics : South Korea Shipping Canal tolls Interest rates United Kingdom\n"
    "\n"
    "First Published: Feb 08 2024 | 10:40 PM IST\n";

Article only_article(const std::string& bytes, const std::string& format = "auto") {
    Reading reading = read_bytes(bytes, with_format(format));
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

std::vector<std::string> names(const Article& article) {
    std::vector<std::string> list;
    for (const Topic& topic : article.topics) list.push_back(topic.name);
    return list;
}

std::string replaced(std::string text, const std::string& old, const std::string& with) {
    for (std::size_t i = text.find(old); i != std::string::npos; i = text.find(old, i + with.size())) {
        text.replace(i, old.size(), with);
    }
    return text;
}

}  // namespace

TEST_CASE("every block of a page is read") {
    const Article article = only_article(whole_page);
    CHECK(article.format == "plain_page");
    CHECK(article.headline == "Norland to widen its northern canal");
    CHECK(article.summary == "Work starts in spring with 40 barges a day");
    CHECK(article.captions == std::vector<std::string>{"A barge passes the northern lock (Photo: AP)"});
    CHECK(article.source == "Press Trust of India");
    CHECK(article.dateline_place == "New Delhi");
    CHECK(format_time(article.updated.value()) == "2024-02-08T18:35:00Z");
    CHECK(format_time(article.published.value()) == "2024-02-08T17:10:00Z");
    CHECK(article.body ==
          "The canal board said on Friday it will widen the northern canal.\n"
          "“We begin in spring,” lock master Olav Brandt said.");
    CHECK(names(article) ==
          std::vector<std::string>{"South Korea", "Shipping", "Canal tolls", "Interest rates", "United Kingdom"});
    CHECK(article.places == std::vector<std::string>{"South Korea", "United Kingdom"});
    CHECK(article.id.starts_with("wiredex:"));
}

TEST_CASE("line ends, byte order mark and Windows-1252 make no difference to a page") {
    const Article article = only_article(whole_page);
    const auto same_but_offset = [&](Article other) {
        other.offset = article.offset;
        return other == article;
    };
    CHECK(same_but_offset(only_article(replaced(whole_page, "\n", "\r\n"))));
    CHECK(same_but_offset(only_article("\xEF\xBB\xBF" + whole_page)));
    CHECK(same_but_offset(only_article(replaced(replaced(whole_page, "“", "\x93"), "”", "\x94"))));
    CHECK(same_but_offset(only_article("\n\n" + whole_page)));
}

TEST_CASE("a page in UTF-16 is read, with a byte order mark and without") {
    const std::string ascii = replaced(replaced(whole_page, "“", "'"), "”", "'");
    std::string little;
    for (const char c : ascii) little += {c, '\0'};
    std::string big;
    for (const char c : ascii) big += {'\0', c};
    const Article article = only_article(ascii);
    CHECK(only_article(little) == article);
    CHECK(only_article(big) == article);
    CHECK(only_article("\xFF\xFE" + little) == article);
    CHECK(only_article("\xFE\xFF" + big) == article);
}

TEST_CASE("times of a page: noon, midnight, and zones that are not India's") {
    const auto updated = [](const std::string& time) {
        const Article article = only_article(replaced(whole_page, "Feb 09 2024 | 12:05 AM IST", time));
        return article.updated ? format_time(*article.updated) : "none";
    };
    CHECK(updated("Dec 07 2023 | 11:21 AM IST") == "2023-12-07T05:51:00Z");
    CHECK(updated("Dec 07 2023 | 12:00 PM IST") == "2023-12-07T06:30:00Z");
    CHECK(updated("Jan 01 2024 | 12:05 AM IST") == "2023-12-31T18:35:00Z");
    CHECK(updated("Jan 01 2024 | 06:00 PM GMT") == "2024-01-01T18:00:00Z");
    CHECK(updated("Jan 01 2024 | 06:00 PM") == "2024-01-01T18:00:00");
    CHECK(updated("January 1, 2024") == "2024-01-01");
    CHECK(updated("Jan 01 2024 | 13:00 PM IST") == "none");
    CHECK(updated("Feb 30 2024 | 01:00 PM IST") == "none");
    CHECK(updated("yesterday") == "none");
}

TEST_CASE("a page without picture, agency, note and topics is read for what it has") {
    const Article article = only_article(
        "Canal board meets\n\nTolls on the agenda\n\n1 min read Last Updated : Feb 09 2024 | 12:05 AM IST\n"
        "The board met on Friday.\n");
    CHECK(article.headline == "Canal board meets");
    CHECK(article.summary == "Tolls on the agenda");
    CHECK(article.source.empty());
    CHECK(article.dateline_place.empty());
    CHECK(article.captions.empty());
    CHECK(article.body == "The board met on Friday.");
    CHECK(article.published == article.updated);
}

TEST_CASE("a page without standfirst is read") {
    const Article article = only_article(
        "Canal board meets\n\nReuters Osterby\n1 min read Last Updated : Feb 09 2024 | 12:05 AM IST\nIt met.\n");
    CHECK(article.summary.empty());
    CHECK(article.source == "Reuters");
    CHECK(article.dateline_place == "Osterby");
}

TEST_CASE("a page without times but with its publication is read") {
    const Article article = only_article(
        "Canal board meets\n\nTolls on the agenda\n\nIANS New Delhi\nThe board met on Friday.\nIt will meet again.\n\n"
        "First Published: Feb 09 2024 | 12:05 AM IST\n");
    CHECK(article.summary == "Tolls on the agenda");
    CHECK(article.source == "IANS");
    CHECK(article.dateline_place == "New Delhi");
    CHECK(article.body == "The board met on Friday.\nIt will meet again.");
    CHECK_FALSE(article.updated);
    const Article bare = only_article(
        "Canal board meets\n\nTolls on the agenda\n\nThe board met on Friday.\nIt will meet again.\n\n"
        "First Published: Feb 09 2024 | 12:05 AM IST\n");
    CHECK(bare.summary == "Tolls on the agenda");
    CHECK(bare.source.empty());
    CHECK(bare.body == "The board met on Friday.\nIt will meet again.");
}

TEST_CASE("an agency that is not known is the first word of its line") {
    const Article article =
        only_article(replaced(whole_page, "Press Trust of India New Delhi", "Nordpress Port Ellen"));
    CHECK(article.source == "Nordpress");
    CHECK(article.dateline_place == "Port Ellen");
}

TEST_CASE("a body that quotes the labels of a page keeps them") {
    const Article article = only_article(
        replaced(whole_page, "lock master Olav Brandt said.", "Brandt said.\nTopics : he listed three.\nHe left."));
    CHECK(article.body.ends_with("Topics : he listed three.\nHe left."));
    CHECK(names(article).front() == "South Korea");
}

TEST_CASE("topics learnt on one page cut the next page of the same run") {
    ScratchFolder folder;
    folder.write("1.txt", replaced(whole_page, "South Korea Shipping", "Eel smuggling Japan"));
    folder.write("2.txt", replaced(whole_page, "South Korea Shipping", "Eel smuggling Osterby Japan"));
    const Reading reading = read_all(ArticleReader({folder.path()}));
    REQUIRE(reading.articles.size() == 2);
    CHECK(names(reading.articles[1])[0] == "Eel smuggling");
    CHECK(names(reading.articles[1])[1] == "Osterby");
}

TEST_CASE("a topic is not cut after a word that joins") {
    const Article article = only_article(replaced(whole_page, "South Korea Shipping", "Bank of India US"));
    CHECK(names(article)[0] == "Bank of India");
    CHECK(article.places.front() == "US");
}

TEST_CASE("text asked to be a page that is none is a reject") {
    const Reading reading = read_bytes("Some line.\nAnother line.\n", with_format("plain_page"));
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].format == "plain_page");
}

TEST_CASE("a page of blank lines is read whole") {
    const std::string blank(std::size_t{2} << 20, '\n');
    const std::string end = "Topics : Shipping\n";
    const Article article =
        only_article(blank + "Tugs strike\n" + blank + "No end in sight\n" + blank + end, "plain_page");
    CHECK(article.headline == "Tugs strike");
    CHECK(article.body == "No end in sight");
}
