#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_g2_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article about(const std::string& description, const std::string& asserts = "") {
    ItemParts parts;
    parts.description = "<headline>Canal talks resume</headline>" + description;
    parts.rest = asserts;
    return article_of(parts);
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("subjects become topics with code name and scheme") {
    const Article article = about(
        "<subject type='cpnat:abstract' qcode='medtop:20000001'><name xml:lang='de'>Seefahrt</name><name "
        "xml:lang='en'>shipping</name></subject><subject qcode='subj:04015000'/>"
        "<subject uri='http://cv.iptc.org/newscodes/mediatopic/20000002'/><subject literal='Barges'><name>Barges</name>"
        "</subject><subject type='Topic'><name></name></subject>");
    CHECK(article.topics == std::vector<Topic>{{"20000001", "shipping", "medtop"},
                                               {"04015000", "", "subj"},
                                               {"20000002", "", "medtop"},
                                               {"", "Barges", ""}});
}

TEST_CASE("topics that are only implied come last and none comes twice") {
    const Article article = about(
        "<subject qcode='medtop:1' why='why:ancestor'/><subject qcode='medtop:2' why='why:direct'/>"
        "<subject qcode='medtop:2'/>");
    REQUIRE(article.topics.size() == 2);
    CHECK(article.topics[0].code == "2");
    CHECK(article.topics[1].code == "1");
}

TEST_CASE("the same subject in the IPTC's codes is a topic as well") {
    const Article article = about(
        "<subject qcode='nwsubj:9' type='nwtype:subject'><name>Boote</name><sameAs "
        "qcode='subj:04015001'/><sameAs qcode='wikidata:Q1'/></subject>");
    CHECK(article.topics == std::vector<Topic>{{"9", "Boote", "nwsubj"}, {"04015001", "Boote", "subj"}});
}

TEST_CASE("people organisations and places are told by the type of the subject") {
    const Article article = about(
        "<subject type='cpnat:person' qcode='nw:1'><name>Ada Weir</name></subject>"
        "<subject type='cpnat:organisation' literal='Shorepoint Inc.'/>"
        "<subject type='cpnat:geoArea' qcode='nw:2'><name role='nrol:short'>NOL</name><name role='nrol:display'>Norland"
        "</name><broader><name>Northern Isles</name></broader></subject>"
        "<subject type='cpnat:poi' literal='ID1'><name>Old Lock</name></subject>");
    CHECK(article.people == Strings{"Ada Weir"});
    CHECK(article.organisations == Strings{"Shorepoint Inc."});
    CHECK(article.places == Strings{"Norland", "Northern Isles", "Old Lock"});
    CHECK(article.topics.empty());
}

TEST_CASE("places without a name get that of the assert with their number") {
    const Article article = about("<subject type='cpnat:geoArea' qcode='nwalias:4711'/>",
                                  "<assert qcode='nwmeta:rich:4711'><name>Port Ellen</name></assert>");
    CHECK(article.places == Strings{"Port Ellen"});
}

TEST_CASE("a place among Reuters' codes is a topic and a place") {
    const Article article = about("<subject qcode='N2:NOL' type='cptType:5'><name>Norland</name></subject>");
    CHECK(article.topics == std::vector<Topic>{{"NOL", "Norland", "N2"}});
    CHECK(article.places == Strings{"Norland"});
}

TEST_CASE("stock symbols come from instruments keywords and instrument codes") {
    const Article article = about(
        "<subject type='cpnat:organisation' literal='Shorepoint'/><subject qcode='R:BRGE.L'/>"
        "<keyword role='k:Ticker'>TSX:LOCK</keyword>"
        "<subject type='cpnat:organisation'><name>Weir plc</name><organisationDetails><hasInstrument symbol='WEIR' "
        "market='m:XLON'/></organisationDetails></subject>",
        "<assert literal='Shorepoint'><related rel='fin:Instrument' literal='SHPT'/></assert>"
        "<assert qcode='R:BRGE.L'><name>Barge Lines</name></assert>");
    CHECK(article.tickers == Strings{"SHPT", "BRGE.L", "WEIR", "LOCK"});
    CHECK(article.organisations == Strings{"Shorepoint", "Barge Lines", "Weir plc"});
}

TEST_CASE("the code of an organisation that is an instrument is its ticker") {
    const Article article = about(
        "<subject type='cpnat:organisation' qcode='R:LOCK.AX'><name>Lock Holdings</name></subject>"
        "<subject type='cpnat:organisation' qcode='nworg:7'><name>Weir plc</name></subject>");
    CHECK(article.tickers == Strings{"LOCK.AX"});
    CHECK(article.organisations == Strings{"Lock Holdings", "Weir plc"});
    CHECK(article.topics.empty());
    CHECK(about("<subject type='cpnat:organisation' qcode='nworg:7'><name>Weir plc</name><sameAs qcode='NYSE:WEIR'/>"
                "<sameAs qcode='wikidata:Q1'/></subject>")
              .tickers == Strings{"WEIR"});
}

TEST_CASE("genres and keywords are topics and categories are categories too") {
    const Article article = about(
        "<genre qcode='nwgenre:7'><name>Extra</name></genre><keyword>canal</keyword><keyword/>"
        "<subject type='nwtype:category' qcode='dpacat:wi'><name>wi</name></subject>");
    CHECK(article.topics ==
          std::vector<Topic>{{"wi", "wi", "dpacat"}, {"7", "Extra", "nwgenre"}, {"", "canal", "keyword"}});
    CHECK(article.category == "wi");
    const Article literal = about("<subject type='cptype:cat' literal='ALR'/><subject literal='Canal talks resume'/>");
    CHECK(literal.category == "ALR");
    CHECK(literal.topics == std::vector<Topic>{{"", "ALR", ""}});
}

TEST_CASE("TT's subjects are taken apart") {
    CHECK(about("<subject literal='TT:04000000:EKO'/>").topics == std::vector<Topic>{{"04000000", "EKO", "subj"}});
}
