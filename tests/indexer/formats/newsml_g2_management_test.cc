#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_g2_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article managed(const std::string& management, const std::string& description = "") {
    ItemParts parts;
    parts.management = management;
    parts.description = "<headline>Canal talks resume</headline>" + description;
    parts.content = xhtml("<p>Talks resumed.</p>");
    return article_of(parts);
}

std::string time_text(const std::optional<Time>& time) {
    return time ? format_time(*time) : std::string{};
}

}  // namespace

TEST_CASE("publication status is that of pubStatus and of nothing else") {
    CHECK(managed("").status.empty());
    CHECK(managed("<pubStatus qcode='stat:usable'/>").status == "usable");
    CHECK(managed("<pubStatus qcode='stat:withheld'/>").status == "withheld");
    CHECK(managed("<pubStatus qcode='stat:cancelled'/>").status == "canceled");
    CHECK(managed("<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>").status == "canceled");
}

TEST_CASE("a deleted item without text is an article that withdraws its story") {
    ItemParts parts;
    parts.management = "<pubStatus qcode='stat:usable'/><signal qcode='prodId:TXT'/><signal qcode='edStat:D'/>";
    parts.content = xhtml("<p/>");
    const Article article = article_of(parts);
    CHECK(article.id == "tag:norwire.example,2024:1");
    CHECK(article.status == "canceled");
    CHECK(article.signal == "kill");
    CHECK(article.body.empty());
}

TEST_CASE("signals that say nothing of the transmission are left out") {
    CHECK(managed("<signal qcode='sig:routing'><name>R ALR</name></signal><signal qcode='pmt:text'/>").signal.empty());
    CHECK(managed("<signal qcode='edStat:N'/>").signal.empty());
    CHECK(managed("<signal qcode='edStat:U'/>").signal == "update");
    CHECK(managed("<signal qcode='redsel:SD03'/><signal qcode='sig:correction'/>").signal == "correction");
}

TEST_CASE("an embargo with a time keeps the status and one without is a hold") {
    const Article dated = managed("<embargoed>2024-05-03T12:00:00+01:00</embargoed><pubStatus qcode='stat:usable'/>");
    CHECK(time_text(dated.embargo) == "2024-05-03T11:00:00Z");
    CHECK(dated.status == "usable");
    const Article open = managed("<embargoed/><pubStatus qcode='stat:usable'/><edNote>Hold</edNote>");
    CHECK_FALSE(open.embargo);
    CHECK(open.status == "embargoed");
    CHECK(managed("<embargoed/><pubStatus qcode='stat:canceled'/>").status == "canceled");
    // A form that was filled in: every field without a value is empty.
    CHECK(managed("<embargoed></embargoed><ednote></ednote><pubStatus qcode='stat:usable'/>").status == "usable");
}

TEST_CASE("times come from the content and the message where the item has none") {
    const Article article = managed("<versionCreated/><firstCreated/>",
                                    "<contentCreated>2024-05-01T10:00:00Z</contentCreated>"
                                    "<contentModified>2024-05-02T10:00:00Z</contentModified>");
    CHECK(time_text(article.published) == "2024-05-01T10:00:00Z");
    CHECK(time_text(article.updated) == "2024-05-02T10:00:00Z");
    ItemParts parts;
    parts.description = "<headline>Canal talks resume</headline>";
    const Reading message = read_bytes(news_message(news_item(parts), "<sent>2024-05-03T10:00:00Z</sent>"));
    CHECK(time_text(message.articles.at(0).updated) == "2024-05-03T10:00:00Z");
    CHECK_FALSE(message.articles.at(0).published);
}

TEST_CASE("a clock without zone stays one unless the zone of its sender is known") {
    ItemParts parts;
    parts.management = "<provider literal='Fjordwire'/><versionCreated>2024-01-15T12:00:00</versionCreated>";
    parts.description = "<headline>Canal talks resume</headline>";
    CHECK(time_text(article_of(parts).updated) == "2024-01-15T12:00:00");
    ReaderOptions options;
    options.source_zones = {{"fjordwire", "Europe/Helsinki"}};
    CHECK(time_text(article_of(parts, options).updated) == "2024-01-15T10:00:00Z");
}

TEST_CASE("links keep what they mean and web pages are none") {
    const Article article = managed(
        "<link rel='irel:prevVersion' residref='a:1' version='2'/><link rel='irel:translationOf' guidref='b:1'/>"
        "<link residref='c:1'/><link rel='irel:seeAlso' href='https://norwire.example/page'/>");
    CHECK(article.links ==
          std::vector<Link>{{"previous", "a:1", "2"}, {"translationOf", "b:1", ""}, {"seeAlso", "c:1", ""}});
    // STT links an update to the version before it without saying so.
    const Article update = managed("<signal qcode='sig:update'/><link guidref='a:1' version='2'/>");
    CHECK(update.links == std::vector<Link>{{"previous", "a:1", "2"}});
}

TEST_CASE("the number of the item that TT replaces becomes its guid") {
    ItemParts parts;
    parts.attributes = "guid='urn:newsml:sundtt.example:20240502:SU:11:0' xml:lang='swe'";
    parts.management = "<signal qcode='tt_sig:replace'/>";
    parts.description =
        "<headline>Hamnavtal klart</headline><slugline>hamn-avtalUV2</slugline>"
        "<altId type='tt:uno'>20240502:SU:11:0</altId><altId type='tt:refuno'>20240502:SU:7:0</altId>";
    const Article article = article_of(parts);
    CHECK(article.links == std::vector<Link>{{"replaces", "urn:newsml:sundtt.example:20240502:SU:7:0", ""}});
    CHECK(article.take == "UV2");
    CHECK(article.language == "sv");
}

TEST_CASE("notes to editors are gathered once each and never reach the text") {
    ItemParts parts;
    parts.management =
        "<edNote role='note:closing'>norw aw ts</edNote>"
        "<edNote role='note:contacts' pubconstraint='c:nonpublic'>Desk: Ada Weir, +47 555 0100</edNote>"
        "<edNote role='note:private'>end of text</edNote>"
        "<edNote role='note:notepad'><section xmlns='http://www.w3.org/1999/xhtml' class='notepad'><header><h3>Notepad"
        "</h3></header><section class='np-public'><ul><li>Picture follows</li></ul></section>"
        "<section class='np-nonpublic'><ul><li>Desk: Ada Weir, +47 555 0100</li></ul></section></section></edNote>";
    parts.description = "<headline>Canal talks resume</headline>";
    parts.content = xhtml("<p>Talks resumed.</p><section class='notepad'><p>Desk: Ada Weir</p></section>");
    const Article article = article_of(parts);
    CHECK(article.ednote ==
          "norw aw ts\nDesk: Ada Weir, +47 555 0100\nend of text\nNotepad\nPicture follows\nDesk: "
          "Ada Weir");
    CHECK(article.body == "Talks resumed.");
    CHECK(article.summary.empty());
}

TEST_CASE("the source is the agency by the name it goes by") {
    CHECK(managed("<provider qcode='nprov:norwire'/>").source == "norwire");
    CHECK(managed("<provider literal='reuters.com'/>").source == "Reuters");
    CHECK(managed("<provider qcode='x:z01'><name>Norland Figures</name></provider>").source == "Norland Figures");
    CHECK(managed("<provider uri='http://norwire.example/about'/>",
                  "<infoSource qcode='is:FW'><name>Fjordwire</name></infoSource>")
              .source == "Fjordwire");
}

TEST_CASE("rights are told in the language of the item") {
    ItemParts parts;
    parts.description = "<language tag='de'/><headline>Kanal wieder offen</headline>";
    parts.rest =
        "<rightsInfo><usageTerms xml:lang='en'>Written agreement only</usageTerms><usageTerms xml:lang='de'>Nur nach "
        "Vereinbarung</usageTerms><copyrightHolder literal='Nordblick'/></rightsInfo>";
    const Article article = article_of(parts);
    CHECK(article.usage == "Nur nach Vereinbarung");
    CHECK(article.copyright == "Nordblick");
}
