#include <chrono>

#include <catch2/catch.hpp>

#include "indexer/formats/registry.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/sgml_text.h"
#include "indexer/formats/sniff.h"
#include "indexer/text/strings.h"
#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article only_article(const std::string& bytes, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(bytes, options);
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

std::string published(const Article& article) {
    return article.published ? format_time(*article.published) : "none";
}

const std::string gigaword =
    "<DOC id=\"AFP_ENG_20050103.0001\" type=\"story\" >\n"
    "<HEADLINE>\nSkerry Lines &amp; partners\nraise fares\n</HEADLINE>\n"
    "<DATELINE>\nPORT ELLEN, Norland, Jan 3 (AFP)\n</DATELINE>\n"
    "<TEXT>\n<P>\nSkerry Lines raised its fares by 4 percent on Monday, the first rise since\n"
    "the war, AT&T said.\n</P>\n<P>\n\"Too much,\" said Ingrid Haldane.\n</P>\n</TEXT>\n</DOC>\n";

const std::string trec_ap =
    "<DOC>\n<DOCNO> AP880212-0006 </DOCNO>\n<FILEID>AP-NR-02-12-88 1644EST</FILEID>\n"
    "<FIRST>u i PM-Norland-Ferry 1stLd-Writethru   02-12 0623</FIRST>\n"
    "<SECOND>PM-Norland-Ferry, 1st Ld-Writethru, a0512,0641</SECOND>\n"
    "<HEAD>Ferry Towed to Port</HEAD>\n<HEAD>Eds: Leads throughout; no pickup</HEAD>\n<HEAD>Nobody Hurt</HEAD>\n"
    "<BYLINE>By INGRID HALDANE</BYLINE>\n<BYLINE>Associated Press Writer</BYLINE>\n"
    "<NOTE>Eds: A longer story follows.</NOTE>\n"
    "<DATELINE>PORT ELLEN, Norland (AP) </DATELINE>\n"
    "<TEXT>\n   A ferry with 212 people aboard was towed to port Friday after\n"
    "losing power in high seas, the coast guard said.\n"
    "   No injuries were reported. ``Everyone is safe,'' said Capt. Test.\n</TEXT>\n</DOC>\n";

}  // namespace

TEST_CASE("a Gigaword document is read in all its parts") {
    const Article article = only_article(gigaword);
    CHECK(article.format == "sgml_doc");
    CHECK(article.id == "AFP_ENG_20050103.0001");
    CHECK(article.headline == "Skerry Lines & partners raise fares");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.dateline_text == "PORT ELLEN, Norland, Jan 3 (AFP)");
    CHECK(article.source == "AFP");
    CHECK(article.language == "en");
    CHECK(published(article) == "2005-01-03");
    CHECK(article.category == "story");
    CHECK(article.signal.empty());
    CHECK(article.body ==
          "Skerry Lines raised its fares by 4 percent on Monday, the first rise since the war, AT&T said.\n"
          "\"Too much,\" said Ingrid Haldane.");
}

TEST_CASE("Gigaword's types and languages are kept and advisories say so") {
    const auto of = [](const std::string& id, const std::string& type) {
        return only_article("<DOC id='" + id + "' type=" + type +
                            ">\n<TEXT>\nFerries will move at 1800 GMT.\n</TEXT>\n</DOC>");
    };
    CHECK(of("XYZ_FRN_19991231.0002", "advis").signal == "advisory");
    CHECK(of("XYZ_FRN_19991231.0002", "advis").category == "advis");
    CHECK(of("XYZ_FRN_19991231.0002", "multi").signal.empty());
    CHECK(of("XYZ_FRN_19991231.0002", "other").language == "fr");
    CHECK(of("XYZ_SPA_19991231.0002", "other").language == "es");
    CHECK(of("XYZ_QQQ_19991231.0002", "other").language.empty());
    CHECK(of("XYZ_FRN_19991231.0002", "other").source == "XYZ");
    CHECK(published(of("XYZ_FRN_19991231.0002", "other")) == "1999-12-31");
    CHECK(of("XYZ_FRN_19991231.0002", "other").headline.empty());
    CHECK(of("NYT_ENG_19991231.0002", "other").source == "The New York Times");
}

TEST_CASE("an AP document of TREC is read in all its parts") {
    const Article article = only_article(trec_ap);
    CHECK(article.id == "AP880212-0006");
    CHECK(article.headline == "Ferry Towed to Port");
    CHECK(article.summary == "Nobody Hurt");
    CHECK(article.ednote == "Eds: Leads throughout; no pickup\nEds: A longer story follows.");
    CHECK(article.slugline == "PM-Norland-Ferry");
    CHECK(article.take == "1st Ld-Writethru");
    CHECK(article.urgency == "u");
    CHECK(article.category == "i");
    CHECK(article.word_count == 623);
    CHECK(article.byline == "INGRID HALDANE");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.source == "AP");
    CHECK(article.language == "en");
    CHECK(published(article) == "1988-02-12T21:44:00Z");
    CHECK(article.body ==
          "A ferry with 212 people aboard was towed to port Friday after losing power in high seas, the coast guard "
          "said.\nNo injuries were reported. ``Everyone is safe,'' said Capt. Test.");
}

TEST_CASE("an AP document without its second header takes slug and take from the first") {
    const Article article = only_article(
        "<DOC>\n<DOCNO>AP880212-0006</DOCNO>\n<FIRST>r f AM-Ferry-1stLd   02-12 0040</FIRST>\n<TEXT>It "
        "sank.</TEXT>\n</DOC>");
    CHECK(article.slugline == "AM-Ferry-1stLd");
    CHECK(article.headline == "AM-Ferry-1stLd");
    CHECK(article.take == "1stLd");
    CHECK(published(article) == "1988-02-12");
}

TEST_CASE("a Wall Street Journal document of TREC is read in all its parts") {
    const Article article = only_article(
        "<DOC>\n<DOCNO> WSJ870324-0001 </DOCNO>\n"
        "<HL> Tug &amp; Pilot Is Near Accord\nTo Sell Unit, Sources Say\n@ By Ingrid Haldane\n@ Staff Reporter </HL>\n"
        "<DD> 03/24/87</DD>\n<SO> WALL STREET JOURNAL (J)</SO>\n<CO> TPC HBRD </CO>\n"
        "<IN> TENDER OFFERS, MERGERS (TNM)\nTELECOMMUNICATIONS (TEL) </IN>\n"
        "<DATELINE> PORT ELLEN </DATELINE>\n<LP>\n   Tug & Pilot Co. is close to an agreement to sell its "
        "unit.\n</LP>\n"
        "<TEXT>\n   Shares rose to $12 < the $14 of <TPC> last May.\n</TEXT>\n</DOC>\n");
    CHECK(article.headline == "Tug & Pilot Is Near Accord To Sell Unit, Sources Say");
    CHECK(article.byline == "Ingrid Haldane");
    CHECK(article.source == "WALL STREET JOURNAL");
    CHECK(published(article) == "1987-03-24");
    CHECK(article.tickers == std::vector<std::string>{"TPC", "HBRD"});
    CHECK(article.topics ==
          std::vector<Topic>{{"TNM", "TENDER OFFERS, MERGERS", ""}, {"TEL", "TELECOMMUNICATIONS", ""}});
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(
        article.body ==
        "Tug & Pilot Co. is close to an agreement to sell its unit.\nShares rose to $12 < the $14 of <TPC> last May.");
}

TEST_CASE("a Financial Times document of TREC is read in all its parts") {
    const Article article = only_article(
        "<DOC>\n<DOCNO>FT921-3</DOCNO>\n<PROFILE>_AN-ABCDEFGHFT</PROFILE>\n<DATE>920412\n</DATE>\n"
        "<HEADLINE>\nFT  12 APR 92 / Norland to sell its ferries\n</HEADLINE>\n<BYLINE>\n   By INGRID "
        "HALDANE\n</BYLINE>\n"
        "<DATELINE>\n   PORT ELLEN\n</DATELINE>\n<TEXT>\nNORLAND will sell its ferries.\n</TEXT>\n"
        "<CO>Companies:-\n   Skerry Lines.\n</CO>\n<CN>Countries:-\n   NLZ  Norland, Europe.\n</CN>\n"
        "<IN>Industries:-\n   P4482  Ferries.\n</IN>\n<TP>Types:-\n   GOVT  Government News.\n</TP>\n"
        "<PUB>The Financial Times\n</PUB>\n<PAGE>\nLondon Page 4\n</PAGE>\n</DOC>\n");
    CHECK(article.headline == "Norland to sell its ferries");
    CHECK(article.byline == "INGRID HALDANE");
    CHECK(article.source == "The Financial Times");
    CHECK(published(article) == "1992-04-12");
    CHECK(article.places == std::vector<std::string>{"Norland, Europe"});
    CHECK(article.organisations == std::vector<std::string>{"Skerry Lines."});
    CHECK(article.topics == std::vector<Topic>{{"P4482", "Ferries", ""}, {"GOVT", "Government News", ""}});
    CHECK(article.body == "NORLAND will sell its ferries.");
}

TEST_CASE("a Los Angeles Times document of TREC is read in all its parts") {
    const Article article = only_article(
        "<DOC>\n<DOCNO> LA030389-0001 </DOCNO>\n<DOCID> 25125 </DOCID>\n<DATE>\n<P>\nMarch 3, 1989, Friday, Home "
        "Edition \n</P>\n"
        "</DATE>\n<SECTION>\n<P>\nMetro; Part 2; Page 1; Column 4; Metro Desk \n</P>\n</SECTION>\n"
        "<LENGTH>\n<P>\n612 words \n</P>\n</LENGTH>\n<HEADLINE>\n<P>\nFERRY TOWED; \n</P>\n<P>\nNOBODY HURT "
        "\n</P>\n</HEADLINE>\n"
        "<BYLINE>\n<P>\nBy INGRID HALDANE, Times Staff Writer \n</P>\n</BYLINE>\n"
        "<TEXT>\n<P>\nA ferry was towed to \nport. \n</P>\n<P>\nNobody was hurt. \n</P>\n</TEXT>\n"
        "<GRAPHIC>\n<P>\nPhoto, The ferry. \n</P>\n</GRAPHIC>\n<SUBJECT>\n<P>\nFERRIES; "
        "ACCIDENTS\n</P>\n</SUBJECT>\n</DOC>\n");
    CHECK(article.id == "LA030389-0001");
    CHECK(article.headline == "FERRY TOWED; NOBODY HURT");
    CHECK(article.byline == "INGRID HALDANE, Times Staff Writer");
    CHECK(published(article) == "1989-03-03");
    CHECK(article.source == "Los Angeles Times");
    CHECK(article.category == "Metro; Part 2; Page 1; Column 4; Metro Desk");
    CHECK(article.word_count == 612);
    CHECK(article.captions == std::vector<std::string>{"Photo, The ferry."});
    CHECK(article.topics == std::vector<Topic>{{"", "FERRIES", ""}, {"", "ACCIDENTS", ""}});
    CHECK(article.body == "A ferry was towed to port.\nNobody was hurt.");
}

TEST_CASE("a number of the Los Angeles Times has its month first") {
    const Article article = only_article("<DOC>\n<DOCNO> LA010289-0001 </DOCNO>\n<TEXT>x</TEXT>\n</DOC>");
    CHECK(published(article) == "1989-01-02");
}

TEST_CASE("an FBIS document of TREC is read in all its parts") {
    const Article article = only_article(
        "<DOC>\n<DOCNO> FBIS3-21 </DOCNO>\n<HT>    \"drnor045_a_94001\" </HT>\n<HEADER>\n<AU>   FBIS-NOR-94-045 </AU>\n"
        "Document Type:Daily Report \n<DATE1>  7 Mar 1994 </DATE1>\n</HEADER>\n<F P=100> Regional Affairs </F>\n"
        "<F P=101>  Norland </F>\n<H3> <TI>   Ferries To Be Sold </TI></H3>\n"
        "<F P=104>  Port Ellen HARBOUR RADIO </F>\n<TEXT>\nLanguage: <F P=105> Norlandic </F>\nArticle Type:BFN \n"
        "<F P=106> [Report by Ingrid Haldane] </F>\n   [Text] The ferries will be sold, the government said "
        "on\nMonday.\n</TEXT>\n</DOC>\n");
    CHECK(article.headline == "Ferries To Be Sold");
    CHECK(published(article) == "1994-03-07");
    CHECK(article.places == std::vector<std::string>{"Norland"});
    CHECK(article.source == "Port Ellen HARBOUR RADIO");
    CHECK(article.body ==
          "[Report by Ingrid Haldane]\n[Text] The ferries will be sold, the government said on Monday.");
}

TEST_CASE("an AQUAINT document is read in all its parts") {
    const std::string bytes =
        "<DOC>\n<DOCNO> APW19990603.0001 </DOCNO>\n<DOCTYPE> NEWS STORY </DOCTYPE>\n"
        "<DATE_TIME> 1999-06-03 00:13:00 </DATE_TIME>\n<HEADER>\nw1234 &Cx1f; wstm-\nr i &Cx13; &Cx11; BC-Ferry 06-03 "
        "0123\n</HEADER>\n"
        "<BODY>\n<SLUG> BC-Norland-Ferry </SLUG>\n<HEADLINE>\nFerry towed\n</HEADLINE>\n"
        "<TEXT>\n<P>\n\t&UR; The ferry &LR; &MD; a new one &MD; was towed.\n</P>\n"
        "<ANNOTATION>\n (ih)\n</ANNOTATION>\n</TEXT>\n</BODY>\n<TRAILER>\nAP-NY-06-03-99 0013EDT\n</TRAILER>\n</DOC>\n";
    const Article article = only_article(bytes);
    CHECK(article.headline == "Ferry towed");
    CHECK(article.slugline == "BC-Norland-Ferry");
    CHECK(published(article) == "1999-06-03T00:13:00");
    CHECK(article.body == "The ferry -- a new one -- was towed.");
    CHECK(article.ednote == "(ih)");
    ReaderOptions options;
    options.source_zones = {{"AP", "America/New_York"}};
    CHECK(published(only_article(bytes, options)) == "1999-06-03T04:13:00Z");
}

TEST_CASE("bare brackets and ampersands are text") {
    CHECK(sgml_text("5 < 6 & 7 > 6, <BDEP> & <Skerry Lines Ltd> rose; a<b>c</b>d <") ==
          "5 < 6 & 7 > 6, <BDEP> & <Skerry Lines Ltd> rose; acd <");
    CHECK(sgml_text("AT&T &amp; &lt;TPC&gt; caf&eacute; &unknown; &") == "AT&T & <TPC> café &unknown; &");
    CHECK(sgml_text("one<!-- hidden <P> -->two <!-- shown") == "onetwo <!-- shown");
}

TEST_CASE("a paragraph keeps the rows of a table") {
    CHECK(sgml_text("<P>\nTeam        Won   Lost\nElgin         3      1\n</P>") == "Team\tWon\tLost\nElgin\t3\t1");
    CHECK(sgml_text("<P>\nShort.\nStill the same paragraph.\n</P>after") == "Short. Still the same paragraph.\nafter");
}

TEST_CASE("a line of a field is the same with markup and without") {
    for (const std::string text : {"", " ", " PORT  ELLEN\t(AP) \n", "* one", "  SKERRY   BAY --   ", "a\vb"}) {
        INFO(text);
        CHECK(sgml_line(text) == sgml_line("<P>" + text + "</P>"));
        CHECK(sgml_line(text) == collapse_spaces(sgml_text(text)));
    }
    CHECK(sgml_line(" PORT\n ELLEN <HBRD.L> &amp; Co ") == "PORT ELLEN <HBRD.L> & Co");
}

TEST_CASE("the tags of SGML are told from brackets in text") {
    const std::string text = "<A>1 < 2</A ><B x=\"y\"><!-- <C> --><D.E-f_1></ G><H<I>< J></K x>";
    std::string found;
    SgmlTags tags(text);
    while (const auto tag = tags.next()) {
        CHECK(text[tag->start] == '<');
        CHECK(text[tag->end - 1] == '>');
        found.append(tag->closing ? "/" : "").append(tag->name).append("(").append(tag->attributes).append(") ");
    }
    CHECK(found == "A() /A() B(x=\"y\") !--() D.E-f_1() I() /K(x) ");
}

TEST_CASE("attributes of SGML tags are read with quotes or without") {
    CHECK(sgml_attribute("id=\"A 1\" type='story'", "type") == "story");
    CHECK(sgml_attribute("ID = A1 TYPE=story", "id") == "A1");
    CHECK(sgml_attribute("ID = A1 TYPE=story", "type") == "story");
    CHECK(sgml_attribute("id=\"cut", "id") == "cut");
    CHECK(sgml_attribute("idle=1 =", "id").empty());
    CHECK(sgml_attribute("", "id").empty());
}

TEST_CASE("fields without end tags end where the next one starts") {
    const Article article = only_article(
        "<DOC>\n<DOCNO> AP880212-0001\n<HEAD>Ferry Towed\n<DATELINE>PORT ELLEN (AP)\n<TEXT>\n   It was towed.\n"
        "<HEAD>is text here</HEAD>\n</DOC>");
    CHECK(article.id == "AP880212-0001");
    CHECK(article.headline == "Ferry Towed");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.body == "It was towed.\nis text here");
}

TEST_CASE("tags may be in small letters") {
    const Article article = only_article(
        "<doc>\n<docno> AP880212-0001 </docno>\n<head>Ferry Towed</head>\n<text>\n<p>It was "
        "towed.</p>\n</text>\n</doc>\n");
    CHECK(article.id == "AP880212-0001");
    CHECK(article.headline == "Ferry Towed");
    CHECK(article.body == "It was towed.");
}

TEST_CASE("a broken DOC costs only itself and the last one cut is a reject") {
    const std::string bytes =
        gigaword + "<DOC id=\"x\" type=\"other\">\n<TEXT>\n\n</TEXT>\n</DOC>\n<DOC id=\"cut\">\n<TEXT>begun\n" +
        trec_ap + "<DOC id=\"last\">\n<HEADLINE>Cut</HEADLINE>\n<TEXT>\nThe file en";
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].id == "AP880212-0006");
    CHECK(reading.articles[1].offset == bytes.find("<DOC>\n<DOCNO> AP"));
    REQUIRE(reading.rejects.size() == 3);
    CHECK(reading.rejects[0].reason.find("neither a headline nor text") != std::string::npos);
    CHECK(reading.rejects[0].offset == gigaword.size());
    CHECK(reading.rejects[1].reason.find("no end tag") != std::string::npos);
    CHECK(reading.rejects[2].reason.find("ends inside") != std::string::npos);
    CHECK(reading.rejects[2].offset == bytes.find("<DOC id=\"last\""));
    CHECK(reading.rejects[2].format == "sgml_doc");
}

TEST_CASE("DOC elements are found however the bytes arrive") {
    const std::string bytes = gigaword + trec_ap + gigaword;
    const Reading whole = read_bytes(bytes);
    REQUIRE(whole.articles.size() == 3);
    for (const std::size_t most : {std::size_t{1}, std::size_t{7}, std::size_t{300}}) {
        CHECK(read_trickled(bytes, most).articles == whole.articles);
    }
    CHECK(read_bytes(gzip(bytes)).articles == whole.articles);
}

TEST_CASE("newswire in DOC elements is told from other DOC elements") {
    const auto format_of = [](const std::string& bytes) {
        const Format* format = recognise(make_head(bytes));
        return format == nullptr ? std::string("none") : std::string(format->info.name);
    };
    CHECK(format_of(gigaword) == "sgml_doc");
    CHECK(format_of(trec_ap) == "sgml_doc");
    CHECK(only_article("\xEF\xBB\xBF\n" + gigaword).format == "sgml_doc");
    CHECK(format_of("<!-- a collection -->\n" + trec_ap) == "sgml_doc");
    CHECK(format_of("<doc id=\"12\" url=\"x\" title=\"Harbour\">\nHarbour\n</doc>") != "sgml_doc");
    CHECK(format_of("<document><TEXT>x</TEXT></document>") != "sgml_doc");
}

TEST_CASE("hostile DOC elements are read in linear time") {
    const auto start = std::chrono::steady_clock::now();
    const auto document = [](std::string_view piece) {
        std::string bytes = "<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<TEXT>\n";
        while (bytes.size() < (std::size_t{2} << 20)) bytes += piece;
        return bytes + "\n</TEXT>\n</DOC>\n";
    };
    for (const std::string_view piece :
         {"<", "<!--", "</A", "<P>", "<TEXT>", "</TEXT><TEXT>", "<HEAD>x", "<F P=101>", "& ", "<A b=", "<DOC",
          "Language:\n", "-- ", "<DATE>1-1-", "\n   ", "</X1></X2>", "((("}) {
        INFO(piece);
        const Reading reading = read_bytes(document(piece));
        CHECK(reading.articles.size() + reading.rejects.size() >= 1);
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}
