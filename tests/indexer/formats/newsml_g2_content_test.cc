#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_g2_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article with_text(const std::string& content, const std::string& description = "") {
    ItemParts parts;
    parts.description = "<headline>Canal talks resume</headline>" + description;
    parts.content = content;
    return article_of(parts);
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a dateline that is a timestamp is none and the place of the desk neither") {
    const Article article = with_text(xhtml("<p>By Ada Weir</p><p>(Adds detail)</p><p>* Dues fall</p><p>PORT ELLEN, "
                                            "May 2 (Norwire) - Talks resumed.</p>"),
                                      "<located literal='Southby'/><dateline>2024-05-02 15:53:10 GMT+00:00</dateline>");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.dateline_text == "PORT ELLEN, May 2 (Norwire) -");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.places.empty());
    CHECK(article.body == "(Adds detail)\n* Dues fall\nPORT ELLEN, May 2 (Norwire) - Talks resumed.");
}

TEST_CASE("an agency in front of the place is not part of it") {
    const Article article =
        with_text(xhtml("<p>Talks.</p>"), "<dateline>NORWIRE TEST - PORT ELLEN, 02 MAI -</dateline>");
    CHECK(article.dateline_place == "PORT ELLEN");
}

TEST_CASE("the header of the page and its boxes for editors are not text") {
    const Article article = with_text(xhtml(
        "<header><time>02.05.2024</time><ul class='slugline'><li>Kanal</li><li>Norland</li></ul><h1>Canal talks "
        "resume</h1><p class='byline'>By Ada Weir, nwr</p></header>"
        "<section class='main nwgenre-26'><p class='teaser'>After a week they met.</p><p><span class='dateline'>Port "
        "Ellen <span class='credit'>(nwr)</span> - </span>Talks <b>re</b>sumed.</p><h2>Dues</h2><p>Dues fell.</p>"
        "</section><section class='linkbox'><p>Map</p></section><section class='infobox'><p>The canal is 40 "
        "km long.</p></section>"));
    CHECK(article.body == "Port Ellen (nwr) - Talks resumed.\nDues\nDues fell.\nThe canal is 40 km long.");
    CHECK(article.summary == "After a week they met.");
    CHECK(article.slugline == "Kanal/Norland");
    CHECK(article.byline == "Ada Weir, nwr");
    CHECK(article.dateline_place == "Port Ellen");
}

TEST_CASE("notepads beside the text are kept for editors and each line once") {
    const std::string notepad =
        "<section class='notepad'><header><h2>Contacts</h2></header><ul class='np-nonpublic'><li>Desk: Ada Weir</li>"
        "<li>Picture follows</li></ul></section>";
    ItemParts parts;
    parts.management = "<edNote>Picture follows</edNote>";
    parts.content =
        xhtml("<section class='main'><p>Talks resumed.</p><div class='np-public'><p>Map</p></div></section>" + notepad);
    const Article article = article_of(parts);
    CHECK(article.body == "Talks resumed.");
    CHECK(article.ednote == "Picture follows\nMap\nContacts\nDesk: Ada Weir");
    CHECK(with_text(xhtml("<p>Talks.</p>" + notepad)).ednote == "Contacts\nDesk: Ada Weir\nPicture follows");
}

TEST_CASE("a headline that only the text has is taken from there") {
    ItemParts parts;
    parts.management = "<title>internal name</title>";
    parts.content = xhtml("<article><h1>Lock reopens</h1><p>It works.</p></article><aside><p>Tags</p></aside>");
    const Article article = article_of(parts);
    CHECK(article.headline == "Lock reopens");
    CHECK(article.body == "It works.");
    parts.content = xhtml("<p>PORT ELLEN, May 2 (Norwire) - The lock works. Barges pass.</p>");
    parts.management.clear();
    parts.description = "<headline/>";
    CHECK(article_of(parts).headline == "The lock works");
}

TEST_CASE("headlines are told apart by role and rank") {
    ItemParts parts;
    parts.description =
        "<headline rank='3'>Shipping</headline><headline rank='1'>Lock reopens</headline><headline rank='2'>Owners "
        "relieved</headline>";
    CHECK(article_of(parts).headline == "Lock reopens");
    CHECK(article_of(parts).summary == "Owners relieved");
    parts.description =
        "<headline role='hl:title'>Lock reopens</headline><headline role='hl:subtitle'>Lock "
        "reopens</headline><headline role='hl:kicker'>Canal</headline>";
    CHECK(article_of(parts).headline == "Lock reopens");
    CHECK(article_of(parts).summary.empty());
}

TEST_CASE("wrapped copy in one paragraph is taken apart at its indents") {
    const Article article = with_text(xhtml(
        "<p>(Adds detail)\n    * Dues down to 300 crowns - board\n\n    By Ada Weir\n    May 2 (Norwire) - Dues on the "
        "northern canal fell on\nThursday as owners waited for the talks that may settle the\nprice.\n    Barges "
        "went on.\n \n (Reporting by Ada Weir in Port Ellen; Editing by\nTom Lock)</p>"));
    CHECK(article.body ==
          "(Adds detail)\n* Dues down to 300 crowns - board\nBy Ada Weir\nMay 2 (Norwire) - Dues on the northern canal "
          "fell on Thursday as owners waited for the talks that may settle the price.\nBarges went on.\n"
          "(Reporting by Ada Weir in Port Ellen; Editing by Tom Lock)");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.dateline_place.empty());
}

TEST_CASE("a table in one paragraph keeps its rows") {
    const Article article =
        with_text(xhtml("<p>Results of the canal league's matches that were played on Saturday evening\n"
                        "Lockside           2 Weirton             0\n"
                        "Port Ellen         1 Southby             1\n"
                        "   Standings       P  W\n1  Lockside        9  7</p>"));
    CHECK(article.body ==
          "Results of the canal league's matches that were played on Saturday evening\n"
          "Lockside\t2 Weirton\t0\nPort Ellen\t1 Southby\t1\nStandings\tP\tW\n1\tLockside\t9\t7");
}

TEST_CASE("how the markup is indented does not matter") {
    const Article article =
        with_text(xhtml("<p>Talks on the canal\n          resumed on Thursday\n          in fog.</p>"));
    CHECK(article.body == "Talks on the canal resumed on Thursday in fog.");
}

TEST_CASE("HTML in CDATA that calls itself plain text is read as what it is") {
    const Article article = with_text(
        "<remoteContent contenttype='image/jpeg' href='x.jpg'/><inlineData contenttype='text/plain' wordcount='0'>"
        "<![CDATA[\n<p>\n            \n            (Norwire) - Port Ellen, May 2 - Talks on the canal that "
        "had\nstopped "
        "resumed.\n   \"We hope\", Ada Weir said.\n          </p>]]></inlineData>");
    CHECK(article.body ==
          "(Norwire) - Port Ellen, May 2 - Talks on the canal that had stopped resumed.\n\"We hope\", Ada "
          "Weir said.");
    CHECK(article.dateline_place == "Port Ellen");
    CHECK_FALSE(article.word_count);
    const Article loose = with_text(
        "<inlineData contenttype='text/html'><![CDATA[<p>Talks<br>resumed.<p>Dues &amp; "
        "fees.]]></inlineData>");
    CHECK(loose.body == "Talks\nresumed.\nDues & fees.");
}

TEST_CASE("plain text and encoded data") {
    CHECK(with_text("<inlineData contenttype='text/plain'>Talks\nresumed.</inlineData>").body == "Talks resumed.");
    CHECK(with_text("<inlineData contenttype='image/jpeg' encoding='base64'>QUJD</inlineData>").body.empty());
}

TEST_CASE("codes behind the last paragraph are not text") {
    CHECK(with_text(xhtml("<p>Talks resumed.</p>51 77 03 CRO01 QBXB")).body == "Talks resumed.");
    CHECK(with_text(xhtml("<p>Talks resumed.</p>More later.")).body == "Talks resumed.\nMore later.");
}

TEST_CASE("tags of an editing system that were sent as text are dropped") {
    CHECK(with_text(xhtml("<p>It is 35&lt;endash&gt;-&lt;/endash&gt;40 &lt;BRGE.L&gt;</p>")).body ==
          "It is 35-40 <BRGE.L>");
}

TEST_CASE("the upper-case markup of TT") {
    const Article article = with_text(
        "<inlineXML contenttype='application/ttnitf+xml'><BODY><TEXT><RUBRIK>Canal talks resume</RUBRIK><DAT><ORT>Port "
        "Ellen</ORT><SOURCE>SU</SOURCE></DAT><INGRESS><P>Samtalen fortsatte.</P></INGRESS><BRODTEXT><CITAT>Vi hoppas, "
        "säger Ada Weir.</CITAT><MELLIS>Avgifter</MELLIS><P>De sjunker.</P></BRODTEXT><BYLINE EPOST='a@su.example'>Tom "
        "Lock/SU</BYLINE><BILD><BILDFIL>http://su.example/1</BILDFIL><BILDTEXT><P>Slussen i gryningen.</P></BILDTEXT>"
        "<BILDSKAPARE>Foto/SU</BILDSKAPARE></BILD></TEXT><TEXT><RUBRIK>Fakta: kanalen</RUBRIK><BRODTEXT><P>40 km.</P>"
        "</BRODTEXT></TEXT></BODY></inlineXML>",
        "<description role='drol:caption'>Samtalen fortsatte.</description>");
    CHECK(article.body ==
          "Samtalen fortsatte.\nVi hoppas, säger Ada Weir.\nAvgifter\nDe sjunker.\nFakta: kanalen\n40 km.");
    CHECK(article.summary == "Samtalen fortsatte.");
    CHECK(article.byline == "Tom Lock/SU");
    CHECK(article.dateline_place == "Port Ellen");
    CHECK(article.captions == Strings{"Samtalen fortsatte.", "Slussen i gryningen."});
}

TEST_CASE("a picture is an article of its caption") {
    ItemParts parts;
    parts.management = "<itemClass qcode='icls:picture'/><pubStatus qcode='stat:usable'/>";
    parts.description =
        "<located><name>Port Ellen</name></located><creator role='r:phot'><name>Ada Weir</name></creator>"
        "<headline>Barge at dawn</headline><description role='d:caption'>A barge passes the lock.</description>";
    parts.content = "<remoteContent href='http://norwire.example/1.jpg' contenttype='image/jpeg'/>";
    const Article article = article_of(parts);
    CHECK(article.id == "tag:norwire.example,2024:1");
    CHECK(article.captions == Strings{"A barge passes the lock."});
    CHECK(article.body.empty());
    CHECK(article.byline == "Ada Weir");
    CHECK(article.places == Strings{"Port Ellen"});
}

TEST_CASE("the script of a video is its text") {
    ItemParts parts;
    parts.management = "<itemClass qcode='ninat:video'/>";
    parts.description =
        "<headline>Barge at dawn</headline><description role='d:shotlist'>1. Wide of lock</description>";
    CHECK(article_of(parts).body == "1. Wide of lock");
}

TEST_CASE("a caption that only repeats slug and headline is none unless there is no text") {
    const std::string description =
        "<slugline>CANAL/</slugline><description role='d:caption'>CANAL/:Canal talks resume</description>";
    CHECK(with_text(xhtml("<p>Talks.</p>"), description).captions.empty());
    CHECK(with_text(xhtml("<p/>"), description).captions.size() == 1);
}

TEST_CASE("of several renditions one is the text") {
    CHECK(with_text(xhtml("<p>Talks.</p>") + "<inlineData contenttype='text/plain'>Talks.</inlineData>").body ==
          "Talks.");
}

TEST_CASE("the text in NITF inside NewsML-G2 is read") {
    const Article article = with_text(
        "<inlineXML contenttype='application/nitf+xml' wordcount='12'><nitf><body><body.head><byline>By <person>Staff"
        "</person></byline></body.head><body.content><p>By Ada Weir</p><p>May 2 (Norwire) - Talks resumed.</p>"
        "</body.content></body></nitf></inlineXML>");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.body == "May 2 (Norwire) - Talks resumed.");
    CHECK(article.word_count == 12U);
}

TEST_CASE("deep nesting and endless tables take no harm") {
    std::string deep;
    for (int i = 0; i < 400; ++i) deep += "<div>";
    deep += "Talks.";
    for (int i = 0; i < 400; ++i) deep += "</div>";
    CHECK(with_text(xhtml(deep)).body == "Talks.");
    std::string wide = "<p>";
    for (int i = 0; i < 20000; ++i) wide += "Lock <A" + std::to_string(i % 7) + ".L> (X)   1\n";
    CHECK(read_bytes(news_item({"", "", xhtml(wide), "", "guid='a:1'"})).rejects.size() == 1);
}

TEST_CASE("what was escaped once too often is decoded once more in NewsML-G2") {
    ItemParts parts;
    parts.description = "<headline>Weir &amp;amp; Lock &amp;quot;meet&amp;quot;</headline>";
    parts.content = xhtml("<p>It&amp;#8217;s Weir &amp;amp; Lock.</p>");
    const Article twice = article_of(parts);
    CHECK(twice.headline == "Weir & Lock \"meet\"");
    CHECK(twice.body == "It\u2019s Weir & Lock.");
    parts.content = xhtml("<p>Write &amp;amp;amp; for &amp;amp;.</p>");
    CHECK(article_of(parts).body == "Write &amp;amp; for &amp;.");
}
