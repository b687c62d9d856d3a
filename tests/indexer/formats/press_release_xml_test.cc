#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string release(const std::string& inside, const std::string& attributes = "id='17854111' lang='no'") {
    return "<release " + attributes + ">" + inside + "</release>";
}

Article read_one(const std::string& bytes, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(bytes, options);
    return reading.articles.size() == 1 && reading.rejects.empty() ? std::move(reading.articles.front()) : Article{};
}

const std::string small = "<title>Ny sluse</title><body>&lt;p&gt;B&amp;aring;tene g&amp;aring;r.&lt;/p&gt;</body>";

}  // namespace

TEST_CASE("every part of a press release in XML is read") {
    const Article article = read_one(
        "<?xml version='1.0' encoding='UTF-8'?>\n" +
        release(
            "<!-- Address of the release --><longurl>https://www.ntbinfo.no/pressemelding/sluse?releaseId=1</longurl>"
            "<body>&lt;p&gt;&amp;ndash; N&amp;aring; g&amp;aring;r b&amp;aring;tene "
            "&lt;em&gt;ig&lt;/em&gt;jen.&lt;/p&gt;\n"
            "   &lt;p&gt;Ravn &amp;amp; S&amp;oslash;nner byggde slusen.&lt;/p&gt;</body>"
            "<boilerplate>Kanalverket driver sluser.</boilerplate>"
            "<contactsAsText>Maja Thorell\n   Direktør \n\n 00 00 00 00</contactsAsText><embargo/>"
            "<keywords>sluser, havn;sluser</keywords><leadtext>Slusen &lt;b&gt;åpner&lt;/b&gt; igjen.</leadtext>"
            "<videodescription>Slusen i bruk</videodescription><publicationDate>28.09.2024 11:15</publicationDate>"
            "<title>Slusen åpner &amp;amp; havnen</title><language id='16'><label>Norsk</label></language>"
            "<type id='19'><label>Pressemelding</label></type><logos><logo><url>https://x.example/l.png</url></logo>"
            "</logos><images><image id='1'><url>https://x.example/b.jpg</url><caption/></image><image id='2'>"
            "<caption>Åpningen i dag.</caption></image></images><categories><category><name>Transport</name></category>"
            "</categories><publisher id='14'><name>Kanalverket</name><keywords>not these</keywords></publisher>"));
    CHECK(article.format == "press_release_xml");
    CHECK(article.id == "17854111");
    CHECK(article.language == "no");
    CHECK(article.headline == "Slusen åpner & havnen");
    CHECK(article.summary == "Slusen åpner igjen.");
    CHECK(article.body == "– Nå går båtene igjen.\nRavn & Sønner byggde slusen.\nKanalverket driver sluser.");
    CHECK(article.source == "NTB info / Kanalverket");
    CHECK(article.organisations == std::vector<std::string>{"Kanalverket"});
    CHECK(article.ednote == "Maja Thorell\nDirektør\n00 00 00 00");
    CHECK(article.captions == std::vector<std::string>{"Åpningen i dag.", "Slusen i bruk"});
    CHECK(article.topics ==
          std::vector<Topic>{
              {"", "sluser", ""}, {"", "havn", ""}, {"", "Transport", ""}, {"", "Pressemelding", "genre"}});
    CHECK(format_time(article.published.value()) == "2024-09-28T11:15:00");
    CHECK_FALSE(article.embargo);
    CHECK(article.status.empty());
}

TEST_CASE("the zone of a press release is that of its portal") {
    ReaderOptions options;
    options.source_zones = {{"STT Info", "Europe/Helsinki"}};
    const Article article =
        read_one(release(small + "<longurl>https://www.sttinfo.fi/tiedote/1</longurl><publisher><name>Kanava"
                                 "</name></publisher><publicationDate>28.10.2018 03:30</publicationDate>"
                                 "<embargo>28.10.2018 03:30</embargo>"),
                 options);
    CHECK(article.source == "STT Info / Kanava");
    // The hour came twice that night: published at the first, embargoed to the second.
    CHECK(format_time(article.published.value()) == "2018-10-28T00:30:00Z");
    CHECK(format_time(article.embargo.value()) == "2018-10-28T01:30:00Z");
}

TEST_CASE("an embargo of a press release without a time holds it") {
    CHECK(read_one(release(small + "<embargo>until further notice</embargo>")).status == "embargoed");
    CHECK(read_one(release(small + "<embargo>false</embargo>")).status.empty());
}

TEST_CASE("the language of a press release may be a label") {
    const std::string attributes = "id='1'";
    CHECK(read_one(release(small + "<language><label>Suomi</label></language>", attributes)).language == "fi");
    CHECK(read_one(release(small + "<language><label>Klingon</label></language>", attributes)).language.empty());
}

TEST_CASE("press releases with capital names and other parts are read") {
    const Article article = read_one(
        "<Release><Id>ABC1</Id><Title>Slussen öppnar</Title><Intro>Efter en "
        "vecka.</Intro><HtmlBody><![CDATA[<p>Båtarna "
        "går.</p><p>Måsarna ser på.</p>]]></HtmlBody><LanguageCode>sv</LanguageCode><PublishDate>2024-05-02T08:00:00Z"
        "</PublishDate><LastChangeDate>2024-05-02T09:00:00Z</LastChangeDate><SourceName>Kanalbolaget AB</SourceName>"
        "<CompanyInformation>Om bolaget.</CompanyInformation><Contact>Maja Thorell</Contact><Keywords><Keyword>slussar"
        "</Keyword></Keywords><Images><ImageDetails><Title>b.jpg</Title><Description>Slussen.</Description></"
        "ImageDetails>"
        "</Images></Release>");
    CHECK(article.id == "ABC1");
    CHECK(article.headline == "Slussen öppnar");
    CHECK(article.summary == "Efter en vecka.");
    CHECK(article.body == "Båtarna går.\nMåsarna ser på.\nOm bolaget.");
    CHECK(article.language == "sv");
    CHECK(article.source == "Kanalbolaget AB");
    CHECK(format_time(article.published.value()) == "2024-05-02T08:00:00Z");
    CHECK(format_time(article.updated.value()) == "2024-05-02T09:00:00Z");
    CHECK(article.ednote == "Maja Thorell");
    CHECK(article.topics == std::vector<Topic>{{"", "slussar", ""}});
    CHECK(article.captions == std::vector<std::string>{"Slussen."});
}

TEST_CASE("a list of press releases costs only its broken ones") {
    const std::string bytes = "<releases>" + release("<title>Ny</b></title>") + release(small) + "</releases>";
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body == "Båtene går.");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == bytes.find("<release "));
    const Reading blank = read_bytes(release("<title/><body/>"));
    REQUIRE(blank.rejects.size() == 1);
    CHECK(blank.rejects[0].reason == "a release with neither a title nor a body");
}

TEST_CASE("a press release that is cut short is a reject") {
    const std::string bytes = release(small);
    const Reading reading = read_bytes(bytes.substr(0, bytes.size() - 4));
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("other things called release are no press releases") {
    const Reading reading = read_bytes("<release id='1'><title>Canal Songs</title><track-list/></release>");
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].format.empty());
}
