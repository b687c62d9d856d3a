#include <chrono>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_1_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string story(const std::string& number, const std::string& headline) {
    NewsMl1Parts parts;
    parts.identification = "<NewsIdentifier><PublicIdentifier>urn:newsml:norwire.example:20240502:" + number +
                           ":1</PublicIdentifier></NewsIdentifier>";
    parts.lines = "<HeadLine>" + headline + "</HeadLine>";
    parts.component = nitf_content("<p>Barges moved again.</p>");
    return newsml1_item(parts);
}

}  // namespace

TEST_CASE("a NewsML 1 item fills the head of the article") {
    NewsMl1Parts parts;
    parts.management =
        "<FirstCreated>20240502T100000+0200</FirstCreated><ThisRevisionCreated>20240502T113000+0200"
        "</ThisRevisionCreated><Status FormalName='Usable'/><Urgency FormalName='3'/>";
    parts.lines =
        "<HeadLine>Canal talks resume</HeadLine><SubHeadLine>Owners hopeful</SubHeadLine><ByLine>By Ada Weir</ByLine>"
        "<DateLine>PORT ELLEN, May 2, 2024 (Norwire) -</DateLine><CreditLine>Norwire/AW</CreditLine>"
        "<CopyrightLine>(c) Norwire</CopyrightLine><RightsLine>No archive</RightsLine><SlugLine>CANAL-TALKS</SlugLine>";
    parts.component =
        "<AdministrativeMetadata><Provider><Party FormalName='Norwire'/></Provider></AdministrativeMetadata>"
        "<DescriptiveMetadata><Language FormalName='EN'/></DescriptiveMetadata>"
        "<ContentItem><MediaType FormalName='Text'/><Format FormalName='NITF3.1'/><Characteristics>"
        "<Property FormalName='Words' Value='120'/></Characteristics><DataContent><nitf><body><body.content>"
        "<p>Talks went on after a week.</p><p>aw/bk</p></body.content></body></nitf></DataContent></ContentItem>";
    const Article article = newsml1_article(parts);
    CHECK(article.format == "newsml_1");
    CHECK(article.id == "urn:newsml:norwire.example:20240502:NW-1:1");
    CHECK(article.version == "1");
    CHECK(article.headline == "Canal talks resume");
    CHECK(article.summary == "Owners hopeful");
    CHECK(article.slugline == "CANAL-TALKS");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.source == "Norwire");
    CHECK(article.credit == "Norwire/AW");
    CHECK(article.copyright == "(c) Norwire");
    CHECK(article.usage == "No archive");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.dateline_text == "PORT ELLEN, May 2, 2024 (Norwire) -");
    CHECK(time_text(article.published) == "2024-05-02T08:00:00Z");
    CHECK(time_text(article.updated) == "2024-05-02T09:30:00Z");
    CHECK(article.language == "en");
    CHECK(article.status == "usable");
    CHECK(article.urgency == "3");
    CHECK(article.word_count == 120U);
    CHECK(article.body == "Talks went on after a week.\naw/bk");
    CHECK(article.links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:NW-1", ""}});
}

TEST_CASE("NewsML 1 is recognised by its root element") {
    const std::string item = story("1", "Gate opens");
    for (const std::string& start :
         {std::string("<NewsML>"), std::string("<newsml:NewsML xmlns:newsml='urn:x'>"), std::string("<NEWSML>"),
          std::string("\xEF\xBB\xBF<!-- sent by hand -->\n<NewsML>"),
          std::string("<?xml version='1.0'?><!DOCTYPE NewsML PUBLIC 'urn:newsml:iptc.org:1' "
                      "'../NewsML.dtd' [<!ENTITY % nitf SYSTEM '../nitf.dtd'> %nitf;]>"
                      "<NewsML>")}) {
        INFO(start);
        const std::size_t root = start.rfind('<') + 1;
        const std::string name = start.substr(root, start.find_first_of(" >", root) - root);
        const Reading reading = read_bytes(start + item + "</" + name + ">");
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].format == "newsml_1");
        CHECK(reading.articles[0].headline == "Gate opens");
    }
}

TEST_CASE("items of a NewsML 1 message are articles at their own bytes") {
    const std::string first = story("1", "Gate opens");
    const std::string second = story("2", "Gate closes");
    const std::string bytes = newsml1_document(first + "\n" + second);
    for (const Reading& reading : {read_bytes(bytes), read_trickled(bytes, 3)}) {
        REQUIRE(reading.articles.size() == 2);
        CHECK(reading.articles[0].offset == bytes.find(first));
        CHECK(reading.articles[1].offset == bytes.find(second));
        CHECK(reading.articles[1].headline == "Gate closes");
    }
}

TEST_CASE("NewsML 1 documents back to back are all read") {
    const std::string one = newsml1_document(story("1", "Gate opens"));
    const Reading reading = read_bytes(one + "\n" + newsml1_document(story("2", "Gate closes")));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].headline == "Gate closes");
    CHECK(reading.articles[1].offset > one.size());
}

TEST_CASE("NewsML 1 that declares ISO 8859-1 but is UTF-8 is read as UTF-8") {
    const std::string item = story("1", "Fähre fährt");
    const Reading utf8 = read_bytes("<?xml version='1.0' encoding='iso-8859-1'?><NewsML>" + item + "</NewsML>");
    REQUIRE(utf8.articles.size() == 1);
    CHECK(utf8.articles[0].headline == "Fähre fährt");
    const Reading latin = read_bytes("<?xml version='1.0' encoding='iso-8859-15'?><NewsML>" +
                                     story("1", "Zehn \xA4 f\xFCr die F\xE4hre") + "</NewsML>");
    REQUIRE(latin.articles.size() == 1);
    CHECK(latin.articles[0].headline == "Zehn € für die Fähre");
}

TEST_CASE("a NewsML 1 item inside a package is an article at its own byte") {
    const std::string inner = story("2", "Gate closes");
    const std::string bytes = newsml1_document(
        "<NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:norwire.example:20240502:P:1"
        "</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Gates</HeadLine>"
        "</NewsLines>" +
        inner + story("3", "Gate breaks") + "</NewsComponent></NewsItem>");
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.skips.size() == 1);
    CHECK(reading.skips[0].what == "package");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].headline == "Gate closes");
    CHECK(reading.articles[0].offset == bytes.find(inner));
    CHECK(reading.articles[1].id == "urn:newsml:norwire.example:20240502:3:1");
}

TEST_CASE("a NewsML 1 package of references is skipped with its links") {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine>The canal in five stories</HeadLine>";
    parts.component =
        "<NewsItemRef NewsItem='urn:newsml:norwire.example:20240502:NW-2:1'/>"
        "<NewsComponent><NewsItemRef NewsItem='urn:newsml:norwire.example:20240502:NW-3:1'/></NewsComponent>";
    const Reading reading = read_bytes(newsml1_document(newsml1_item(parts)));
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.empty());
    REQUIRE(reading.skips.size() == 1);
    CHECK(reading.skips[0].id == "urn:newsml:norwire.example:20240502:NW-1:1");
    CHECK(reading.skips[0].links == std::vector<Link>{{"contains", "urn:newsml:norwire.example:20240502:NW-2:1", ""},
                                                      {"contains", "urn:newsml:norwire.example:20240502:NW-3:1", ""}});
}

TEST_CASE("NewsML 1 items that are no articles are skipped by name") {
    const auto skipped = [](const std::string& inside) {
        const Reading reading = read_bytes(newsml1_document("<NewsItem>" + inside + "</NewsItem>"));
        return reading.skips.size() == 1 && reading.articles.empty() ? reading.skips[0].what : std::string{};
    };
    CHECK(skipped("<NewsComponent><ContentItem Href='a.jpg'/></NewsComponent>") == "picture without text");
    CHECK(skipped("<TopicSet FormalName='x'/>") == "set of topics");
    CHECK(skipped("<Catalog/>") == "catalog");
    CHECK(skipped("<Update IdRef='a'/>") == "update of parts");
    const Reading empty = read_bytes("<NewsML><NewsEnvelope/></NewsML>");
    REQUIRE(empty.skips.size() == 1);
    CHECK(empty.skips[0].what == "message without items");
}

TEST_CASE("broken NewsML 1 items are rejected where they start and cost their neighbours nothing") {
    const std::string good = story("1", "Gate opens");
    const std::string empty = "<NewsItem><NewsComponent/></NewsItem>";
    const std::string broken = "<NewsItem><NewsComponent><b></i></NewsComponent></NewsItem>";
    const std::string bytes = newsml1_document(empty + broken + good);
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].headline == "Gate opens");
    REQUIRE(reading.rejects.size() == 2);
    CHECK(reading.rejects[0].offset == bytes.find(empty));
    CHECK(reading.rejects[0].reason == "a NewsItem with neither a HeadLine nor text in a DataContent");
    CHECK(reading.rejects[1].offset == bytes.find(broken));
}

TEST_CASE("a NewsML 1 message that is cut short keeps its whole items") {
    const std::string bytes = newsml1_document(story("1", "Gate opens") + story("2", "Gate closes"));
    const std::size_t second = bytes.rfind("<NewsItem>");
    for (const std::size_t cut : {second + 20, bytes.rfind("</NewsItem>"), bytes.rfind("Gate")}) {
        const Reading reading = read_bytes(bytes.substr(0, cut));
        CHECK(reading.articles.size() == 1);
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].offset == second);
    }
}

TEST_CASE("nothing in NewsML 1 takes the square of its length") {
    constexpr int many = 40'000;
    const auto repeated = [](const std::string& before, const std::string& after) {
        std::string text;
        for (int i = 0; i < many; ++i) text += before + std::to_string(i) + after;
        return text;
    };
    NewsMl1Parts parts;
    parts.lines = "<HeadLine>Gate opens</HeadLine>";
    for (const std::string& inside :
         {repeated("<ContentItem><DataContent>text ", "</DataContent></ContentItem>"),
          repeated("<NewsComponent xml:lang='x",
                   "'><ContentItem><DataContent>text</DataContent></ContentItem></NewsComponent>"),
          "<DescriptiveMetadata>" + repeated("<SubjectCode><Subject FormalName='", "'/></SubjectCode>") +
              repeated("<Property FormalName='City' Value='", "'/>") + "</DescriptiveMetadata>" + data_content("text"),
          repeated("<NewsItem><NewsComponent><NewsLines><HeadLine>h",
                   "</HeadLine></NewsLines></NewsComponent></NewsItem>")}) {
        parts.component = inside;
        const std::string bytes = newsml1_document(newsml1_item(parts), repeated("<Comment>", "</Comment>"));
        const auto start = std::chrono::steady_clock::now();
        CHECK(read_bytes(bytes).rejects.empty());
        // The square would take more than half a minute.
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(15));
    }
}
