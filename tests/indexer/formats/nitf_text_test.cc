// NITF: the text, what belongs to editors, and what the document is about.
#include <string>
#include <vector>

#include "tests/indexer/formats/nitf_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

using Names = std::vector<std::string>;

std::string body_of(const std::string& content, const std::string& head = {}) {
    return nitf_article({.head = head, .content = content}).body;
}

}  // namespace

TEST_CASE("NITF text is paragraphs headings lists and tables") {
    CHECK(body_of("<block><p lede='true'>One <org>Weir</org>s.</p><hl2>Head</hl2><ul><li>a</li><li>b</li></ul></block>"
                  "<table><tr><td>x</td><td/><td>y</td></tr></table><bq><block><p>Said.</p></block></bq><fn><p>Note.</"
                  "p></fn>") == "One Weirs.\nHead\na\nb\nx\t\ty\nSaid.\nNote.");
    CHECK(body_of("<pre>\nWeir   1\nLock   2\n</pre>") == "Weir   1\nLock   2");
    CHECK(body_of("<p>Weir   1\nLock   22</p>") == "Weir\t1\nLock\t22");
}

TEST_CASE("NITF without body.content has its text in the body") {
    const Article article = only_article(
        "<nitf><body><body.head><hedline><hl1>Locks</hl1></hedline></body.head><p>One.</p><p>Two.</p>"
        "<body.end><tagline>End.</tagline></body.end></body></nitf>");
    CHECK(article.headline == "Locks");
    CHECK(article.body == "One.\nTwo.\nEnd.");
}

TEST_CASE("copy that came over a printer is joined where only its lines were full") {
    const std::string full = "The locks of the northern canal were closed on Monday ";
    const std::string anpa = "<meta name='anpa-format' content='x'/>";
    const std::string content = "<p>   " + full + "<br/>and on.</p><p>Weir 1 <br/>Lock 2 <br/>" + full + "<br/>end</p>";
    CHECK(body_of(content, anpa) == full + "and on.\nWeir 1\nLock 2\n" + full + "end");
    CHECK(body_of("<p>" + full + "<br/>and on.</p>") == full.substr(0, full.size() - 1) + "\nand on.");
    CHECK(body_of("<p>" + full + "<em>night </em><br/>and on.</p>", anpa) == full + "night\nand on.");
    CHECK(body_of("<p><br/>NW</p>", anpa) == "NW");
}

TEST_CASE("embed code that comes as text is left out of NITF text") {
    CHECK(body_of("<p>Before.</p><p>&lt;div class=&#34;embed&#34;&gt;&lt;/div&gt;&lt;script "
                  "src=&#34;x&#34;&gt;no&lt;/script&gt;"
                  "</p><p>5 &lt; 6 after.</p>") == "Before.\n5 < 6 after.");
}

TEST_CASE("notes to editors never become NITF text") {
    const Article article = nitf_article(
        {.docdata = "<ed-msg info='From ed-msg'/><ed-msg>In ed-msg</ed-msg>",
         .body_head = "<note noteclass='editorsnote'><body.content><p>In the head</p></body.content></note>",
         .content = "<p>Text.</p><note type='npa'><body.content><block><p>Call 555</p></block></body.content></note>"
                    "<note noteclass='editorsnote'><block><p>For desks</p></block></note>"
                    "<note type='pa' noteclass='editorsnote'><block><p>To be printed.</p></block></note>"
                    "<note noteclass='end'><block><p>Endnote.</p></block></note>"});
    CHECK(article.body == "Text.\nTo be printed.\nEndnote.");
    for (const char* note : {"From ed-msg", "In ed-msg", "In the head", "Call 555", "For desks"}) {
        INFO(note);
        CHECK(article.ednote.find(note) != std::string::npos);
    }
    CHECK(article.ednote.find("printed") == std::string::npos);
}

TEST_CASE("captions of NITF media stand apart without their producers") {
    const std::string media =
        "<media media-type='image'><media-reference source='a.jpg'/><media-metadata name='a' value='b'/>"
        "<media-object encoding='base64'>QUJD</media-object><media-caption><p>Weir at "
        "dusk.</p><p>File.</p></media-caption>"
        "<media-producer>Bo Lock</media-producer></media>";
    const Article article =
        nitf_article({.body_head = "<abstract><media><media-caption>Map</media-caption></media></abstract>",
                      .content = "<p>Text.</p>" + media + media});
    CHECK(article.body == "Text.");
    CHECK(article.captions == Names{"Weir at dusk. File.", "Map"});
    const Article picture = nitf_article({.content = media});
    CHECK(picture.body.empty());
    CHECK(picture.captions == Names{"Weir at dusk. File."});
}

TEST_CASE("NITF subjects are codes with names in the scheme of their owner") {
    const Article article = nitf_article(
        {.head =
             "<meta name='category_iptc' content='04000000'/><tobject tobject.type='News'>"
             "<tobject.property tobject.property.type='current'/><tobject.property tobject.property.type='Obituary'/>"
             "<tobject.subject tobject.subject.refnum='02003001' tobject.subject.type='Justice' "
             "tobject.subject.matter='Police' tobject.subject.detail='Patrols'/>"
             "<tobject.subject tobject.subject.ipr='IPTC' tobject.subject.refnum='4010008'/>"
             "<tobject.subject tobject.subject.refnum='02003001'/>"
             "<tobject.subject tobject.subject.ipr='EFE' tobject.subject.refnum='F01' tobject.subject.matter='Ports'/>"
             "<tobject.subject tobject.subject.ipr='IPTC'/></tobject>",
         .docdata = "<key-list><keyword>Locks</keyword><keyword>Canals</keyword></key-list><doc-scope scope='SPORT'/>"
                    "<identified-content><classifier type='Desk' value='d7'>Ports desk</classifier>"
                    "<person>Ada Weir</person></identified-content>"});
    const std::vector<Topic> expected = {{"02003001", "Patrols", "subj"},
                                         {"04010008", "", "subj"},
                                         {"F01", "Ports", "efe"},
                                         {"04000000", "", "subj"},
                                         {"", "Locks", ""},
                                         {"", "Canals", ""},
                                         {"", "SPORT", ""},
                                         {"", "Obituary", "genre"},
                                         {"d7", "Ports desk", "desk"}};
    CHECK(article.topics == expected);
    CHECK(article.people == Names{"Ada Weir"});
}

TEST_CASE("a single NITF key is the slugline and several are subjects too") {
    const Article one = nitf_article({.docdata = "<key-list><keyword key='Locks'/></key-list>"});
    CHECK(one.slugline == "Locks");
    CHECK(one.topics.empty());
    const Article two = nitf_article({.docdata = "<key-list><keyword key='Locks'/><keyword key='Canals'/></key-list>"});
    CHECK(two.slugline == "Locks Canals");
    CHECK(two.topics == std::vector<Topic>{{"", "Locks", ""}, {"", "Canals", ""}});
    CHECK(nitf_article({.head = "<meta name='keyword' content='NOR/Locks'/>"}).slugline == "NOR/Locks");
}

TEST_CASE("names marked in NITF text are people organisations and places") {
    const Article article = nitf_article(
        {.docdata = "<evloc city='Lindhafen' county-dist='Sund' state-prov='Nor' iso-cc='NOR'/>",
         .content =
             "<p><person>Ada Weir's</person> and <person><name.given>Bo</name.given><name.family>Lock</name.family>"
             "<function>, keeper</function></person>, <person>Ada Weir</person> of <org idsrc='NYSE' value='SHPT'>"
             "Shorepoint</org> and <org value='SL/x' idsrc='xmltag.org'>Weir Rovers<alt-code idsrc='lse' value='WRV'/>"
             "</org> met in <location><city>Ellen</city>, <country>Norland</country></location> and "
             "<location>Sund</location>. Orchard Inc. (ORCH) did not.</p>"});
    CHECK(article.people == Names{"Ada Weir", "Bo Lock"});
    CHECK(article.organisations == Names{"Shorepoint", "Weir Rovers"});
    CHECK(article.places == Names{"Ellen", "Norland", "Sund", "Lindhafen", "Nor"});
    CHECK(article.tickers == Names{"SHPT", "WRV", "ORCH"});
}

TEST_CASE("entities of a NITF document type are neither loaded nor expanded") {
    const Article article = only_article(
        "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"boom\"><!ENTITY z \"&y;&y;\">]>"
        "<nitf><body><body.content><p>Before &x; &z; &eacute; after.</p></body.content></body></nitf>");
    CHECK(article.body == "Before &x; &z; é after.");
}

TEST_CASE("NITF comes in any encoding whatever it declares") {
    const auto headline = [](const std::string& declared, const std::string& bytes) {
        return only_article("<?xml version=\"1.0\" encoding=\"" + declared +
                            "\"?><nitf><body><body.head><hedline><hl1>" + bytes +
                            "</hl1></hedline></body.head></body></nitf>")
            .headline;
    };
    CHECK(headline("iso-8859-1",
                   "B\xC3\xA5"
                   "dene") == "Bådene");
    CHECK(headline("iso-8859-1",
                   "B\xE5"
                   "dene \x96 5") == "Bådene – 5");
    CHECK(headline("ISO-8859-2", "g\xEA\xB6l") == "gęśl");
    CHECK(headline("UTF-8",
                   "B\xE5"
                   "dene") == "Bådene");
    std::string utf16 = "\xFF\xFE";
    for (const char c : nitf_document({.content = "<p>Locks.</p>"})) utf16 += {c, '\0'};
    CHECK(only_article(utf16).body == "Locks.");
}

TEST_CASE("any cut and any garbage in NITF is survived") {
    const std::string document = nitf_document({.head = "<title>a</title>",
                                                .docdata = "<doc-id id-string='x'/>",
                                                .body_head = "<hedline><hl1>b</hl1></hedline>"});
    for (std::size_t length = 1; length < document.size(); ++length) {
        const Reading reading = read_bytes(document.substr(0, length), with_format("nitf"));
        CHECK(reading.articles.empty());
        CHECK(reading.rejects.size() == 1);
    }
    for (std::size_t at = 0; at < document.size(); ++at) {
        for (const char c : {'<', '>', '"', '&', '\x80'}) {
            std::string damaged = document;
            damaged[at] = c;
            const Reading reading = read_bytes(damaged, with_format("nitf"));
            CHECK(reading.articles.size() + reading.rejects.size() > 0);
        }
    }
}

TEST_CASE("what was escaped once too often is decoded once more in NITF") {
    const Article article = nitf_article({.body_head = "<hedline><hl1>Weir &amp;amp; L&amp;eacute;on</hl1></hedline>",
                                          .content = "<p>Weir &amp;amp; L&amp;eacute;on met.</p>"});
    CHECK(article.headline == "Weir & L\u00E9on");
    CHECK(article.body == "Weir & L\u00E9on met.");
    CHECK(nitf_article({.content = "<p>Weir &amp; Lock; R&amp;D</p>"}).body == "Weir & Lock; R&D");
}
