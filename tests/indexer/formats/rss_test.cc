#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string prolog =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
    "xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n"
    "<channel><title>Skerry Wire: Harbours</title><link>https://skerry.example/harbours/</link>"
    "<atom:link rel=\"self\" href=\"https://skerry.example/feed\"/>"
    "<language>en_GB</language><copyright>Skerry Wire 2024</copyright>\n";

std::string feed(const std::string& items) {
    return prolog + items + "</channel></rss>\n";
}

Article only_article(const std::string& bytes) {
    Reading reading = read_bytes(bytes);
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

Article item(const std::string& elements) {
    return only_article(feed("<item>" + elements + "</item>"));
}

}  // namespace

TEST_CASE("every part of an RSS item is read") {
    const Article article = item(
        "<title>Ferries to sail &amp;#8216;by night&amp;#8217;</title><link>/2024/ferries.html</link>"
        "<guid isPermaLink=\"false\">skw-771</guid><pubDate>Tue, 05 Mar 2024 09:30:00 +0100</pubDate>"
        "<dcterms:modified>2024-03-05T10:00:00Z</dcterms:modified>"
        "<dc:creator>By Ada Weir</dc:creator><dc:creator>Tom Ness</dc:creator>"
        "<category domain=\"sections\">Ferries</category><category>Night</category><dc:subject>Tides; "
        "Timetables</dc:subject>"
        "<source url=\"https://nwa.example/feed\">Northern Wire Agency</source><dc:rights>NWA only</dc:rights>"
        "<description>&lt;p&gt;Boats run until four.&lt;/p&gt;</description>"
        "<content:encoded><![CDATA[<p>ODDAVIK, March 5 (NWA) - Ferries will sail until <b>four</b>o&#8217;clock.</p>"
        "<figure><img src='a.png'><figcaption>A ferry at dusk</figcaption></figure>"
        "<p>Fares stay.</p><script>track()</script>]]></content:encoded>"
        "<media:content url=\"b.jpg\"><media:description>The pier</media:description>"
        "<media:credit>E. Holm</media:credit></media:content>"
        "<media:keywords>piers, Night</media:keywords>");
    CHECK(article.format == "rss_atom");
    CHECK(article.offset == prolog.size());
    CHECK(article.id == "skw-771");
    CHECK(article.headline == "Ferries to sail \u2018by night\u2019");
    CHECK(article.links == std::vector<Link>{{"alternate", "https://skerry.example/2024/ferries.html", ""}});
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05T08:30:00Z");
    REQUIRE(article.updated);
    CHECK(format_time(*article.updated) == "2024-03-05T10:00:00Z");
    CHECK(article.byline == "Ada Weir, Tom Ness");
    CHECK(article.source == "Northern Wire Agency");
    CHECK(article.copyright == "NWA only");
    CHECK(article.language == "en-GB");
    CHECK(article.topics == std::vector<Topic>{{"", "Ferries", "sections"},
                                               {"", "Night", ""},
                                               {"", "Tides", ""},
                                               {"", "Timetables", ""},
                                               {"", "piers", ""}});
    CHECK(article.summary == "Boats run until four.");
    CHECK(article.dateline_place == "ODDAVIK");
    CHECK(article.body == "ODDAVIK, March 5 (NWA) - Ferries will sail until fouro\u2019clock.\nFares stay.");
    CHECK(article.captions == std::vector<std::string>{"A ferry at dusk", "The pier (E. Holm)"});
}

TEST_CASE("what a feed says of itself holds for items that say nothing") {
    const Article article = item("<title>Buoys counted</title><link>https://skerry.example/buoys</link>");
    CHECK(article.id == "https://skerry.example/buoys");
    CHECK(article.links.empty());
    CHECK(article.source == "Skerry Wire: Harbours");
    CHECK(article.copyright == "Skerry Wire 2024");
    CHECK(article.language == "en-GB");
    CHECK_FALSE(article.published);
    CHECK(article.status.empty());
}

TEST_CASE("an id is the guid or else the link or else derived") {
    CHECK(item("<guid>17</guid><link>https://skerry.example/a</link>").id == "17");
    // The same on every site: no id.
    CHECK(item("<guid>/a/17</guid><link>https://skerry.example/a</link>").id == "https://skerry.example/a");
    CHECK(item("<guid>/a/17</guid>").id == "https://skerry.example/a/17");
    CHECK(item("<atom:link href=\"../b\"/><title>B</title>").id == "https://skerry.example/b");
    CHECK(item("<title>Only a title</title>").id.starts_with("wiredex:"));
}

TEST_CASE("a description alone is the text") {
    const Article html = item("<title>T</title><description><![CDATA[One.<br/>Two.]]></description>");
    CHECK(html.body == "One.\nTwo.");
    CHECK(html.summary.empty());
    const Article plain =
        item("<title>T</title><description>First line\nwrapped.\n\nSecond &amp;amp; last.</description>");
    CHECK(plain.body == "First line wrapped.\nSecond & last.");
    const Article escaped_twice =
        item("<title>T</title><description>&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;Two.</description>");
    CHECK(escaped_twice.body == "One.\nTwo.");
    const Article same = item("<title>T</title><description>One.</description><content:encoded>One.</content:encoded>");
    CHECK(same.body == "One.");
    CHECK(same.summary.empty());
}

TEST_CASE("titles lose escaped HTML and keep the marks of tickers") {
    const auto title = [](const std::string& text) { return item("<title>" + text + "</title>").headline; };
    CHECK(title("&lt;b&gt;Van&lt;/b&gt; Geel wins") == "Van Geel wins");
    CHECK(title("<![CDATA[Tide &amp; time]]>") == "Tide & time");
    CHECK(title("UPDATE 1-Skerry Lines &lt;SKRY.N&gt; up") == "UPDATE 1-Skerry Lines <SKRY.N> up");
    CHECK(title("Rates &lt; 5 pct") == "Rates < 5 pct");
    CHECK(title("&amp;lt;i&amp;gt;Kittiwake&amp;lt;/i&amp;gt; lost") == "Kittiwake lost");
    CHECK(item("<title>UPDATE 1-Fees</title>").take == "UPDATE 1");
}

TEST_CASE("only elements of the feed itself are its title and link") {
    const Article article = item(
        "<media:group><media:title>Clip</media:title></media:group><media:title>Picture</media:title>"
        "<title>Canal opened</title><media:content url=\"x\"/><description>Text.</description>");
    CHECK(article.headline == "Canal opened");
    CHECK(article.body == "Text.");
    CHECK(article.captions == std::vector<std::string>{"Picture", "Clip"});
    // A prefix of their own, and one that is declared where it is used.
    const Article odd = only_article(
        "<rss xmlns:m=\"http://search.yahoo.com/mrss\"><channel><item><m:title>Clip</m:title><title>Canal</title>"
        "<d:creator xmlns:d=\"http://purl.org/dc/elements/1.1/\">Ada Weir</d:creator></item></channel></rss>");
    CHECK(odd.headline == "Canal");
    CHECK(odd.byline == "Ada Weir");
    CHECK(odd.captions == std::vector<std::string>{"Clip"});
}

TEST_CASE("writers are named and not addressed") {
    CHECK(item("<title>T</title><author>desk@skerry.example (Ada Weir)</author>").byline == "Ada Weir");
    CHECK(item("<title>T</title><author>Ada Weir &lt;ada@skerry.example&gt;</author>").byline == "Ada Weir");
    CHECK(item("<title>T</title><author><name>Ada Weir</name></author>").byline == "Ada Weir");
    CHECK(item("<title>T</title><author>desk@skerry.example</author>").byline == "desk@skerry.example");
    CHECK(item("<title>T</title><description>&lt;p&gt;By Ada Weir&lt;/p&gt;It rained.</description>").byline ==
          "Ada Weir");
}

TEST_CASE("dates are read in the forms that feeds write them") {
    const auto published = [](const std::string& element) {
        const Article article = item("<title>T</title>" + element);
        return article.published ? format_time(*article.published) : "none";
    };
    CHECK(published("<pubDate>Wed, 3 Jan 18 13:47 GMT\n</pubDate>") == "2018-01-03T13:47:00Z");
    CHECK(published("<pubDate>qua, 03 jan 2018 13:47:00 +00:00</pubDate>") == "2018-01-03T13:47:00Z");
    CHECK(published("<dc:date>2018-01-03T13:47+01:00</dc:date>") == "2018-01-03T12:47:00Z");
    CHECK(published("<pubDate>soon</pubDate><dc:date>2018-01-03</dc:date>") == "2018-01-03");
    CHECK(published("<pubDate>soon</pubDate>") == "none");
}

TEST_CASE("the zone a user gives for a source is that of its dates") {
    ReaderOptions options;
    options.source_zones = {{"Skerry Wire: Harbours", "Europe/Helsinki"}};
    const Reading reading =
        read_bytes(feed("<item><title>T</title><pubDate>2024-03-05 10:00:00</pubDate></item>"), options);
    REQUIRE(reading.articles.size() == 1);
    REQUIRE(reading.articles[0].published);
    CHECK(format_time(*reading.articles[0].published) == "2024-03-05T08:00:00Z");
}

TEST_CASE("categories that name people and places are no topics") {
    const Article article = item(
        "<title>T</title><category domain=\"https://skerry.example/keywords/nyt_geo\">Oddavik</category>"
        "<category domain=\"https://skerry.example/keywords/nyt_per\">Weir, Ada</category>"
        "<category domain=\"https://skerry.example/keywords/nyt_org_all\">Canal Board</category>"
        "<category domain=\"https://skerry.example/keywords/des\">Canals</category>");
    CHECK(article.places == std::vector<std::string>{"Oddavik"});
    CHECK(article.people == std::vector<std::string>{"Weir, Ada"});
    CHECK(article.organisations == std::vector<std::string>{"Canal Board"});
    REQUIRE(article.topics.size() == 1);
    CHECK(article.topics[0].name == "Canals");
}

TEST_CASE("items of RSS 1.0 stand beside their channel") {
    const Article article = only_article(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<channel rdf:about=\"https://skerry.example/\"><title>Skerry</title><dc:language>da</dc:language>"
        "<items><rdf:Seq><rdf:li rdf:resource=\"https://skerry.example/1\"/></rdf:Seq></items></channel>"
        "<item rdf:about=\"https://skerry.example/1\"><title>Færge i drift</title><dc:date>2024-03-05</dc:date></item>"
        "</rdf:RDF>");
    CHECK(article.id == "https://skerry.example/1");
    CHECK(article.headline == "F\u00E6rge i drift");
    CHECK(article.language == "da");
    CHECK(article.source == "Skerry");
}

TEST_CASE("a feed without entries is a skip") {
    const Reading reading = read_bytes(feed(""));
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.empty());
    REQUIRE(reading.skips.size() == 1);
    CHECK(reading.skips[0].what == "feed without entries");
}

TEST_CASE("a broken item of a feed costs only itself") {
    const std::string first = "<item><title>One</title></item>";
    const Reading reading = read_bytes(
        feed(first + "<item><title>T</titel></item><item><author/></item>" + "<item><title>Four</title></item>"));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].headline == "Four");
    REQUIRE(reading.rejects.size() == 2);
    CHECK(reading.rejects[0].offset == prolog.size() + first.size());
    CHECK(reading.rejects[0].format == "rss_atom");
    CHECK(reading.rejects[1].reason == "an entry without id, link, title or text");
}

TEST_CASE("a feed that is cut off keeps its whole items") {
    const std::string bytes = feed("<item><title>One</title></item><item><title>Two</title></item>");
    for (std::size_t length = prolog.size(); length < bytes.size(); ++length) {
        const Reading reading = read_bytes(bytes.substr(0, length));
        const std::size_t whole = length < bytes.find("<item><title>Two") ? 0 : 1;
        CHECK(reading.articles.size() >= whole);
        CHECK(reading.articles.size() + reading.rejects.size() >= 1);
    }
}

TEST_CASE("feeds are read the same in small pieces") {
    const std::string bytes = feed("<item><title>One</title></item><item><title>Two</title></item>") + feed("");
    const Reading whole = read_bytes(bytes);
    const Reading pieces = read_trickled(bytes, 3);
    CHECK(whole.articles.size() == 2);
    CHECK(pieces.articles == whole.articles);
    CHECK(pieces.skips.size() == 1);
}

TEST_CASE("other documents with roots called like those of feeds are left alone") {
    const auto is_feed = [](const std::string& bytes) {
        const Reading reading = read_bytes(bytes);
        return !reading.articles.empty() && reading.articles[0].format == "rss_atom";
    };
    CHECK_FALSE(is_feed("<feed><cow/></feed>"));
    CHECK_FALSE(is_feed("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><x/></rdf:RDF>"));
    CHECK_FALSE(is_feed("<entry><title>x</title></entry>"));
    CHECK(
        is_feed("\xEF\xBB\xBF<!-- made by hand --><!DOCTYPE rss SYSTEM \"x.dtd\" [<!ENTITY a \"b\">]>"
                "<RSS><channel><item><title>x</title></item></channel></RSS>"));
}
