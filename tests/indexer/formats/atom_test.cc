#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string prolog =
    "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\" "
    "xml:base=\"https://skerry.example/\"><title>Skerry Wire</title><author><name>The Skerry Desk</name></author>"
    "<rights>Skerry 2024</rights><id>urn:skerry</id>";

Article entry(const std::string& elements) {
    const Reading reading = read_bytes(prolog + "<entry>" + elements + "</entry></feed>");
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

}  // namespace

TEST_CASE("every part of an Atom entry is read") {
    const Article article = entry(
        "<title type=\"html\">Canal &amp;amp; &lt;i&gt;lock&lt;/i&gt; open</title><id>urn:skerry:5</id>"
        "<link rel=\"edit\" href=\"/edit/5\"/><link href=\"news/5\"/><link rel=\"related\" href=\"/news/4\"/>"
        "<link rel=\"via\" href=\"https://nwa.example/9\"/>"
        "<published>2024-03-05T09:00:00+01:00</published><updated>2024-03-05T10:00:00.25Z</updated>"
        "<author><name>Ada Weir</name><email>ada@skerry.example</email></author><author><name>Tom Ness</name></author>"
        "<category term=\"canals\" scheme=\"https://skerry.example/topics\" label=\"Canals\"/><category "
        "term=\"Locks\"/>"
        "<summary>Barges pass.</summary><rights>All rights</rights>"
        "<content type=\"xhtml\" xml:lang=\"en\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Barges <b>pass</b>ed"
        " the lock.</p><p>It rained.</p></div></content>");
    CHECK(article.id == "urn:skerry:5");
    CHECK(article.offset == prolog.size());
    CHECK(article.headline == "Canal & lock open");
    CHECK(article.links == std::vector<Link>{{"alternate", "https://skerry.example/news/5", ""},
                                             {"seeAlso", "https://skerry.example/news/4", ""},
                                             {"derivedFrom", "https://nwa.example/9", ""}});
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05T08:00:00Z");
    REQUIRE(article.updated);
    CHECK(format_time(*article.updated) == "2024-03-05T10:00:00Z");
    CHECK(article.byline == "Ada Weir, Tom Ness");
    CHECK(article.source == "Skerry Wire");
    CHECK(article.copyright == "All rights");
    CHECK(article.language == "en");
    CHECK(article.topics ==
          std::vector<Topic>{{"canals", "Canals", "https://skerry.example/topics"}, {"", "Locks", ""}});
    CHECK(article.summary == "Barges pass.");
    CHECK(article.body == "Barges passed the lock.\nIt rained.");
}

TEST_CASE("an entry inherits its writer from where it came from or from the feed") {
    CHECK(entry("<id>1</id>").byline == "The Skerry Desk");
    const Article copied =
        entry("<id>1</id><source><title>Northern Wire</title><author><name>Ebba Holm</name></author></source>");
    CHECK(copied.byline == "Ebba Holm");
    CHECK(copied.source == "Northern Wire");
    CHECK(copied.copyright == "Skerry 2024");
}

TEST_CASE("an entry with nothing but an id is an article") {
    const Article article = entry("<id>urn:skerry:only</id>");
    CHECK(article.id == "urn:skerry:only");
    CHECK(article.headline.empty());
}

TEST_CASE("the type of a text says how it is read") {
    const auto body = [](const std::string& content) { return entry("<id>1</id>" + content).body; };
    CHECK(body("<content type=\"text\">1 &lt;b&gt; 2\n\nNext</content>") == "1 <b> 2\nNext");
    CHECK(body("<content type=\"html\">&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B</content>") == "A\nB");
    CHECK(body("<content type=\"text/html\" mode=\"escaped\"><![CDATA[A<br>B]]></content>") == "A\nB");
    CHECK(body("<content type=\"image/png\">iVBORw0KGgo=</content><summary>S</summary>") == "S");
    CHECK(body("<content src=\"https://skerry.example/x\" type=\"text/html\"/><summary>S</summary>") == "S");
    CHECK(body("<content mode=\"base64\">QUJD</content>") == "");
}

TEST_CASE("an entry that a feed takes back withdraws the article") {
    const Reading reading =
        read_bytes(prolog +
                   "<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ref=\"urn:skerry:5\" "
                   "when=\"2024-03-06T00:00:00Z\"><at:comment>Wrong lock</at:comment></at:deleted-entry></feed>");
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.id == "urn:skerry:5");
    CHECK(article.status == "canceled");
    CHECK(article.ednote == "Wrong lock");
    REQUIRE(article.updated);
    CHECK(format_time(*article.updated) == "2024-03-06T00:00:00Z");
}

TEST_CASE("Atom 0.3 and entries that stand alone are read") {
    const Reading old = read_bytes(
        "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry><title mode=\"escaped\">Old &amp;amp; "
        "new</title>"
        "<issued>2004-03-05T09:00:00Z</issued><modified>2004-03-05T10:00:00Z</modified></entry></feed>");
    REQUIRE(old.articles.size() == 1);
    CHECK(old.articles[0].headline == "Old & new");
    REQUIRE(old.articles[0].published);
    CHECK(format_time(*old.articles[0].published) == "2004-03-05T09:00:00Z");
    REQUIRE(old.articles[0].updated);
    const Reading alone =
        read_bytes("<a:entry xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>One</a:title></a:entry>");
    REQUIRE(alone.articles.size() == 1);
    CHECK(alone.articles[0].headline == "One");
}

TEST_CASE("WENN's text and subjects stand in elements of its own") {
    const std::string wenn =
        "xmlns:wenn_cm=\"http://feed.wenn.com/xmlns/2010/03/wenn_cm\" "
        "xmlns:wenn_nm=\"http://feed.wenn.com/xmlns/2010/03/wenn_nm\"";
    const auto read = [&](const std::string& state) {
        const Reading reading = read_bytes(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" " + wenn +
            "><title>WENN Feed</title><entry><id>urn:w:1</id>"
            "<updated>2024-03-05T09:00:00Z</updated><title type=\"text\">Singer found</title>"
            "<content type=\"text\">Placeholder.</content><category term=\"Music\"/>"
            "<wenn_nm:NewsManagement><wenn_nm:published>2024-03-05T08:00:00Z</wenn_nm:published>"
            "<wenn_nm:publishing_status>" +
            state +
            "</wenn_nm:publishing_status></wenn_nm:NewsManagement>"
            "<wenn_cm:ContentMetadata lang=\"en-GB\"><wenn_cm:first_line>ADA WEIR was found "
            "(05Mar24).</wenn_cm:first_line>"
            "<wenn_cm:body><![CDATA[  She had sung at sea.\n\n  Nobody knew.]]></wenn_cm:body>"
            "<wenn_cm:slug>(AW/TN)</wenn_cm:slug><wenn_cm:tags><wenn_cm:tag value=\"Ada Weir\" type_value=\"Singer\"/>"
            "<wenn_cm:tag value=\"The Skerries\" type_value=\"Band\"/><wenn_cm:tag value=\"Oddavik\" "
            "type_value=\"Place\"/>"
            "<wenn_cm:tag value=\"Low Tide\" type_value=\"Song\"/></wenn_cm:tags><wenn_cm:regions>"
            "<wenn_cm:region iso3166_alpha2=\"XX\">Worldwide</wenn_cm:region></wenn_cm:regions>"
            "</wenn_cm:ContentMetadata></entry></feed>");
        REQUIRE(reading.articles.size() == 1);
        return reading.articles[0];
    };
    const Article article = read("Published");
    CHECK(article.body == "ADA WEIR was found (05Mar24).\nShe had sung at sea.\nNobody knew.");
    CHECK(article.source == "WENN");
    CHECK(article.slugline == "(AW/TN)");
    CHECK(article.language == "en-GB");
    CHECK(article.people == std::vector<std::string>{"Ada Weir"});
    CHECK(article.organisations == std::vector<std::string>{"The Skerries"});
    CHECK(article.places == std::vector<std::string>{"Oddavik"});
    CHECK(article.topics == std::vector<Topic>{{"", "Low Tide", ""}, {"", "Music", ""}});
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05T08:00:00Z");
    CHECK(article.status.empty());
    CHECK(read("Deleted").status == "canceled");
    CHECK(read("Draft").status == "withheld");
}
