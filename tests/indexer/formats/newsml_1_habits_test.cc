#include <chrono>

#include <catch2/catch.hpp>

#include "indexer/text/strings.h"
#include "tests/indexer/formats/newsml_1_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string body_of(const std::string& data) {
    NewsMl1Parts parts;
    parts.content = data;
    return newsml1_article(parts).body;
}

std::string role(const std::string& name, const std::string& content) {
    return "<NewsComponent><Role FormalName='" + name + "'/>" + content + "</NewsComponent>";
}

std::string data_content(const std::string& data) {
    return "<ContentItem><DataContent>" + data + "</DataContent></ContentItem>";
}

}  // namespace

TEST_CASE("NewsML 1 text escaped once too often or hard-wrapped or in CDATA inside of elements is read") {
    CHECK(body_of("&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;") == "One.\nTwo.");
    CHECK(body_of("<body><![CDATA[<p>One.</p><p>Two.</p>]]></body>") == "One.\nTwo.");
    CHECK(
        body_of("The barges moved again on Thursday after the keeper of the\ngate came back from the fair.\n\nTwo.") ==
        "The barges moved again on Thursday after the keeper of the gate came back from the fair.\nTwo.");
    CHECK(body_of("<nitf><body><p>One.</p><p>Two.</p></body></nitf>") == "One.\nTwo.");
    CHECK(body_of("5 &lt; 6 &amp; 7") == "5 < 6 & 7");
}

TEST_CASE("what stands beside the main text of NewsML 1 is not the story even if it is longer") {
    NewsMl1Parts parts;
    parts.content.clear();
    parts.components = role("Sidebar", data_content("A long sidebar about the history of the gate.")) +
                       role("Main", data_content("Barges moved.")) +
                       role("Glossary", data_content("Lock: a chamber with two gates."));
    CHECK(newsml1_article(parts).body == "Barges moved.");
}

TEST_CASE("captions of NewsML 1 come once whether in NITF or in alternative forms") {
    NewsMl1Parts parts;
    parts.content = nitf_content("<p>Barges moved.</p><media><media-caption>The lock.</media-caption></media>");
    parts.components = role("Caption", data_content(nitf_content("<p>The gate.</p>")) + data_content("The gate."));
    const Article article = newsml1_article(parts);
    CHECK(article.body == "Barges moved.");
    CHECK(article.captions == std::vector<std::string>{"The gate.", "The lock."});
}

TEST_CASE("items inside a NewsML 1 package are articles at their own bytes") {
    NewsMl1Parts inner;
    inner.identifier = "urn:newsml:norwire.example:20240502:N18:3";
    inner.lines = "<HeadLine>Gate closes</HeadLine>";
    const std::string first = newsml1_item(inner);
    inner.identifier = "urn:newsml:norwire.example:20240502:N19:3";
    NewsMl1Parts outer;
    outer.content.clear();
    outer.components = first + role("Supporting", newsml1_item(inner));
    const std::string bytes = newsml1(newsml1_item(outer));
    const Reading reading = read_bytes(bytes);
    CHECK(reading.rejects.empty());
    REQUIRE(reading.skips.size() == 1);
    CHECK(reading.skips[0].what == "package");
    CHECK(reading.skips[0].id == outer.identifier);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].headline == "Gate closes");
    CHECK(reading.articles[0].offset == bytes.find(first));
    CHECK(reading.articles[1].id == inner.identifier);
    // A story may have others inside.
    outer.content = nitf_content("<p>Barges moved.</p>");
    CHECK(read_bytes(newsml1(newsml1_item(outer))).articles.size() == 3);
}

TEST_CASE("withdrawals and corrections of NewsML 1 go by many names") {
    NewsMl1Parts parts;
    for (const std::string status : {"Withdrawn", "RETRACTED", "Kill", "Deleted"}) {
        INFO(status);
        parts.status = "<Status FormalName='" + status + "'/>";
        CHECK(newsml1_article(parts).status == "canceled");
    }
    parts.status = "<Status FormalName='Embargo'/>";
    CHECK(newsml1_article(parts).status == "embargoed");
    parts.management = "<Instruction FormalName='Rectify'/>";
    CHECK(newsml1_article(parts).signal == "correction");
    parts.management = "<Instruction FormalName='Delete'/>";
    CHECK(newsml1_article(parts).signal == "kill");
}

TEST_CASE("NewsML 1 states people organisations securities and keywords in many places") {
    NewsMl1Parts parts;
    parts.lines += "<KeywordLine>HARBOURS</KeywordLine><KeywordLine>barges;gates</KeywordLine>";
    parts.metadata =
        "<Property FormalName='Person' Value='Ada Weir'/><Property FormalName='Organization' Value='Harbour Works'/>"
        "<Property FormalName='Keyword' Value='barges'/>";
    parts.rest =
        "<Metadata><MetadataType FormalName='Securities Identifier'/><Property FormalName='Ticker Symbol' Value='HBW'/>"
        "<Property FormalName='ISIN' Value='NO0000000001'/></Metadata>"
        "<Metadata><MetadataType FormalName='BWSocialMediaProfile'/><Property FormalName='Organization' "
        "Value='https://social.example/hbw'/></Metadata>"
        "<item_keywords><item_keyword>rubric_ECONOMY</item_keyword></item_keywords>";
    const Article article = newsml1_article(parts);
    CHECK(article.people == std::vector<std::string>{"Ada Weir"});
    CHECK(article.organisations == std::vector<std::string>{"Harbour Works"});
    CHECK(article.tickers == std::vector<std::string>{"HBW", "NO0000000001"});
    CHECK(article.topics ==
          std::vector<Topic>{{"", "barges", ""}, {"", "HARBOURS", ""}, {"", "gates", ""}, {"", "rubric_ECONOMY", ""}});
}

TEST_CASE("lines of NewsML 1 may hold HTML and what was escaped once too often") {
    NewsMl1Parts parts;
    parts.lines =
        "<HeadLine>\n<![CDATA[<b>Gate</b> opens]]>\n</HeadLine><SubHeadLine>Owners &amp;quot;hopeful&amp;quot; at "
        "AT&amp;T"
        "</SubHeadLine>";
    const Article article = newsml1_article(parts);
    CHECK(article.headline == "Gate opens");
    CHECK(article.summary == "Owners \"hopeful\" at AT&T");
}

TEST_CASE("the city of origin of NewsML 1 may be in capitals") {
    NewsMl1Parts parts;
    parts.metadata =
        "<Location HowPresent='Event'><Property FormalName='City' Value='Oddavik'/></Location>"
        "<Location HowPresent='Origin'><Property FormalName='CITY' Value='Saltmere'/></Location>";
    CHECK(newsml1_article(parts).dateline_place == "Saltmere");
}

TEST_CASE("the running text of NewsML 1 states datelines in the styles of many agencies") {
    NewsMl1Parts parts;
    for (const char* dateline :
         {"Port Ellen, 2 mar (EFE).-", "PORT ELLEN, March 1. /TASS/.", "14.03.Port Ellen (PAP) -",
          "PORT ELLEN (BELGA) =", "Port Ellen, 06 mai 2024 (Lusa) -"}) {
        parts.content = nitf_content("<p>" + std::string(dateline) + " The barges moved again.</p>");
        INFO(dateline);
        CHECK(ascii_lower(newsml1_article(parts).dateline_place) == "port ellen");
    }
}

TEST_CASE("ANP names the headline that a new message replaces and counts versions in its own") {
    NewsMl1Parts parts;
    parts.provider = "ANP";
    parts.lines = "<HeadLine>Sluis weer open (2)</HeadLine>";
    parts.content = nitf_content("<p>N i e u w bericht, vervangt: Sluis blijft dicht</p><p>Schepen varen.</p>");
    const Article article = newsml1_article(parts);
    CHECK(article.headline == "Sluis weer open (2)");
    CHECK(article.take == "2");
    CHECK(article.signal == "update");
    CHECK(article.links.back() == Link{"replaces", "Sluis blijft dicht", ""});
    CHECK(article.body == "N i e u w bericht, vervangt: Sluis blijft dicht\nSchepen varen.");
    parts.content = nitf_content("<p>Schepen varen.</p><p>N i e u w   bericht, vervangt: Sluis blijft dicht</p>");
    CHECK(newsml1_article(parts).links.back() == Link{"replaces", "Sluis blijft dicht", ""});
    parts.lines = "<HeadLine>Sluis open (weer)</HeadLine>";
    parts.content = nitf_content("<p>Nieuw plan: de sluis gaat open.</p>");
    const Article other = newsml1_article(parts);
    CHECK(other.take.empty());
    CHECK(other.links.size() == 1);
}

TEST_CASE("an identifier of NewsML 1 without date or revision names the item all the same") {
    NewsMl1Parts parts;
    for (const char* identifier : {"urn:newsml:norwire.example:N17", "urn:newsml:norwire.example:20240502:N17",
                                   "URN:NewsML:N17", "http://norwire.example/N17", "17"}) {
        parts.identifier = identifier;
        CHECK(newsml1_article(parts).id == identifier);
    }
    for (const char* beginning : {"urn:newsml:norwire.example", "urn:newsml:norwire.example:20240502", ""}) {
        parts.identifier = beginning;
        CHECK(newsml1_article(parts).id == "urn:newsml:norwire.example:20240502:N17:3");
    }
    parts.item_id.clear();
    parts.identifier = "urn:newsml:norwire.example:N17";
    CHECK(newsml1_article(parts).id == parts.identifier);
}

TEST_CASE("nothing in NewsML 1 takes the square of its length") {
    const auto start = std::chrono::steady_clock::now();
    const auto repeated = [](const std::string& before, const std::string& after) {
        std::string text;
        for (int i = 0; i < 60'000; ++i) text += before + std::to_string(i) + after;
        return text;
    };
    const std::string comments = repeated("<Comment>", "</Comment>");
    const std::string topics = "<TopicSet>" + repeated("<Topic Duid='t", "'/>") + "</TopicSet>";
    const std::string items = repeated("<NewsItem><NewsComponent><NewsLines><HeadLine>h",
                                       "</HeadLine></NewsLines></NewsComponent></NewsItem>");
    const std::string contents = repeated("<DataContent>text ", "</DataContent>");
    for (const std::string& bytes :
         {"<NewsML>" + comments + topics + items + "</NewsML>", "<NewsML><NewsItem>" + items + "</NewsItem></NewsML>",
          "<NewsML><NewsItem><NewsComponent><ContentItem>" + contents +
              "</ContentItem></NewsComponent></NewsItem></NewsML>"}) {
        CHECK(read_bytes(bytes).rejects.empty());
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}
