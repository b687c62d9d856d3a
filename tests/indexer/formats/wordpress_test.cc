#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string exported(const std::string& elements) {
    return "<rss xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>The Skerry "
           "Post</title><language>en-US</language>"
           "<wp:author><wp:author_login>aweir</wp:author_login><wp:author_display_name>Ada "
           "Weir</wp:author_display_name>"
           "</wp:author><item><title>Lamps lit</title><guid>https://skerry.example/?p=5</guid>"
           "<dc:creator>aweir</dc:creator>" +
           elements + "</item></channel></rss>";
}

Article post(const std::string& elements) {
    const Reading reading = read_bytes(exported(elements));
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

Article with_text(const std::string& text) {
    return post("<content:encoded><![CDATA[" + text + "]]></content:encoded><wp:status>publish</wp:status>");
}

}  // namespace

TEST_CASE("a post of WordPress is read as it was typed") {
    const Article article = post(
        "<pubDate>Tue, 05 Mar 2024 09:00:00 +0000</pubDate><description></description>"
        "<content:encoded><![CDATA[The lamps are lit.\n\nThey <em>burn</em> oil.\nStill.\n<pre>a\n  b</pre>]]>"
        "</content:encoded><excerpt:encoded>In short.</excerpt:encoded>"
        "<wp:post_modified_gmt>2024-03-05 11:00:00</wp:post_modified_gmt><wp:status>publish</wp:status>"
        "<wp:post_type>post</wp:post_type><category domain=\"category\" nicename=\"lamps\">Lamps</category>");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.body == "The lamps are lit.\nThey burn oil.\nStill.\na\n  b");
    CHECK(article.summary == "In short.");
    CHECK(article.topics == std::vector<Topic>{{"lamps", "Lamps", "category"}});
    CHECK(article.status.empty());
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05T09:00:00Z");
    REQUIRE(article.updated);
    CHECK(format_time(*article.updated) == "2024-03-05T11:00:00Z");
}

TEST_CASE("marks in brackets are filled in by WordPress and are no text") {
    const Article article = with_text(
        "One [1] note.\n\n[caption id=\"a\" width=\"3\"]<img src=\"x\"> The lamp[/caption]\n\n[gallery ids=\"1,2\"]\n\n"
        "[embed]https://video.example/1[/embed]\n\nTwo.");
    CHECK(article.body == "One [1] note.\nTwo.");
    CHECK(article.captions == std::vector<std::string>{"The lamp"});
    CHECK(with_text("[caption never ended").body == "[caption never ended");
    CHECK(with_text("[embed]").body.empty());
}

TEST_CASE("line ends inside of blocks are those of the markup") {
    const Article article = with_text(
        "<!-- wp:paragraph -->\n<p>One\ntwo.</p>\n<!-- /wp:paragraph -->\n<!-- wp:paragraph --><p>Three.</p>");
    CHECK(article.body == "One two.\nThree.");
}

TEST_CASE("what was not published is withheld") {
    const auto status = [](const std::string& elements) {
        return post("<wp:post_id>5</wp:post_id>" + elements).status;
    };
    CHECK(status("<wp:status>draft</wp:status>") == "withheld");
    CHECK(status("<wp:status>private</wp:status>") == "withheld");
    CHECK(status("<wp:status>pending</wp:status>") == "withheld");
    CHECK(status("<wp:status>pitch</wp:status>") == "withheld");
    CHECK(status("<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>") == "withheld");
    CHECK(status("<wp:status>trash</wp:status>") == "canceled");
    CHECK(status("<wp:status>publish</wp:status>").empty());
    CHECK(status("<wp:status>inherit</wp:status><wp:post_type>post</wp:post_type>").empty());
}

TEST_CASE("a post for later is under embargo until then") {
    const Article article = post(
        "<wp:status>future</wp:status><wp:post_date>2031-03-05 11:00:00</wp:post_date>"
        "<wp:post_date_gmt>2031-03-05 09:00:00</wp:post_date_gmt>");
    CHECK(article.status == "embargoed");
    REQUIRE(article.embargo);
    CHECK(format_time(*article.embargo) == "2031-03-05T09:00:00Z");
}

TEST_CASE("a draft has the local time of its writer and no other") {
    const Article article = post(
        "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><wp:status>draft</wp:status>"
        "<wp:post_date>2024-03-05 11:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>");
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05T11:00:00");
}

TEST_CASE("pages and attachments and menus of an export are skipped") {
    for (const auto& [type, what] : {std::pair{"page", "page"}, std::pair{"attachment", "attachment"},
                                     std::pair{"nav_menu_item", "menu item"}, std::pair{"revision", "revision"}}) {
        const Reading reading = read_bytes(
            exported("<wp:status>publish</wp:status><wp:post_type>" + std::string(type) + "</wp:post_type>"));
        CHECK(reading.articles.empty());
        CHECK(reading.rejects.empty());
        REQUIRE(reading.skips.size() == 1);
        CHECK(reading.skips[0].what == what);
        CHECK(reading.skips[0].id == "https://skerry.example/?p=5");
    }
    CHECK(read_bytes(exported("<wp:status>auto-draft</wp:status><wp:post_type>post</wp:post_type>")).skips.size() == 1);
}
