#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string time_text(const std::optional<Time>& time) {
    return time ? format_time(*time) : std::string{};
}

/// A whole item; `more` comes behind.
std::string news(const std::string& id, const std::string& headline, const std::string& more = {}) {
    return "<RBNews><NewsID>" + id + "</NewsID><PublishDate>2024-02-01T18:44:52.973</PublishDate><headline>" +
           headline + "</headline>" + more + "</RBNews>";
}

std::string answer(const std::string& items) {
    return "<?xml version=\"1.0\"?>\n<XMLNewsQueuedResponse xmlns=\"http://tempuri.org/\"><XMLNewsQueuedResult "
           "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><error xmlns=\"\">0</error><errormsg xmlns=\"\"/>"
           "<ListOfRBNews xmlns=\"\">" +
           items + "</ListOfRBNews></XMLNewsQueuedResult></XMLNewsQueuedResponse>";
}

Article only(const std::string& bytes, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(bytes, options);
    return reading.articles.size() == 1 && reading.rejects.empty() ? reading.articles.front() : Article{};
}

}  // namespace

TEST_CASE("a Ritzau item fills an article") {
    const Article article = only(
        "<?xml version=\"1.0\"?>\n<RBNews xmlns=\"\" xmlns:i=\"x\"><NewsID>9a69-11</NewsID>"
        "<PublishDate>2024-01-30T17:32:18.397</PublishDate><strapline>NU/KANAL-I</strapline>"
        "<headline>Pramme sejler igen &amp;amp; t&#xE6;t</headline><subtitle>Efter en uges strejke</subtitle>"
        "<town>Lindhavn</town><origin>/ritzau/</origin><section>Indland</section><sectionShort>I</sectionShort>"
        "<version>2</version><content>&lt;p&gt;F&#xF8;rste &amp;amp;quot;pram&amp;amp;quot;.&lt;/p&gt;"
        "&lt;p&gt;Anden pram.&lt;br/&gt;/ritzau/&lt;/p&gt;</content><HistID>PTP-1834828</HistID><Priority>3</Priority>"
        "<IPTCList xmlns:a=\"y\"><a:int>9003000</a:int><a:int>15000000</a:int></IPTCList><ISIN/><Related i:nil='true'/>"
        "<replacedID i:nil=\"true\"/><Annuleret>false</Annuleret><NyVersion>false</NyVersion>"
        "<Korrektion>false</Korrektion><byLine>Ada Weir</byLine><byLinePhone>555 0100</byLinePhone>"
        "<SubjectKeyword xmlns:a=\"y\"><a:string>kanaler</a:string></SubjectKeyword>"
        "<TilRedaktionen>Ring til vagten p&#xE5; 555 0101</TilRedaktionen>"
        "<Companies><Company><name>Norkanal A/S</name></Company></Companies></RBNews>");
    CHECK(article.format == "ritzau");
    CHECK(article.id == "9a69-11");
    CHECK(article.version == "2");
    CHECK(article.source == "Ritzau");
    CHECK(article.headline == "Pramme sejler igen & tæt");
    CHECK(article.summary == "Efter en uges strejke");
    CHECK(article.slugline == "NU/KANAL-I");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.dateline_place == "Lindhavn");
    CHECK(article.credit == "/ritzau/");
    CHECK(article.urgency == "3");
    CHECK(article.category == "I");
    CHECK(article.language == "da");
    CHECK(article.status == "usable");
    CHECK(article.signal.empty());
    CHECK(article.ednote == "Ring til vagten på 555 0101");
    CHECK(time_text(article.published) == "2024-01-30T17:32:18");
    CHECK(article.topics ==
          std::vector<Topic>{
              {"09003000", "", "subj"}, {"15000000", "", "subj"}, {"", "kanaler", ""}, {"", "Indland", "section"}});
    CHECK(article.organisations == std::vector<std::string>{"Norkanal A/S"});
    CHECK(article.links == std::vector<Link>{{"story", "PTP-1834828", ""}});
    CHECK(article.body == "Første \"pram\".\nAnden pram.\n/ritzau/");
}

TEST_CASE("all items of Ritzau's answer are read with their place in the file") {
    const std::string bytes = answer(news("a", "First") + "\n" + news("b", "Second"));
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].headline == "Second");
    CHECK(reading.articles[1].offset == bytes.rfind("<RBNews"));
    CHECK(read_trickled(bytes, 5).articles == reading.articles);
    CHECK(read_bytes("<ListOfRBNews>" + news("a", "First") + "</ListOfRBNews>").articles.size() == 1);
    CHECK(read_bytes(answer("")).skips.size() == 1);
}

TEST_CASE("a flash of Ritzau is headed by its first sentence or else its strapline") {
    const std::string flash = "<RBNews><NewsID>f</NewsID><strapline>NU/FLASH-U</strapline><headline i:nil='true'/>";
    CHECK(only(flash + "<content>&lt;p&gt;Slusen er åben. Det siger havnen.&lt;/p&gt;</content></RBNews>").headline ==
          "Slusen er åben.");
    CHECK(only(flash + "</RBNews>").headline == "NU/FLASH-U");
}

TEST_CASE("what Ritzau passes on for others has no stated language") {
    CHECK(only(news("p", "Plums sold", "<origin>Via Ritzau</origin>")).language.empty());
    CHECK(only(news("p", "Blommer solgt", "<origin>/ritzau/</origin>")).language == "da");
}

TEST_CASE("new versions and corrections of Ritzau replace and kills take back") {
    const Article update =
        only(news("b", "Second", "<NyVersion>true</NyVersion><replacedID>a</replacedID><Replaces>a</Replaces>"));
    CHECK(update.signal == "update");
    CHECK(update.status == "usable");
    CHECK(update.links == std::vector<Link>{{"replaces", "a", ""}});
    CHECK(only(news("b", "Second", "<Korrektion>true</Korrektion><NyVersion>true</NyVersion>")).signal == "correction");
    CHECK(only(news("b", "Second", "<Replaces>b</Replaces><replacedID>false</replacedID>")).links.empty());
    const Article kill = only(news("c", "", "<Annuleret>true</Annuleret><replacedID>a</replacedID>"));
    CHECK(kill.id == "c");
    CHECK(kill.status == "canceled");
    CHECK(kill.links == std::vector<Link>{{"kills", "a", ""}});
    CHECK(only(news("c", "Third", "<Related><a>x</a></Related>")).links == std::vector<Link>{{"seeAlso", "x", ""}});
}

TEST_CASE("Ritzau's clock gets the zone that the user gave it") {
    ReaderOptions options;
    options.source_zones.push_back({"Ritzau", "Europe/Copenhagen"});
    CHECK(time_text(only(news("a", "First"), options).published) == "2024-02-01T17:44:52Z");
}

TEST_CASE("an item of Ritzau without text is a reject and a cut answer keeps its whole items") {
    const Reading empty = read_bytes(answer(news("a", "") + news("b", "Second")));
    CHECK(empty.articles.size() == 1);
    REQUIRE(empty.rejects.size() == 1);
    CHECK(empty.rejects[0].reason == "an RBNews with neither a headline nor content");
    const std::string bytes = answer(news("a", "First &amp; &#8211; &bogus; last") + news("b", "Second"));
    const Reading cut = read_bytes(bytes.substr(0, bytes.find("Second") + 3));
    CHECK(cut.articles.size() == 1);
    CHECK(cut.rejects.size() == 1);
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        const Reading reading = read_bytes(bytes.substr(0, length), with_format("ritzau"));
        CHECK(reading.articles.size() + reading.rejects.size() + reading.skips.size() >= 1);
    }
}
