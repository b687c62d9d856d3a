#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_g2_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string story(const std::string& guid, const std::string& headline) {
    ItemParts parts;
    parts.attributes = "guid=\"" + guid + "\" version=\"1\"";
    parts.description = "<headline>" + headline + "</headline>";
    parts.content = xhtml("<p>Barges moved again.</p>");
    return news_item(parts);
}

std::string time_text(const std::optional<Time>& time) {
    return time ? format_time(*time) : std::string{};
}

}  // namespace

TEST_CASE("a NewsML-G2 item fills the head of the article") {
    ItemParts parts;
    parts.management =
        "<itemClass qcode='ninat:text'/><provider qcode='nprov:norwire'><name>Norwire - Norland News</name></provider>"
        "<versionCreated>2024-05-02T11:30:00+02:00</versionCreated>"
        "<firstCreated>2024-05-02T08:00:00.250Z</firstCreated><pubStatus qcode='stat:usable'/>"
        "<edNote>Eds: adds quote</edNote><signal qcode='sig:update'/>"
        "<link rel='irel:derivedFrom' residref='tag:norwire.example,2024:0' version='2'/>";
    parts.description =
        "<urgency>3</urgency><language tag='en'/><slugline>CANAL-TALKS</slugline>"
        "<headline>Canal talks resume</headline><headline role='hld:subHeadline'>Owners hopeful</headline>"
        "<description role='drol:summary'>Talks went on after a week.</description>"
        "<dateline>PORT ELLEN, May 2 (Norwire) -</dateline><by>By Ada Weir</by><creditline>Norwire/AW</creditline>";
    parts.content =
        "<inlineXML wordcount='120'><html><body><p>PORT ELLEN, May 2 (Norwire) - Talks resumed.</p>"
        "</body></html></inlineXML>";
    parts.rest =
        "<rightsInfo><copyrightNotice>(c) Norwire</copyrightNotice><usageTerms>No archive</usageTerms>"
        "</rightsInfo>";
    const Article article = article_of(parts);
    CHECK(article.format == "newsml_g2");
    CHECK(article.id == "tag:norwire.example,2024:1");
    CHECK(article.version == "3");
    CHECK(article.headline == "Canal talks resume");
    CHECK(article.slugline == "CANAL-TALKS");
    CHECK(article.summary == "Owners hopeful\nTalks went on after a week.");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.source == "Norwire");
    CHECK(article.credit == "Norwire/AW");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.dateline_text == "PORT ELLEN, May 2 (Norwire) -");
    CHECK(time_text(article.published) == "2024-05-02T08:00:00Z");
    CHECK(time_text(article.updated) == "2024-05-02T09:30:00Z");
    CHECK(article.language == "en");
    CHECK(article.urgency == "3");
    CHECK(article.status == "usable");
    CHECK(article.signal == "update");
    CHECK(article.ednote == "Eds: adds quote");
    CHECK(article.usage == "No archive");
    CHECK(article.copyright == "(c) Norwire");
    CHECK(article.links == std::vector<Link>{{"derivedFrom", "tag:norwire.example,2024:0", "2"}});
    CHECK(article.word_count == 120U);
    CHECK(article.body == "PORT ELLEN, May 2 (Norwire) - Talks resumed.");
}

TEST_CASE("all items of a message are read with their place in the file") {
    const std::string bytes = news_message(story("a:1", "First") + "\n" + story("a:2", "Second"));
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.rejects.empty());
    CHECK(reading.articles[1].headline == "Second");
    CHECK(reading.articles[1].offset == bytes.rfind("<newsItem"));
}

TEST_CASE("NewsML-G2 is recognised whatever stands around its root") {
    const std::string item = story("a:1", "First");
    for (const std::string& start :
         {std::string(), std::string("\xEF\xBB\xBF<?xml version='1.0' encoding='utf8'?>"),
          std::string("<?xml version=\"1.0\"?>\n<!-- SUMMARY:\n- Structure -->\n<!-- === -->\n"),
          std::string("<!DOCTYPE newsItem SYSTEM \"http://norwire.example/g2.dtd\">")}) {
        INFO(start);
        CHECK(read_bytes(start + item).articles.size() == 1);
    }
}

TEST_CASE("prefixes and odd letter case in the envelope do no harm") {
    const Reading reading = read_bytes(
        "<?xml version='1.0' encoding='utf8'?><ns0:newsMessage xmlns:ns0='http://iptc.org/std/nar/2006-10-01/' "
        "xmlns:html='http://www.w3.org/1999/xhtml'><ns0:Header><ns0:Sent>2024-05-02 "
        "10:00:00</ns0:Sent><ns0:sender>Norwire"
        "</ns0:sender></ns0:Header><ns0:itemSet><ns0:newsItem guid='a:1' version='7'><ns0:itemMeta>"
        "<ns0:provider literal='QX'/><ns0:pubStatus qcode='stat:usable'/></ns0:itemMeta><ns0:contentMeta><ns0:headline>"
        "Ferry "
        "delayed</ns0:headline></ns0:contentMeta><ns0:contentSet><ns0:inlineXML><html:html><html:body><html:p>Fog."
        "</html:p></html:body></html:html></ns0:inlineXML></ns0:contentSet></ns0:newsItem></ns0:itemSet>"
        "</ns0:newsMessage>");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].headline == "Ferry delayed");
    CHECK(reading.articles[0].body == "Fog.");
    CHECK(reading.articles[0].source == "Norwire");
    CHECK(time_text(reading.articles[0].updated) == "2024-05-02T10:00:00");
}

TEST_CASE("packages concepts and plans are skipped and not rejected") {
    const std::string package =
        "<packageItem guid='p:1' version='2'><itemMeta/><groupSet><group><itemRef residref='a:1' version='3'/>"
        "<itemRef residref='a:2'/></group></groupSet></packageItem>";
    const Reading reading = read_bytes(news_message(package +
                                                    "<conceptItem guid='c:1'/><knowledgeItem guid='k:1'/>"
                                                    "<planningItem guid='n:1'/><catalogItem guid='l:1'/>" +
                                                    story("a:1", "First")));
    CHECK(reading.articles.size() == 1);
    CHECK(reading.rejects.empty());
    REQUIRE(reading.skips.size() == 5);
    CHECK(reading.skips[0].what == "package");
    CHECK(reading.skips[0].id == "p:1");
    CHECK(reading.skips[0].links == std::vector<Link>{{"contains", "a:1", "3"}, {"contains", "a:2", ""}});
    CHECK(reading.skips[1].what == "concept");
    CHECK(reading.skips[2].what == "list of concepts");
    CHECK(reading.skips[3].what == "planning item");
    CHECK(reading.skips[4].what == "catalog");
    CHECK(read_bytes(package).skips.size() == 1);
}

TEST_CASE("messages and items without anything to read are skipped") {
    CHECK(read_bytes(news_message("")).skips.size() == 1);
    ItemParts parts;
    parts.management = "<itemClass qcode='ninat:picture'/>";
    parts.content = "<remoteContent href='http://norwire.example/1.jpg'/>";
    const Reading picture = read_bytes(news_item(parts));
    REQUIRE(picture.skips.size() == 1);
    CHECK(picture.skips[0].what == "picture without text");
    CHECK(picture.articles.empty());
}

TEST_CASE("a cut message keeps its whole items and one broken item costs no other") {
    const std::string bytes = news_message(story("a:1", "First") + story("a:2", "Second"));
    const Reading cut = read_bytes(bytes.substr(0, bytes.find("Second") + 3));
    REQUIRE(cut.articles.size() == 1);
    REQUIRE(cut.rejects.size() == 1);
    CHECK(cut.rejects[0].offset == bytes.rfind("<newsItem"));

    const Reading broken = read_bytes(news_message(
        story("a:1", "First") + "<newsItem guid='a:2'><itemMeta></contentMeta></newsItem>" + story("a:3", "Third")));
    CHECK(broken.articles.size() == 2);
    CHECK(broken.rejects.size() == 1);
    CHECK(read_bytes(news_message("<newsItem guid='a:2'/>")).rejects.size() == 1);
}

TEST_CASE("every beginning of a message is read without harm") {
    const std::string bytes =
        news_message(story("a:1", "First &amp; &#8211; &bogus; last"), "<sender>Norwire</sender>");
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        const Reading reading = read_bytes(bytes.substr(0, length), with_format("newsml_g2"));
        CHECK(reading.articles.size() + reading.rejects.size() + reading.skips.size() >= 1);
    }
}

TEST_CASE("items that arrive in pieces are read alike") {
    const std::string bytes = news_message(story("a:1", "First") + story("a:2", "Second"));
    CHECK(read_trickled(bytes, 7).articles == read_bytes(bytes).articles);
}

TEST_CASE("a picture that shares the guid of its story does not replace it") {
    ItemParts picture;
    picture.attributes = "guid='a:1' version='1'";
    picture.management = "<itemClass qcode='ninat:picture'/>";
    picture.description = "<headline>Barge at dawn</headline>";
    const Reading after = read_bytes(news_message(story("a:1", "First") + news_item(picture)));
    REQUIRE(after.articles.size() == 2);
    CHECK(after.articles[0].id == "a:1");
    CHECK(after.articles[1].id == "a:1#media");
    const Reading before = read_bytes(news_message(news_item(picture) + story("a:1", "First")));
    REQUIRE(before.articles.size() == 2);
    CHECK(before.articles[0].id == "a:1#media");
    CHECK(before.articles[1].id == "a:1");
    CHECK(read_bytes(news_item(picture)).articles.at(0).id == "a:1");
    CHECK(read_bytes(news_message(news_item(picture) + story("a:2", "Second"))).articles.at(0).id == "a:1");
}

TEST_CASE("an RCV1 newsitem is not NewsML-G2") {
    const Reading reading =
        read_bytes("<?xml version='1.0'?><newsitem itemid='2286' date='1996-08-20'><title>X</title></newsitem>");
    const bool taken =
        std::ranges::any_of(reading.articles, [](const Article& a) { return a.format == "newsml_g2"; }) ||
        std::ranges::any_of(reading.rejects, [](const Reject& r) { return r.format == "newsml_g2"; });
    CHECK_FALSE(taken);
    CHECK(reading.articles.size() + reading.rejects.size() == 1);
}
