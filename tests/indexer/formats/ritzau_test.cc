#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string news(const std::string& inside) {
    return "<RBNews xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">" + inside + "</RBNews>";
}

Article read_one(const std::string& inside, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(news(inside), options);
    return reading.articles.size() == 1 && reading.rejects.empty() ? std::move(reading.articles.front()) : Article{};
}

const std::string small =
    "<NewsID>n1</NewsID><headline>Sluse åbner</headline><content>&lt;p&gt;Både.&lt;/p&gt;</content>";

}  // namespace

TEST_CASE("every part of an RBNews is read") {
    const Article article = read_one(
        "<NewsID>83e4-77</NewsID><PublishDate>2024-02-01T18:44:52.973</PublishDate><strapline>PRINT/SLUSE-3</strapline>"
        "<headline>Slusen &amp;amp; havnen</headline><subtitle>Skipper&amp;apos;en er "
        "glad</subtitle><town>Ravnevig</town>"
        "<origin>/ritzau/</origin><section>Indland</section><sectionShort>I</sectionShort><version>2</version>"
        "<content>&lt;p&gt;B&#xE5;dene &lt;b&gt;sej&lt;/b&gt;ler &amp;amp;quot;igen&amp;amp;quot;.&lt;/p&gt;&#xD;"
        "&lt;p&gt;De er glade. /ritzau/&lt;/p&gt;</content><HistID>MLM-18</HistID><Priority>4</Priority>"
        "<IPTCList xmlns:a='urn:arrays'><a:int>4005000</a:int><a:int>15000000</a:int><a:int/></IPTCList>"
        "<ISIN><a:string xmlns:a='urn:arrays'>DK0000000001</a:string></ISIN>"
        "<Companies><Company><name>Ravnevig Havn A/S</name></Company><Company>Sluse ApS</Company></Companies>"
        "<SubjectKeyword><a:string xmlns:a='urn:arrays'>sluser</a:string></SubjectKeyword><byLine>Maja Thorell</byLine>"
        "<byLinePhone>00000000</byLinePhone><TilRedaktionen>Ring til Maja</TilRedaktionen><Annuleret>false</Annuleret>"
        "<NyVersion>false</NyVersion><Korrektion>false</Korrektion><Replaces i:nil='true'/><Status>New news</Status>");
    CHECK(article.format == "ritzau");
    CHECK(article.id == "83e4-77");
    CHECK(article.version == "2");
    CHECK(article.headline == "Slusen & havnen");
    CHECK(article.slugline == "PRINT/SLUSE-3");
    CHECK(article.summary == "Skipper'en er glad");
    CHECK(article.byline == "Maja Thorell");
    CHECK(article.source == "Ritzau");
    CHECK(article.credit == "/ritzau/");
    CHECK(article.dateline_place == "Ravnevig");
    CHECK(format_time(article.published.value()) == "2024-02-01T18:44:52");
    CHECK(article.urgency == "4");
    CHECK(article.category == "I");
    CHECK(article.ednote == "Ring til Maja");
    CHECK(article.status == "usable");
    CHECK(article.signal.empty());
    CHECK(article.topics ==
          std::vector<Topic>{
              {"04005000", "", "subj"}, {"15000000", "", "subj"}, {"", "sluser", ""}, {"", "Indland", "section"}});
    CHECK(article.organisations == std::vector<std::string>{"Ravnevig Havn A/S", "Sluse ApS"});
    CHECK(article.tickers == std::vector<std::string>{"DK0000000001"});
    CHECK(article.links == std::vector<Link>{{"story", "MLM-18", ""}});
    CHECK(article.body == "Bådene sejler \"igen\".\nDe er glade. /ritzau/");
    // Releases in other languages come through Ritzau, too.
    CHECK(article.language.empty());
}

TEST_CASE("a flash of Ritzau without a headline is headed by its slug or first sentence") {
    const std::string content = "<content>&lt;p&gt;Slusen er åben. Bådene sejler.&lt;/p&gt;</content>";
    CHECK(read_one("<headline i:nil='true'/><strapline>NU/FLASH-U</strapline>" + content).headline == "NU/FLASH-U");
    CHECK(read_one("<headline i:nil='true'/>" + content).headline == "Slusen er åben.");
}

TEST_CASE("flags of Ritzau say what the transmission is and what it takes the place of") {
    const Article update =
        read_one(small + "<NyVersion>true</NyVersion><replacedID>n0</replacedID><Replaces>n0</Replaces>");
    CHECK(update.signal == "update");
    CHECK(update.links == std::vector<Link>{{"replaces", "n0", ""}});
    CHECK(read_one(small + "<NyVersion>true</NyVersion><Korrektion>1</Korrektion>").signal == "correction");
    const Article kill = read_one("<NewsID>n2</NewsID><Annuleret>true</Annuleret><replacedID>n1</replacedID>");
    CHECK(kill.status == "canceled");
    CHECK(kill.signal == "kill");
    CHECK(kill.links == std::vector<Link>{{"kills", "n1", ""}});
    CHECK(read_one(small + "<Status>Deleted news</Status>").status == "canceled");
    CHECK(read_one(small + "<Replaces>n1</Replaces>").links.empty());  // itself
}

TEST_CASE("the user may name another zone for Ritzau's clock") {
    ReaderOptions options;
    options.source_zones = {{"ritzau", "Europe/Copenhagen"}};
    const Article article = read_one(small + "<PublishDate>2024-07-01T12:00:00</PublishDate>", options);
    CHECK(format_time(article.published.value()) == "2024-07-01T10:00:00Z");
}

TEST_CASE("pictures listed by Ritzau give their captions") {
    const Article article = read_one(
        small + "<MultimedieList><Item><Caption>Slusen i maj.</Caption><URL>x.jpg</URL></Item></MultimedieList>");
    CHECK(article.captions == std::vector<std::string>{"Slusen i maj."});
    CHECK(article.body == "Både.");
}

TEST_CASE("answers of Ritzau's service hold any number of news") {
    const std::string list = "<ListOfRBNews xmlns=''>" + news(small) + news("<NewsID>n2</NewsID>") +
                             news("<NewsID>n3</NewsID><headline>Havn lukker</headline>") + "</ListOfRBNews>";
    for (const std::string& bytes :
         {list,
          "<?xml version=\"1.0\"?>\n<XMLNewsQueuedResponse xmlns='http://tempuri.org/'><XMLNewsQueuedResult>" + list +
              "</XMLNewsQueuedResult></XMLNewsQueuedResponse>",
          "<s:Envelope xmlns:s='urn:soap'><s:Body>" + list + "</s:Body></s:Envelope>"}) {
        const Reading reading = read_bytes(bytes);
        REQUIRE(reading.articles.size() == 2);
        CHECK(reading.articles[0].id == "n1");
        CHECK(reading.articles[0].offset == bytes.find("<RBNews"));
        CHECK(reading.articles[1].id == "n3");
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].reason == "an RBNews with neither a headline nor content");
    }
    const Reading nothing = read_bytes("<ListOfRBNews/>");
    REQUIRE(nothing.skips.size() == 1);
    CHECK(nothing.skips[0].what == "answer without news");
}

TEST_CASE("an answer of Ritzau that is cut short keeps its whole news") {
    const std::string bytes = "<ListOfRBNews>" + news(small) + news(small);
    const Reading reading = read_bytes(bytes.substr(0, bytes.size() - 30));
    CHECK(reading.articles.size() == 1);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == bytes.rfind("<RBNews"));
}

TEST_CASE("an envelope that holds no news of Ritzau is not taken for one") {
    const Reading reading = read_bytes("<s:Envelope xmlns:s='urn:soap'><s:Body><Weather/></s:Body></s:Envelope>");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].format.empty());
}
