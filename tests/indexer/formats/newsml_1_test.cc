#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_1_support.h"

using namespace wiredex;
using namespace wiredex::test;

TEST_CASE("a NewsML 1 item fills the head of the article") {
    NewsMl1Parts parts;
    parts.lines =
        "<HeadLine>UPDATE 1-Canal talks resume</HeadLine><SubHeadLine>Owners hopeful</SubHeadLine>"
        "<ByLine>By Ada Weir</ByLine><DateLine>PORT ELLEN, May 2, 2024 (Norwire) -</DateLine>"
        "<CreditLine>Norwire/AW</CreditLine><CopyrightLine>(c) Norwire</CopyrightLine>"
        "<RightsLine>No archive</RightsLine><SlugLine>CANAL-TALKS</SlugLine>";
    parts.metadata =
        "<Language FormalName='en'/><Genre FormalName='Current'/><SubjectCode><Subject FormalName='09000000'/>"
        "<SubjectMatter FormalName='09003000'/><SubjectDetail FormalName='09003002'/><Comment>by hand</Comment>"
        "</SubjectCode><SubjectCode><SubjectMatter FormalName='09003000'/></SubjectCode>"
        "<Location HowPresent='Origin'><Property FormalName='Country' Value='NRL'/>"
        "<Property FormalName='City' Value='Port Ellen'/></Location>"
        "<Property FormalName='Keyword' Value='locks;barges'/>";
    parts.characteristics = "<Property FormalName='Words' Value='120'/>";
    const Article article = newsml1_article(parts);
    CHECK(article.format == "newsml_1");
    CHECK(article.id == "urn:newsml:norwire.example:20240502:N17:3");
    CHECK(article.version == "3");
    CHECK(article.headline == "UPDATE 1-Canal talks resume");
    CHECK(article.take == "UPDATE 1");
    CHECK(article.summary == "Owners hopeful");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.dateline_text == "PORT ELLEN, May 2, 2024 (Norwire) -");
    CHECK(article.credit == "Norwire/AW");
    CHECK(article.copyright == "(c) Norwire");
    CHECK(article.usage == "No archive");
    CHECK(article.slugline == "CANAL-TALKS");
    CHECK(article.source == "Norwire");
    CHECK(article.language == "en");
    CHECK(article.urgency == "4");
    CHECK(article.status == "usable");
    CHECK(article.word_count == 120U);
    CHECK(time_text(article.published) == "2024-05-02T08:00:00Z");
    CHECK(time_text(article.updated) == "2024-05-02T09:30:00Z");
    CHECK(article.topics == std::vector<Topic>{{"09000000", "", "subj"},
                                               {"09003000", "", "subj"},
                                               {"09003002", "", "subj"},
                                               {"", "Current", "genre"},
                                               {"", "locks", ""},
                                               {"", "barges", ""}});
    CHECK(article.places == std::vector<std::string>{"NRL", "Port Ellen"});
    CHECK(article.body == "Barges moved again.");
}

TEST_CASE("what revisions of a NewsML 1 item share names the story") {
    NewsMl1Parts parts;
    CHECK(newsml1_article(parts).links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:N17", ""}});
    parts.revision = "<RevisionId PreviousRevision='2' Update='U'>3</RevisionId>";
    const Article update = newsml1_article(parts);
    CHECK(update.signal == "update");
    CHECK(update.links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:N17", ""},
                                            {"previous", "urn:newsml:norwire.example:20240502:N17:2", "2"}});
    parts.identifier = "urn:newsml:norwire.example:20240502:N17:3U";
    CHECK(newsml1_article(parts).id == "urn:newsml:norwire.example:20240502:N17:3U");
    CHECK(newsml1_article(parts).links.front().ref == "urn:newsml:norwire.example:20240502:N17");
}

TEST_CASE("an identifier that is only a beginning is made whole") {
    NewsMl1Parts parts;
    parts.identifier = "urn:newsml:www.norwire.example";
    CHECK(newsml1_article(parts).id == "urn:newsml:norwire.example:20240502:N17:3");
    parts.item_id.clear();
    CHECK(newsml1_article(parts).id.starts_with("wiredex:"));
    parts.identifier = "5f1b-77";
    CHECK(newsml1_article(parts).id == "5f1b-77");
}

TEST_CASE("revisions whose identifiers hold their own time are still one story") {
    NewsMl1Parts first;
    first.identifier = "urn:newsml:www.norwire.example";
    first.revision = "<RevisionId PreviousRevision='0' Update='N'>1</RevisionId>";
    first.date = first.created = first.revised = "20240502T100000";
    NewsMl1Parts second = first;
    second.revision = "<RevisionId PreviousRevision='1' Update='N'>2</RevisionId>";
    second.date = second.revised = "20240502T113000";
    const Article before = newsml1_article(first);
    const Article after = newsml1_article(second);
    CHECK(before.id != after.id);
    CHECK(before.links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502T100000:N17", ""}});
    CHECK(after.links == before.links);
    CHECK(time_text(after.published) == "2024-05-02T10:00:00");
}

TEST_CASE("times without a zone get the zone that the user gave their sender") {
    NewsMl1Parts parts;
    parts.created = "20240502T100000";
    ReaderOptions options;
    options.source_zones.push_back({"Norwire", "Europe/Brussels"});
    CHECK(time_text(newsml1_article(parts).published) == "2024-05-02T10:00:00");
    CHECK(time_text(newsml1_article(parts, options).published) == "2024-05-02T08:00:00Z");
}

TEST_CASE("links say what a NewsML 1 item belongs with") {
    NewsMl1Parts parts;
    parts.revision = "<RevisionId>3</RevisionId>";
    parts.management =
        "<DerivedFrom NewsItem='urn:a'/><AssociatedWith NewsItem='urn:b'/><AssociatedWith FormalName='Photo'/>";
    CHECK(newsml1_article(parts).links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:N17", ""},
                                                            {"seeAlso", "urn:b", ""},
                                                            {"derivedFrom", "urn:a", ""}});
}

TEST_CASE("kills of NewsML 1 are kept even if they are empty") {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine/>";
    parts.content.clear();
    for (const std::string status : {"Canceled", "CANCELLED", "Killed"}) {
        INFO(status);
        parts.status = "<Status FormalName='" + status + "'/>";
        parts.revision = "<RevisionId PreviousRevision='2' Update='N'>3</RevisionId>";
        const Article kill = newsml1_article(parts);
        CHECK(kill.status == "canceled");
        REQUIRE(kill.links.size() == 2);
        CHECK(kill.links[1] == Link{"kills", "urn:newsml:norwire.example:20240502:N17:2", "2"});
    }
    parts.status = "<Status FormalName='Usable'/>";
    parts.management = "<Instruction FormalName='Delete'><Comment>sent in error</Comment></Instruction>";
    CHECK(newsml1_article(parts).status == "canceled");
    CHECK(newsml1_article(parts).ednote == "sent in error");
    parts.management.clear();
    CHECK(read_bytes(newsml1(newsml1_item(parts))).rejects.size() == 1);
}

TEST_CASE("an embargo of NewsML 1 ends when its status will change") {
    NewsMl1Parts parts;
    parts.status = "<Status FormalName='Embargoed'/>";
    parts.management =
        "<StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>20240503T060000+0200</DateAndTime>"
        "</StatusWillChange>";
    CHECK(newsml1_article(parts).status == "embargoed");
    CHECK(time_text(newsml1_article(parts).embargo) == "2024-05-03T04:00:00Z");
    parts.status = "<Status FormalName='Usable'/>";
    CHECK_FALSE(newsml1_article(parts).embargo);
    parts.status = "<Status FormalName='withheld'/>";
    CHECK(newsml1_article(parts).status == "withheld");
}

TEST_CASE("what NewsML 1 withholds is under an embargo until its stated release") {
    NewsMl1Parts parts;
    parts.status = "<Status FormalName='Withheld'/>";
    const std::string time = "<DateAndTime>20240503T060000+0200</DateAndTime></StatusWillChange>";
    parts.management = "<StatusWillChange><FutureStatus FormalName='Usable'/>" + time;
    CHECK(newsml1_article(parts).status == "withheld");
    CHECK(time_text(newsml1_article(parts).embargo) == "2024-05-03T04:00:00Z");
    // What will be withdrawn is not released then.
    parts.management = "<StatusWillChange><FutureStatus FormalName='Canceled'/>" + time;
    CHECK_FALSE(newsml1_article(parts).embargo);
    parts.management += "<StatusWillChange>" + time;
    CHECK(time_text(newsml1_article(parts).embargo) == "2024-05-03T04:00:00Z");
}

TEST_CASE("an instruction to delete does not take back the copy that it comes with") {
    NewsMl1Parts parts;
    parts.management = "<Instruction FormalName='Delete'/>";
    CHECK(newsml1_article(parts).status == "usable");
    CHECK(newsml1_article(parts).signal.empty());
    CHECK(newsml1_article(parts).body == "Barges moved again.");
    parts.content.clear();
    CHECK(newsml1_article(parts).status == "canceled");
    CHECK(newsml1_article(parts).signal == "kill");
}

TEST_CASE("corrections of NewsML 1 say so") {
    NewsMl1Parts parts;
    parts.management = "<Instruction FormalName='Correction'/>";
    CHECK(newsml1_article(parts).signal == "correction");
}

TEST_CASE("values in elements and a misspelt element are read") {
    NewsMl1Parts parts;
    parts.provider.clear();
    parts.identification = "<NewsIdentifier><ProviderId>\nwww.itar-tass.com\n</ProviderId></NewsIdentifier>";
    parts.status = "<Status>Usable</Status>";
    parts.urgency = "<Urgency>2</Urgency>";
    parts.description =
        "<DescriptiveMetada><Language FormalName='ru'/><guid>7A01</guid><SubjectCode><Subject>11000000</Subject>"
        "</SubjectCode><Location HowPresent='Origin'><Property FormalName='City' Value='ЛИНДХАВЕН'/></Location>"
        "</DescriptiveMetada>";
    parts.lines = "<DateLine>January 21</DateLine><HeadLine>Баржи снова в пути</HeadLine><SlugLine>URGENT</SlugLine>";
    parts.content = nitf_content("<p>Баржи снова пошли по каналу.</p>");
    const Article article = newsml1_article(parts);
    CHECK(article.id == "7A01");
    CHECK(article.source == "TASS");
    CHECK(article.status == "usable");
    CHECK(article.urgency == "2");
    CHECK(article.language == "ru");
    CHECK(article.headline == "Баржи снова в пути");
    CHECK(article.dateline_place == "ЛИНДХАВЕН");
    CHECK(article.dateline_text == "January 21");
    CHECK(article.topics == std::vector<Topic>{{"11000000", "", "subj"}});
    CHECK(article.body == "Баржи снова пошли по каналу.");
}

TEST_CASE("an item without a headline is headed by its slug or its first sentence") {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine/><DateLine>Lindhafen, 2 mai 2024 (Norwire) -</DateLine>";
    parts.label = "canal-talks";
    CHECK(newsml1_article(parts).headline == "canal-talks");
    CHECK(newsml1_article(parts).slugline == "canal-talks");
    parts.label.clear();
    CHECK(newsml1_article(parts).headline == "Barges moved again.");
    parts.lines = "<KeywordLine>LOCKS</KeywordLine>";
    CHECK(newsml1_article(parts).slugline == "LOCKS");
}

TEST_CASE("lines in several languages are read in that of the story") {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine xml:lang='nl'>Schuiten varen</HeadLine><HeadLine xml:lang='fr'>Les barges</HeadLine>";
    parts.metadata = "<Language FormalName='fr-BE'/>";
    CHECK(newsml1_article(parts).headline == "Les barges");
    parts.metadata = "<Language FormalName='EN'/>";
    CHECK(newsml1_article(parts).headline == "Schuiten varen");
    CHECK(newsml1_article(parts).language == "en");
}

TEST_CASE("EFE's subhead is its slug") {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine>Las barcazas</HeadLine><SubHeadLine>CANAL SUCESOS</SubHeadLine>";
    parts.provider = "Agencia EFE";
    parts.content = nitf_content("<p>Lindhafen, 2 may (EFE).- Las barcazas salieron.</p>");
    const Article article = newsml1_article(parts);
    CHECK(article.source == "EFE");
    CHECK(article.slugline == "CANAL SUCESOS");
    CHECK(article.summary.empty());
    CHECK(article.dateline_place == "Lindhafen");
    parts.lines = "<HeadLine>Las barcazas</HeadLine><SubHeadLine/><SlugLine>CANAL</SlugLine>";
    CHECK(newsml1_article(parts).slugline == "CANAL");
}

TEST_CASE("notes to editors are no copy") {
    NewsMl1Parts parts;
    parts.lines =
        "<HeadLine>Les barges</HeadLine><NewsLine><NewsLineType FormalName='AdvisoryLine'/><NewsLineText>ATTENTION - "
        "ajoute bilan ///</NewsLineText></NewsLine>";
    parts.administration = "<Property FormalName='EditorialInfo' Value='Desk: ext. 44'/>";
    CHECK(newsml1_article(parts).ednote == "ATTENTION - ajoute bilan ///\nDesk: ext. 44");
    CHECK(newsml1_article(parts).body == "Barges moved again.");
}

TEST_CASE("usage rights and holders of NewsML 1 are read") {
    NewsMl1Parts parts;
    parts.rest =
        "<RightsMetadata><Copyright><CopyrightHolder>Norwire</CopyrightHolder><CopyrightDate>2024</CopyrightDate>"
        "</Copyright><UsageRights><UsageType>Print</UsageType><Geography>Norland</Geography></UsageRights>"
        "</RightsMetadata>";
    CHECK(newsml1_article(parts).copyright == "Norwire 2024");
    CHECK(newsml1_article(parts).usage == "Print\nNorland");
}

TEST_CASE("topics of a set have the name in the language of the story") {
    NewsMl1Parts parts;
    parts.metadata = "<Language FormalName='EN'/><SubjectCode><SubjectMatter FormalName='09003000'/></SubjectCode>";
    parts.rest =
        "<TopicSet><Topic><TopicType FormalName='SubjectMatter'/><FormalName>09003000</FormalName>"
        "<Description xml:lang='en' Variant='Category'>ANE</Description>"
        "<Description xml:lang='el' Variant='Name'>Απασχόληση</Description>"
        "<Description xml:lang='en' Variant='Name'>Employment</Description></Topic></TopicSet>";
    CHECK(newsml1_article(parts).topics == std::vector<Topic>{{"09003000", "Employment", "subj"}});
}

TEST_CASE("topics that are referred to are people firms places and subjects") {
    NewsMl1Parts parts;
    parts.metadata =
        "<TopicOccurrence Topic='#t1'/><TopicOccurrence Topic='#t2'/><TopicOccurrence Topic='#t3'/>"
        "<TopicOccurrence Topic='#t4'/><TopicOccurrence Topic='#none'/>";
    const std::string set =
        "<TopicSet><Topic Duid='t1'><TopicType FormalName='Person'/><Description>Ada Weir</Description></Topic>"
        "<Topic Duid='t2'><TopicType FormalName='Company'/><FormalName>Grove Norland</FormalName></Topic>"
        "<Topic Duid='t3'><TopicType FormalName='Country'/><Description>Norland</Description></Topic>"
        "<Topic Duid='t4'><TopicType FormalName='Subject'/><FormalName>SHP</FormalName></Topic>"
        "<Topic Duid='t5'><TopicType FormalName='Person'/><Description>Nobody</Description></Topic></TopicSet>";
    const Reading reading = read_bytes("<NewsML>" + set + newsml1_item(parts) + "</NewsML>");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].people == std::vector<std::string>{"Ada Weir"});
    CHECK(reading.articles[0].organisations == std::vector<std::string>{"Grove Norland"});
    CHECK(reading.articles[0].places == std::vector<std::string>{"Norland"});
    CHECK(reading.articles[0].topics == std::vector<Topic>{{"SHP", "", ""}});
}

TEST_CASE("the dateline is that of the text where none is stated or only a day is") {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine>FNW wint</HeadLine><DateLine>4/4/2018</DateLine>";
    parts.content =
        nitf_content("<p>N i e u w bericht, vervangt: FNW dreigt</p><p>LINDHAFEN (ANP) - De schuiten varen weer.</p>");
    const Article article = newsml1_article(parts);
    CHECK(article.dateline_place == "LINDHAFEN");
    CHECK(article.signal == "update");
    CHECK(article.body.starts_with("N i e u w bericht"));
    parts.content = nitf_content("<p>De schuiten varen weer.</p>");
    parts.metadata = "<Property FormalName='City' Value='Oddavik'/>";
    CHECK(newsml1_article(parts).dateline_place == "Oddavik");
    CHECK(newsml1_article(parts).signal.empty());
}
