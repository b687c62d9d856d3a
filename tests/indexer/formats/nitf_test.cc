// NITF: documents, identity, headings, dates and desk information.
#include <string>
#include <vector>

#include "tests/indexer/formats/nitf_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string harbour = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="en-GB">
  <head>
    <title>Harbour board raises dues</title>
    <meta name="anpa-category" content="f"/>
    <meta name="anpa-wordcount" content="0042"/>
    <meta name="anpa-keyword" content="Harbour dues"/>
    <meta name="anpa-takekey" content="(1st Ld)"/>
    <docdata management-status="usable">
      <doc-id id-string="nor-2024-0117" regsrc="Norwire"/>
      <urgency ed-urg="4"/>
      <date.issue norm="20240314T120000+0100"/>
      <ed-msg info="Adds quotes"/>
      <doc.copyright holder="Norwire" year="2024"/>
      <doc.rights type="For subscribers." limitations="No archives."/>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Harbour board raises dues</hl1><hl2>Barge owners protest</hl2></hedline>
      <byline>By <person>Ada Weir</person><byttl>Shipping writer</byttl></byline>
      <dateline><location><city>Port Ellen</city>, <country>Norland</country></location>
        <story.date norm="20240314">March 14</story.date></dateline>
      <abstract><p>Dues rise by a tenth.</p></abstract>
    </body.head>
    <body.content><p>PORT ELLEN, March 14 (Norwire) - Dues rise.</p><p>Owners <em>pro</em>test.</p></body.content>
    <body.end><tagline>Edited in Lindhafen.</tagline></body.end>
  </body>
</nitf>
)xml";

}  // namespace

TEST_CASE("a NITF document is read with all its fields") {
    const Article article = only_article(harbour);
    CHECK(article.format == "nitf");
    CHECK(article.offset == harbour.find("<nitf"));
    CHECK(article.id == "nor-2024-0117");
    CHECK(article.headline == "Harbour board raises dues");
    CHECK(article.slugline == "Harbour dues");
    CHECK(article.take == "(1st Ld)");
    CHECK(article.summary == "Dues rise by a tenth.");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.source == "Norwire");
    CHECK(article.copyright == "Norwire");
    CHECK(article.dateline_place == "Port Ellen");
    CHECK(article.dateline_text == "Port Ellen, Norland");
    CHECK(shown(article.published) == "2024-03-14T11:00:00Z");
    CHECK_FALSE(article.updated);
    CHECK_FALSE(article.embargo);
    CHECK(article.language == "en-GB");
    CHECK(article.urgency == "4");
    CHECK(article.category == "f");
    CHECK(article.status == "usable");
    CHECK(article.ednote == "Adds quotes");
    CHECK(article.usage == "For subscribers. No archives.");
    CHECK(article.word_count == 42U);
    CHECK(article.body == "PORT ELLEN, March 14 (Norwire) - Dues rise.\nOwners protest.\nEdited in Lindhafen.");
}

TEST_CASE("NITF is recognised by its first element in any dress") {
    const std::string rest = "<body><body.content><p>Text.</p></body.content></body>";
    for (const std::string start :
         {"<nitf>", "\xEF\xBB\xBF <!-- <html> --><NITF>", "<?xml-stylesheet href='a'?>\n<n:nitf xmlns:n='urn:x'>",
          "<!DOCTYPE nitf [<!ENTITY a '>'>]>\n<nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\">"}) {
        INFO(start);
        const std::string name = start.substr(start.rfind('<') + 1);
        const std::string end = "</" + name.substr(0, name.find_first_of(" >")) + ">";
        const std::string prefixed =
            name.starts_with("n:") ? "<n:body><n:body.content>Text.</n:body.content></n:body>" : rest;
        const Article article = only_article(start + prefixed + end);
        CHECK(article.format == "nitf");
        CHECK(article.body == "Text.");
    }
    CHECK(read_bytes("<nitfs><nitf><body/></nitf></nitfs>").articles.empty());
}

TEST_CASE("NITF documents stand back to back with and without declarations") {
    const std::string bare = nitf_document({.docdata = "<doc-id id-string='b'/>"});
    const std::string stream = harbour + bare + "\n\n" + bare + "\x1A\n" + harbour + "<!-- end -->\n";
    const Reading reading = read_bytes(stream);
    REQUIRE(reading.articles.size() == 4);
    CHECK(reading.rejects.empty());
    CHECK(reading.articles[1].offset == harbour.size());
    CHECK(reading.articles[3].offset == stream.rfind("<nitf"));
    for (const std::size_t most : {1U, 7U, 100U}) CHECK(read_trickled(stream, most).articles.size() == 4);
}

TEST_CASE("a broken or cut NITF document costs its neighbours nothing") {
    const std::string good = nitf_document({});
    const Reading broken = read_bytes(good + "<nitf><body></nitf>" + good);
    CHECK(broken.articles.size() == 2);
    REQUIRE(broken.rejects.size() == 1);
    CHECK(broken.rejects[0].offset == good.size());
    const Reading cut = read_bytes(good + good.substr(0, 100) + good + good.substr(0, 60));
    CHECK(cut.articles.size() == 2);
    REQUIRE(cut.rejects.size() == 2);
    CHECK(cut.rejects[0].offset == good.size());
    CHECK(cut.rejects[1].offset == 2 * good.size() + 100);
}

TEST_CASE("NITF without headline and text is a reject unless it withdraws something") {
    CHECK(read_bytes("<nitf><head/></nitf>").rejects.size() == 1);
    const Article notice = nitf_article(
        {.docdata = "<doc-id id-string='k'/>", .content = "", .docdata_attributes = "management-status='cancelled'"});
    CHECK(notice.status == "canceled");
    CHECK(notice.id == "k");
}

TEST_CASE("what a NITF document acts on is a link") {
    const std::string target = "management-doc-idref='old-1' ";
    const auto links = [&](const std::string& attributes) {
        return nitf_article({.docdata_attributes = target + attributes}).links;
    };
    using Links = std::vector<Link>;
    CHECK(links("management-status='usable'") == Links{{"replaces", "old-1", ""}});
    CHECK(links("management-status='canceled'") == Links{{"kills", "old-1", ""}});
    CHECK(links("management-status='usable' management-idref-status='canceled'") == Links{{"kills", "old-1", ""}});
    CHECK(links("management-status='usable' management-idref-status='usable'") == Links{{"replaces", "old-1", ""}});
}

TEST_CASE("NITF stories keep together by a key that cannot be shared by chance") {
    const auto links = [](const std::string& key, const std::string& holder) {
        return nitf_article({.docdata = "<du-key key='" + key +
                                        "' version='3'/><date.issue norm='20240314T120000Z'/>"
                                        "<doc.copyright holder='" +
                                        holder + "'/>"})
            .links;
    };
    REQUIRE(links("PA-HHH-Harbour", "PA").size() == 1);
    CHECK(links("PA-HHH-Harbour", "PA")[0] == Link{"story", "PA-HHH-Harbour/2024-03-14", ""});
    CHECK(links("NU-FLASH", "Norwire").empty());
    CHECK(links("d9cde75b-256e-4989-b6a3-b8ad27f43a5c", "Norwire").size() == 1);
    CHECK(nitf_article({.docdata = "<du-key key='a' version='3'/>"}).version == "3");
}

TEST_CASE("the agency of NITF copy is who made it") {
    const auto source = [](const std::string& head, const std::string& docdata, const std::string& body_head = {}) {
        return nitf_article({.head = head, .docdata = docdata, .body_head = body_head}).source;
    };
    const std::string rights = "<doc.rights owner='AAP' agent='AAP'/>";
    CHECK(source("", "<doc.copyright holder='Agence France Presse'/>" + rights) == "AFP");
    CHECK(source("", rights) == "AAP");
    CHECK(source("<meta name='NTBKilde' content='Ritzau'/>", "<doc.copyright holder='NTB'/>") == "Ritzau");
    CHECK(source("", "", "<distributor><org>Norwire</org></distributor>") == "Norwire");
    CHECK(source("", "<doc.copyright holder='(c) 2024 The Canadian Press. All rights reserved.'/>") == "CP");
    CHECK(source("", "<doc-id regsrc='AP'/>") == "AP");
    CHECK(source("", "<del-list><from-src src-name='PA' level-number='1'/></del-list>") == "PA");
    CHECK(source("", "", "<rights><rights.owner>Agencia EFE</rights.owner></rights>") == "EFE");
    CHECK(source("", "").empty());
}

TEST_CASE("NITF headlines come from the best place there is") {
    const auto read = [](const std::string& title, const std::string& body_head) {
        return nitf_article({.head = "<title>" + title + "</title>", .body_head = body_head});
    };
    CHECK(read("Slug", "<hedline><hl1>Locks <b>re</b>open<br/>again</hl1></hedline>").headline == "Locks reopen again");
    CHECK(read("Slug", "<headline><hl1>Locks reopen</hl1></headline>").headline == "Locks reopen");
    CHECK(read("Slug", "<hedline>Locks reopen</hedline>").headline == "Locks reopen");
    const Article titled = read("<!-- title -->\n&#62;&#62;NOR/Locks reopen ", "");
    CHECK(titled.headline == ">>NOR/Locks reopen");
    CHECK(titled.slugline.empty());
    CHECK(read("Lock-Gates-Repair", "<hedline><hl1>Locks reopen</hl1></hedline>").slugline == "Lock-Gates-Repair");
    CHECK(read("", "<hedline><hl1>UPDATE 2-Locks reopen</hl1></hedline>").take == "UPDATE 2");
}

TEST_CASE("subheads are the summary of NITF copy without an abstract") {
    const auto summary = [](const std::string& body_head, const std::string& docdata = {}) {
        return nitf_article({.docdata = docdata, .body_head = body_head}).summary;
    };
    CHECK(summary("<hedline><hl1>Locks reopen</hl1><hl2>Dues fall</hl2><hl2>Owners cheer</hl2></hedline>") ==
          "Dues fall\nOwners cheer");
    CHECK(summary("<hedline><hl1>Locks reopen</hl1><hl2>Locks reopen</hl2></hedline>").empty());
    CHECK(summary("<hedline><hl1>Locks reopen</hl1><hl2>LOCKS CANAL</hl2></hedline>",
                  "<key-list><keyword key='LOCKS CANAL'/></key-list>")
              .empty());
    CHECK(summary("<hedline><hl1>a</hl1><hl2>b</hl2></hedline><abstract><p>c</p><p>d</p></abstract>") == "c\nd");
}

TEST_CASE("NITF bylines are names without titles") {
    const auto byline = [](const std::string& xml, const std::string& language = "en") {
        return nitf_article({.body_head = xml, .root_attributes = "baselang='" + language + "'"}).byline;
    };
    CHECK(byline("<byline>By ADA WEIR<byttl>Shipping Writer</byttl></byline>") == "ADA WEIR");
    CHECK(byline("<byline>By Ada Weir, <byttl>Shipping Writer</byttl></byline>") == "Ada Weir");
    CHECK(byline("<byline>By<person>Ada Weir</person><person>Bo Lock</person><byttl>x</byttl></byline>") ==
          "Ada Weir Bo Lock");
    CHECK(byline("<byline>By Ada Weir</byline><byline>By Bo Lock</byline>") == "Ada Weir, Bo Lock");
    CHECK(byline("<byline>Por Ada Presa</byline>", "es-ES") == "Ada Presa");
    CHECK(byline("<byline>Av Ada Sluse</byline>", "nb-NO") == "Ada Sluse");
    CHECK(byline("<byline/>").empty());
}

TEST_CASE("the subhead that ANSA sends as byline is the summary") {
    const Article article = nitf_article({.docdata = "<date.issue norm='2022-07-11 18:33'/>",
                                          .body_head = "<byline>Dues to fall</byline><distributor><org>\n<!-- agency "
                                                       "-->ANSA</org></distributor>"});
    CHECK(article.byline.empty());
    CHECK(article.summary == "Dues to fall");
    CHECK(shown(article.published) == "2022-07-11T18:33:00");
}

TEST_CASE("NITF datelines are stated in the head or start the text") {
    const auto read = [](const std::string& dateline, const std::string& text, const std::string& docdata = {}) {
        return nitf_article({.docdata = docdata,
                             .body_head = "<dateline>" + dateline + "</dateline>",
                             .content = "<p>" + text + "</p>"});
    };
    CHECK(read("<location>PORT ELLEN</location>", "x").dateline_place == "PORT ELLEN");
    CHECK(read("Port Ellen", "x").dateline_place == "Port Ellen");
    const Article parts =
        read("<location><city>Ellen</city><state>Nor</state></location><story.date>May 2</story.date>", "x");
    CHECK(parts.dateline_place == "Ellen");
    CHECK(parts.dateline_text == "Ellen, Nor");
    const Article lead =
        read("<story.date norm='20240314'>20240314</story.date>", "PORT ELLEN, Nov 26 AFP - Locks open.");
    CHECK(lead.dateline_place == "PORT ELLEN");
    CHECK(lead.dateline_text == "PORT ELLEN, Nov 26 AFP");
    CHECK(read("", "Ellen /ritzau/: Locks open.").dateline_place == "Ellen");
    CHECK(read("", "Locks open.", "<evloc city='Lindhafen' iso-cc='NOR'/>").dateline_place == "Lindhafen");
    CHECK(read("", "Locks open.").dateline_place.empty());
}

TEST_CASE("NITF dates are instants where their zone is stated") {
    const auto read = [](const std::string& docdata) { return nitf_article({.docdata = docdata}); };
    CHECK(shown(read("<date.issue norm='20240314T120000Z'/>").published) == "2024-03-14T12:00:00Z");
    CHECK(shown(read("<date.issue norm='20240314T120000'/>").published) == "2024-03-14T12:00:00");
    CHECK(shown(read("<date.issue norm='20240314'/>").published) == "2024-03-14");
    CHECK(shown(read("<date.release norm='20240314T120000Z'/>").published) == "2024-03-14T12:00:00Z");
    CHECK_FALSE(read("<date.issue norm='YYYYMMDD000000-HHMM'/>").published);
    CHECK(shown(nitf_article({.head = "<pubdata date.publication='20240314T120000Z'/>"}).published) ==
          "2024-03-14T12:00:00Z");
    CHECK(shown(nitf_article({.body_head = "<dateline><story.date norm='20240314T120000Z'/></dateline>"}).published) ==
          "2024-03-14T12:00:00Z");
    ReaderOptions options;
    options.source_zones = {{"norwire", "Europe/Oslo"}};
    const NitfParts parts = {.docdata = "<doc-id regsrc='Norwire'/><date.issue norm='20240714T120000'/>"};
    CHECK(shown(nitf_article(parts, options).published) == "2024-07-14T10:00:00Z");
}

TEST_CASE("a release after the issue is an embargo") {
    const auto embargo = [](const std::string& issued, const std::string& released) {
        return shown(
            nitf_article({.docdata = "<date.issue norm='" + issued + "'/><date.release norm='" + released + "'/>"})
                .embargo);
    };
    CHECK(embargo("20240314T120000Z", "20240315T000100Z") == "2024-03-15T00:01:00Z");
    CHECK(embargo("20240314T120000Z", "20240314T120000Z").empty());
    CHECK(embargo("20240314T120000+0100", "20240314T113000Z") == "2024-03-14T11:30:00Z");
    CHECK(embargo("20240314T120000Z", "20240314T110000Z").empty());
    CHECK(embargo("20240314T120000Z", "20240315T000100").empty());
}

TEST_CASE("a revision says when and how the text was changed") {
    const Article article =
        nitf_article({.head = "<revision-history norm='20240314T130000Z' comment='CORRECTS name of lock'/>"
                              "<revision-history norm='20240314T150000Z' comment='ADDS quotes'/>",
                      .docdata = "<date.issue norm='20240314T120000Z'/><ed-msg info='Eds: map sent'/>"});
    CHECK(shown(article.updated) == "2024-03-14T15:00:00Z");
    CHECK(article.signal == "correction");
    CHECK(article.ednote == "Eds: map sent\nCORRECTS name of lock\nADDS quotes");
    const Article same = nitf_article({.head = "<revision-history norm='20240314T120000Z' comment='ADDS quotes'/>",
                                       .docdata = "<date.issue norm='20240314T120000Z'/>"});
    CHECK_FALSE(same.updated);
    CHECK(same.signal == "update");
}

TEST_CASE("NITF words are counted as the sender counts them") {
    const auto count = [](const std::string& head) { return nitf_article({.head = head}).word_count; };
    CHECK(count("<pubdata item-length='00279' unit-of-measure='word'/>") == 279U);
    CHECK_FALSE(count("<pubdata item-length='454' unit-of-measure='character'/>"));
    CHECK_FALSE(count("<meta name='anpa-wordcount' content='0000'/>"));
}

TEST_CASE("categories of NITF are the service's or the desk's") {
    const auto category = [](const std::string& head) { return nitf_article({.head = head}).category; };
    CHECK(category("<meta name='category' content='SSS'/>") == "SSS");
    CHECK(category("<tobject tobject.type='Innenriks'/>") == "Innenriks");
    CHECK(category("<tobject tobject.type='News'/>").empty());
}

TEST_CASE("each line of a dateline in NITF becomes part of one") {
    const Reading reading = read_bytes(R"(<nitf><body><body.head><hedline><hl1>Harbour opens</hl1></hedline>
        <dateline>PORT ELLEN, <br/>Norland</dateline></body.head>
        <body.content><p>The harbour opened.</p></body.content></body></nitf>)");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].dateline_text == "PORT ELLEN, Norland");
}
