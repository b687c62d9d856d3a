#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string time_text(const std::optional<Time>& time) {
    return time ? format_time(*time) : std::string{};
}

std::string release(const std::string& parts, const std::string& attributes = "id=\"17\" lang=\"no\"") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<release " + attributes + "><!-- a remark -->" + parts +
           "</release>";
}

Article only(const std::string& bytes, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(bytes, options);
    return reading.articles.size() == 1 && reading.rejects.empty() ? reading.articles.front() : Article{};
}

}  // namespace

TEST_CASE("a press release in XML fills an article") {
    const Article article = only(release(
        "<longurl>https://www.ntbinfo.no/pressemelding/sluse?releaseId=17</longurl>"
        "<body>&lt;p&gt;&amp;ndash; Slusen &amp;aring;pner &amp;amp; lukker.&lt;/p&gt;\n&lt;p&gt;Andre "
        "avsnitt.&lt;/p&gt;"
        "</body><boilerplate>Norkanal eier slusene.</boilerplate><contactsAsText>Ada Weir\n 555 0100</contactsAsText>"
        "<embargo>01.10.2024 06:00</embargo><keywords>sluse, havn;lekter</keywords>"
        "<leadtext>Den nye slusen &amp;#229;pner.</leadtext><videodescription>Slusen i drift</videodescription>"
        "<publicationDate>28.09.2024 11:15</publicationDate><title>Sluse &amp; havn</title>"
        "<language id=\"16\"><label>Norsk</label></language><type id=\"19\"><label>Pressemelding</label></type>"
        "<images><image><caption/></image><image><caption>Slusen ved daggry.</caption></image></images>"
        "<categories><category><label>Transport</label></category></categories>"
        "<publisher id=\"1\"><name>Norkanal</name><keywords>eier</keywords></publisher>"));
    CHECK(article.format == "press_release_xml");
    CHECK(article.id == "17");
    CHECK(article.language == "no");
    CHECK(article.headline == "Sluse & havn");
    CHECK(article.summary == "Den nye slusen åpner.");
    CHECK(article.body == "– Slusen åpner & lukker.\nAndre avsnitt.\nNorkanal eier slusene.");
    CHECK(article.ednote == "Ada Weir\n555 0100");
    CHECK(article.source == "NTB info / Norkanal");
    CHECK(article.organisations == std::vector<std::string>{"Norkanal"});
    CHECK(article.captions == std::vector<std::string>{"Slusen ved daggry.", "Slusen i drift"});
    CHECK(article.topics == std::vector<Topic>{{"", "sluse", ""},
                                               {"", "havn", ""},
                                               {"", "lekter", ""},
                                               {"", "Transport", ""},
                                               {"", "Pressemelding", "genre"}});
    CHECK(time_text(article.published) == "2024-09-28T11:15:00");
    CHECK(time_text(article.embargo) == "2024-10-01T06:00:00");
}

TEST_CASE("a press release names the portal that carries it if it is known") {
    const auto source = [](const std::string& address, const std::string& publisher) {
        return only(release("<title>Sluse</title><longurl>" + address + "</longurl><publisher>" + publisher +
                            "</publisher>"))
            .source;
    };
    CHECK(source("https://www.sttinfo.fi/tiedote/1", "<name>Satama</name>") == "STT Info / Satama");
    CHECK(source("https://via.ritzau.dk/1", "") == "Via Ritzau");
    CHECK(source("https://norkanal.example/1", "Norkanal") == "Norkanal");
}

TEST_CASE("the clock of a press release gets the zone that the user gave its source") {
    ReaderOptions options;
    options.source_zones.push_back({"Norkanal", "Europe/Oslo"});
    const Article article = only(release("<title>Sluse</title><publisher><name>Norkanal</name></publisher>"
                                         "<publicationDate>28.09.2024 11:15</publicationDate><embargo/>"),
                                 options);
    CHECK(time_text(article.published) == "2024-09-28T09:15:00Z");
    CHECK_FALSE(article.embargo);
}

TEST_CASE("lists of press releases are read release by release") {
    const std::string bytes =
        "<releases><release id='1'><title>First</title></release>\n<release id='2'/>"
        "<release id='3'><body>Third.</body></release></releases>";
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].id == "3");
    CHECK(reading.articles[1].offset == bytes.rfind("<release "));
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason == "a release with neither a title nor a body");
    CHECK(reading.rejects[0].offset == bytes.find("<release id='2'"));
    CHECK(read_trickled(bytes, 5).articles == reading.articles);
    CHECK(read_bytes("<releases></releases>").skips.size() == 1);
}

TEST_CASE("every beginning of a press release is read without harm") {
    const std::string bytes = release("<title>Sluse</title><body>&lt;p&gt;&amp;ndash; &bogus; tekst</body>");
    REQUIRE(read_bytes(bytes).articles.size() == 1);
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        const Reading reading = read_bytes(bytes.substr(0, length), with_format("press_release_xml"));
        CHECK(reading.articles.size() + reading.rejects.size() + reading.skips.size() >= 1);
    }
    CHECK(read_bytes(bytes.substr(0, bytes.size() - 5)).rejects.size() == 1);
}

TEST_CASE("the text of a press release may be markup instead of escaped") {
    CHECK(only(release("<title>Sluse</title><body><p>Br&#xE5;te.</p><p>To.</p></body>")).body == "Br\u00e5te.\nTo.");
}

TEST_CASE("the clock of a press release is that of its portal") {
    ReaderOptions options;
    options.source_zones.push_back({"STT Info", "Europe/Helsinki"});
    // The hour came twice that night: published at the first, embargoed until the second.
    const Article article = only(
        release("<title>Sulku</title><longurl>https://www.sttinfo.fi/tiedote/1</longurl><publisher><name>Kanava</name>"
                "</publisher><publicationDate>28.10.2018 03:30</publicationDate><embargo>28.10.2018 03:30</embargo>"),
        options);
    CHECK(time_text(article.published) == "2018-10-28T00:30:00Z");
    CHECK(time_text(article.embargo) == "2018-10-28T01:30:00Z");
}

TEST_CASE("an embargo of a press release that is no time holds it") {
    CHECK(only(release("<title>Sluse</title><body>x</body><embargo>until further notice</embargo>")).status ==
          "embargoed");
    CHECK(only(release("<title>Sluse</title><body>x</body><embargo>false</embargo>")).status.empty());
}

TEST_CASE("press releases of other portals have other names for their parts") {
    const Reading reading = read_bytes(
        "<Release><Id>ABC1</Id><Title>Slussen</Title><Intro>Efter en vecka.</Intro><HtmlBody><![CDATA[<p>Ett.</p>"
        "<p>Tv\u00e5.</p>]]></HtmlBody><CompanyInformation>Om oss.</CompanyInformation><LanguageCode>sv</LanguageCode>"
        "<PublishDate>2024-05-02T08:00:00Z</PublishDate><LastChangeDate>2024-05-02T09:00:00Z</LastChangeDate>"
        "<SourceName>Kanalbolaget AB</SourceName><Contact>Maja</Contact><Keywords><Keyword>slussar</Keyword></Keywords>"
        "<Images><ImageDetails><Title>b.jpg</Title><Description>Slussen.</Description></ImageDetails></Images></"
        "Release>");
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.id == "ABC1");
    CHECK(article.summary == "Efter en vecka.");
    CHECK(article.body == "Ett.\nTv\u00e5.\nOm oss.");
    CHECK(article.language == "sv");
    CHECK(article.source == "Kanalbolaget AB");
    CHECK(time_text(article.published) == "2024-05-02T08:00:00Z");
    CHECK(time_text(article.updated) == "2024-05-02T09:00:00Z");
    CHECK(article.ednote == "Maja");
    CHECK(article.topics == std::vector<Topic>{{"", "slussar", ""}});
    CHECK(article.captions == std::vector<std::string>{"Slussen."});
}

TEST_CASE("contacts of a press release may be HTML escaped twice as its body is") {
    const Article article = only(release(
        "<title>Sluse</title><body>x</body><contactsAsText>&amp;lt;p&amp;gt;Ada Weir&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;"
        "Skj&amp;amp;aelig;r 555 0100&amp;lt;/p&amp;gt;</contactsAsText>"));
    CHECK(article.ednote == "Ada Weir\nSkjær 555 0100");
}

TEST_CASE("a press release may name its language in words") {
    const std::string parts = "<title>Sulku</title><body>x</body><language><label>Suomi</label></language>";
    const Reading reading = read_bytes("<release id='1'>" + parts + "</release>");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].language == "fi");
}

TEST_CASE("other things called release are no press releases") {
    const Reading reading = read_bytes("<release id='1'><title>Canal Songs</title><track-list/></release>");
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].format.empty());
}
