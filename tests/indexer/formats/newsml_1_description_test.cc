#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_1_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article described(const std::string& component, const std::string& lines = {}, const std::string& envelope = {}) {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine>Gate opens</HeadLine>" + lines;
    parts.component = component + data_content("Barges moved.");
    return newsml1_article(parts, {}, envelope);
}

std::string parties(const std::string& inside) {
    return "<AdministrativeMetadata>" + inside + "</AdministrativeMetadata>";
}

std::string described_by(const std::string& inside) {
    return "<DescriptiveMetadata>" + inside + "</DescriptiveMetadata>";
}

}  // namespace

TEST_CASE("the agency of a NewsML 1 item is its provider, else the sender, else the source") {
    const std::string sent = "<SentFrom><Party FormalName='Agence France-Presse'/></SentFrom>";
    const std::string source = "<Source><Party FormalName='Harbour Works plc'/></Source>";
    const Article provided =
        described(parties("<Provider><Party FormalName='KYODONEWS'/></Provider>" + source), {}, sent);
    CHECK(provided.source == "Kyodo");
    CHECK(provided.organisations == std::vector<std::string>{"Harbour Works plc"});
    CHECK(described(parties("<Provider><Party FormalName=''/></Provider>" + source), {}, sent).source == "AFP");
    const Article alone = described(parties(source));
    CHECK(alone.source == "Harbour Works plc");
    CHECK(alone.organisations.empty());
}

TEST_CASE("NewsML 1 topics come from subject codes, topic sets, keywords and genres, each once") {
    const Article article = described(
        "<TopicSet><Topic><TopicType FormalName='SubjectMatter'/><FormalName>09003000</FormalName>"
        "<Description xml:lang='el' Variant='Name'>Εργασία</Description><Description xml:lang='en' "
        "Variant='Category'>ANE</Description><Description xml:lang='en' Variant='Name'>Labour</Description></Topic>"
        "<Topic><TopicType FormalName='Person'/><FormalName>p7</FormalName><Description>Ada Weir</Description></Topic>"
        "</TopicSet>" +
            described_by("<Language FormalName='en'/><Genre FormalName='Current'/><SubjectCode><Subject "
                         "FormalName='09003000'/><SubjectMatter FormalName='04005000'/><Subject FormalName=''/>"
                         "</SubjectCode><SubjectCode><Subject FormalName='ECO'/></SubjectCode>"
                         "<Property FormalName='Keyword' Value=' canal ; gate'/>"
                         "<Property FormalName='Keyword' Value='gate'/>") +
            "<Metadata><MetadataType FormalName='BWKeywords'/><Property FormalName='BWIndustryKeywords' "
            "Value='Shipping'/></Metadata><item_keywords><item_keyword>rubric_ECONOMY</item_keyword></item_keywords>",
        "<KeywordLine>TRANSPORT</KeywordLine><KeywordLine>canal</KeywordLine>");
    CHECK(article.topics == std::vector<Topic>{{"", "TRANSPORT", ""},
                                               {"", "canal", ""},
                                               {"09003000", "Labour", "subj"},
                                               {"Current", "", "genre"},
                                               {"04005000", "", "subj"},
                                               {"ECO", "", ""},
                                               {"", "gate", ""},
                                               {"", "Shipping", ""},
                                               {"", "rubric_ECONOMY", ""}});
    CHECK(article.people == std::vector<std::string>{"Ada Weir"});
    CHECK(article.slugline == "TRANSPORT");
}

TEST_CASE("NewsML 1 properties are places, people, organisations and tickers") {
    const Article article = described(
        described_by("<Location HowPresent='Origin'><Property FormalName='Country' Value='NOR'/><Property "
                     "FormalName='City' Value='Saltmere'/></Location><Location><Property FormalName='City' "
                     "Value='Saltmere'/><Property FormalName='WorldRegion'/></Location><Property FormalName='Company' "
                     "Value='Harbour Works'/><Property FormalName='Person' Value='Ada Weir'/><Property "
                     "FormalName='Format' Value='news2'/>") +
        "<Metadata><MetadataType FormalName='Securities Identifier'/><Property FormalName='Ticker Symbol' Value='HBW'/>"
        "<Property FormalName='Exchange' Value='NORX'/><Property FormalName='ISIN' Value='NO0000000001'/></Metadata>"
        "<Metadata><MetadataType FormalName='BWSocialMediaProfile'/><Property FormalName='Organization' "
        "Value='https://social.example/hbw'/></Metadata>");
    CHECK(article.places == std::vector<std::string>{"NOR", "Saltmere"});
    CHECK(article.organisations == std::vector<std::string>{"Harbour Works"});
    CHECK(article.people == std::vector<std::string>{"Ada Weir"});
    CHECK(article.tickers == std::vector<std::string>{"HBW", "NO0000000001"});
    CHECK(article.topics.empty());
}

TEST_CASE("what desks say to desks in NewsML 1 is a note and no copy") {
    const Article article = described(
        parties("<Property FormalName='EditorialInfo' Value='Call Ada before use'/>"),
        "<NewsLine><NewsLineType FormalName='AdvisoryLine'/><NewsLineText>ATTENTION - adds quote ///</NewsLineText>"
        "</NewsLine><NewsLine><NewsLineType FormalName='ProductLine'/><NewsLineText>Not a "
        "note</NewsLineText></NewsLine>");
    CHECK(article.ednote == "ATTENTION - adds quote ///\nCall Ada before use");
    CHECK(article.body == "Barges moved.");
}

TEST_CASE("NewsML 1 rights come from lines or from rights metadata") {
    const std::string rights =
        "<RightsMetadata><Copyright><CopyrightHolder>Norwire</CopyrightHolder><CopyrightDate>2024</CopyrightDate>"
        "</Copyright><UsageRights><UsageType>Print</UsageType><Geography>Norland</Geography><Limitations>No archive"
        "</Limitations></UsageRights></RightsMetadata>";
    const Article stated = described(rights);
    CHECK(stated.copyright == "Norwire 2024");
    CHECK(stated.usage == "Print No archive Norland");
    CHECK(described(rights, "<CopyrightLine>(c) NW</CopyrightLine>").copyright == "(c) NW");
}

TEST_CASE("of a NewsML 1 line in several languages that of the story is taken") {
    NewsMl1Parts parts;
    parts.lines =
        "<HeadLine xml:lang='en'>Gate opens</HeadLine><HeadLine xml:lang='fr'>L'écluse ouvre</HeadLine>"
        "<SubHeadLine xml:lang='en'>At last</SubHeadLine>";
    parts.component = described_by("<Language FormalName='fr-CH'/>") + data_content("Les bateaux repartent.");
    const Article article = newsml1_article(parts);
    CHECK(article.headline == "L'écluse ouvre");
    CHECK(article.summary == "At last");
}

TEST_CASE("NewsML 1 lines may hold CDATA, HTML and what was escaped once too often") {
    NewsMl1Parts parts;
    parts.lines =
        "<HeadLine>\n<![CDATA[<b>Gate</b> opens]]>\n</HeadLine><SubHeadLine>Owners &amp;quot;hopeful&amp;quot; at "
        "AT&amp;T"
        "</SubHeadLine>";
    parts.component = data_content("Barges moved.");
    const Article article = newsml1_article(parts);
    CHECK(article.headline == "Gate opens");
    CHECK(article.summary == "Owners \"hopeful\" at AT&T");
}

TEST_CASE("the innermost NewsML 1 component that has a line says it") {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine>Outer</HeadLine><CopyrightLine>(c) NW</CopyrightLine>";
    parts.component = "<NewsComponent><NewsLines><HeadLine>Inner</HeadLine><CopyrightLine/></NewsLines>" +
                      data_content("Barges moved.") + "</NewsComponent>";
    const Article article = newsml1_article(parts);
    CHECK(article.headline == "Inner");
    CHECK(article.copyright == "(c) NW");
}

TEST_CASE("EFE's subhead in NewsML 1 is its slug") {
    const Article article = described(parties("<Provider><Party FormalName='Agencia EFE'/></Provider>"),
                                      "<SubHeadLine>NORLANDIA CANAL</SubHeadLine>");
    CHECK(article.source == "EFE");
    CHECK(article.slugline == "NORLANDIA CANAL");
    CHECK(article.summary.empty());
}
