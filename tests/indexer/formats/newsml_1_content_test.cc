#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_1_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

// An item whose texts are all in components below.
NewsMl1Parts with_components(std::string components) {
    NewsMl1Parts parts;
    parts.content.clear();
    parts.components = std::move(components);
    return parts;
}

const std::string picture_file =
    "<NewsComponent><Role FormalName='main'/><ContentItem Href='barge.jpg'><MediaType FormalName='Photo'/>"
    "<Format FormalName='image/jpeg'/></ContentItem></NewsComponent>";

TEST_CASE("notes to editors in NITF inside NewsML 1 are no copy") {
    const std::string note = "<note noteclass='editorsnote'><p>Desk: hold the numbers.</p></note>";
    const std::string private_note = "<note type='npa'><p>Ring the harbour first.</p></note>";
    NewsMl1Parts parts;
    for (const std::string text : {"<p>Barges moved again.</p>", ""}) {
        const std::string body = "<body.content>" + text + note + private_note + "</body.content>";
        for (const std::string& content :
             {"<nitf><body>" + body + "</body></nitf>", "<nitf>" + body + "</nitf>", body}) {
            INFO(content);
            parts.content = content;
            const Article article = newsml1_article(parts);
            CHECK(article.body == (text.empty() ? "" : "Barges moved again."));
            CHECK(article.ednote == "Desk: hold the numbers.\nRing the harbour first.");
        }
    }
}

}  // namespace

TEST_CASE("the text of a NewsML 1 picture is its caption") {
    NewsMl1Parts parts = with_components(
        text_component("Caption", "en", nitf_content("<p>A barge at dawn.\n\n / Norwire / Ada</p>")) + picture_file);
    parts.lines = "<HeadLine/>";
    parts.label = "NORLAND-CANAL";
    parts.administration = "<Creator><Party FormalName='ADA WEIR '/></Creator>";
    const Article article = newsml1_article(parts);
    CHECK(article.headline == "NORLAND-CANAL");
    CHECK(article.body == "A barge at dawn. / Norwire / Ada");
    CHECK(article.captions.empty());
    CHECK(article.byline == "ADA WEIR");
}

TEST_CASE("captions of several pictures stay apart from the story") {
    NewsMl1Parts parts;
    parts.administration = "<Creator><Party FormalName='ab/cd'/></Creator>";
    parts.components = text_component("Caption", "en", "A barge at dawn.") + picture_file +
                       text_component("PhotoCaption", "fr", "Une barge.") + picture_file;
    parts.metadata = "<Language FormalName='en'/>";
    const Article article = newsml1_article(parts);
    CHECK(article.body == "Barges moved again.");
    CHECK(article.captions == std::vector<std::string>{"A barge at dawn.", "Une barge."});
    CHECK(article.byline.empty());
}

TEST_CASE("a picture with captions in two languages is one article") {
    const Article article = newsml1_article(with_components(text_component("Caption", "en", "A barge at dawn.") +
                                                            text_component("Caption", "fr", "Une barge.")));
    CHECK(article.body == "A barge at dawn.");
    CHECK(article.captions == std::vector<std::string>{"Une barge."});
    CHECK(article.language == "en");
}

TEST_CASE("siblings by language are articles and their title lead and body roles are its parts") {
    const auto sibling = [](const std::string& language, const std::string& word) {
        return "<NewsComponent xml:lang='" + language + "'><Role FormalName='Short'/>" +
               text_component("Title", language, word + " title") + text_component("Lead", language, word + " lead") +
               text_component("Body", language, word + " &lt;b&gt;Van&lt;/b&gt; Geel.") + "</NewsComponent>";
    };
    NewsMl1Parts parts = with_components(sibling("nl", "Nederlands") + sibling("fr", "Francais"));
    parts.lines.clear();
    const Reading reading = read_bytes(newsml1(newsml1_item(parts)));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].id == "urn:newsml:norwire.example:20240502:N17:3");
    CHECK(reading.articles[0].language == "nl");
    CHECK(reading.articles[0].headline == "Nederlands title");
    CHECK(reading.articles[0].summary == "Nederlands lead");
    CHECK(reading.articles[0].body == "Nederlands Van Geel.");
    CHECK(reading.articles[1].id == "urn:newsml:norwire.example:20240502:N17:3:fr");
    CHECK(reading.articles[1].links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:N17:fr", ""}});
    CHECK(reading.articles[1].headline == "Francais title");
    CHECK(reading.articles[1].body == "Francais Van Geel.");

    parts.identification = "<NewsIdentifier><ProviderId>norwire.example</ProviderId></NewsIdentifier>";
    parts.lines = "<HeadLine>One title</HeadLine>";
    const Reading unnamed = read_bytes(newsml1(newsml1_item(parts)));
    REQUIRE(unnamed.articles.size() == 2);
    CHECK(unnamed.articles[0].id != unnamed.articles[1].id);
}

TEST_CASE("the title of a picture below the story is not the story's") {
    NewsMl1Parts parts = with_components("<NewsComponent>" + text_component("Title", "nl", "Schuiten varen") +
                                         text_component("Body", "nl", "Tekst.") +
                                         "</NewsComponent><NewsComponent><Role FormalName='Picture'/>" +
                                         text_component("Title", "nl", "Een veel langere titel van een foto") +
                                         text_component("Caption", "nl", "Een schuit.") + "</NewsComponent>");
    parts.lines.clear();
    CHECK(newsml1_article(parts).headline == "Schuiten varen");
    CHECK(newsml1_article(parts).captions == std::vector<std::string>{"Een schuit."});
}

TEST_CASE("one of several alternatives is the text and style sheets and tweets are none") {
    const std::string body =
        "<NewsComponent><Role FormalName='Body'/><ContentItem><Format FormalName='BW-Text'/>"
        "<DataContent>Grove Norland sells plums, and this is plain and long.</DataContent></ContentItem><ContentItem>"
        "<Format FormalName='XHTML'/><DataContent><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title>"
        "</head><body><p>Grove Norland <b>sells</b> plums.</p></body></html></DataContent></ContentItem>"
        "</NewsComponent>";
    NewsMl1Parts parts = with_components(
        text_component("Abstract", "en", "Plums sold") +
        text_component("StyleSheet", "en", "p { color: red; } table { border: none; } /* very long */") +
        text_component("TweetText", "en", "<html><body><p>Plums! Plums! Plums! Plums! Plums!</p></body></html>") +
        body);
    parts.provider.clear();
    parts.administration = "<Source><Party FormalName='Grove Norland'/></Source>";
    parts.rest =
        "<Metadata><MetadataType FormalName='Securities Identifier'/><Property FormalName='Ticker Symbol' "
        "Value='GRVN'/><Property FormalName='Exchange' Value='NSE'/></Metadata><Metadata>"
        "<Property FormalName='BWIndustryKeywords' Value='Fruit'/></Metadata>";
    const Reading reading =
        read_bytes("<NewsML><NewsEnvelope><SentFrom><Party FormalName='Business Wire'/></SentFrom></NewsEnvelope>" +
                   newsml1_item(parts) + "</NewsML>");
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.source == "Business Wire");
    CHECK(article.organisations == std::vector<std::string>{"Grove Norland"});
    CHECK(article.tickers == std::vector<std::string>{"GRVN"});
    CHECK(article.topics == std::vector<Topic>{{"", "Fruit", ""}});
    CHECK(article.summary == "Plums sold");
    CHECK(article.body == "Grove Norland sells plums.");
}

TEST_CASE("HTML in CDATA and plain text are bodies") {
    NewsMl1Parts parts;
    parts.content = "\n<![CDATA[<!-- title --><h1>Title</h1>\n<P>First &amp; last.</P><ul><li>One</li></ul>]]>\n";
    CHECK(newsml1_article(parts).body == "Title\nFirst & last.\nOne");
    parts.content = "- drie doden\n   Q vox pop\n";
    CHECK(newsml1_article(parts).body == "- drie doden\nQ vox pop");
    parts.content = "<html><body><p>Tables:</p><table><tr><td>A</td><td>1</td></tr></table></body></html>";
    CHECK(newsml1_article(parts).body == "Tables:\nA\t1");
}

TEST_CASE("encoded files and media are no text") {
    NewsMl1Parts parts = with_components(
        "<NewsComponent><ContentItem><MediaType FormalName='Photo'/><Encoding Notation='base64'><DataContent>"
        "R0lGODlhAQABAAAAACw=</DataContent></Encoding></ContentItem></NewsComponent>"
        "<NewsComponent><ContentItem><Encoding Notation='base64'><DataContent>R0lGODlhAQABAAAAACw=</DataContent>"
        "</Encoding></ContentItem></NewsComponent>");
    CHECK(newsml1_article(parts).headline == "Canal talks resume");
    CHECK(newsml1_article(parts).body.empty());
    parts.lines.clear();
    const Reading reading = read_bytes(newsml1(newsml1_item(parts)));
    REQUIRE(reading.skips.size() == 1);
    CHECK(reading.skips[0].what == "picture without text");
}

TEST_CASE("packages of NewsML 1 are skipped and name their parts") {
    NewsMl1Parts parts = with_components(
        "<NewsComponent><NewsItemRef NewsItem='urn:a'/></NewsComponent><NewsComponent><NewsItemRef NewsItem='urn:b'/>"
        "<NewsItemRef/></NewsComponent>");
    const Reading reading = read_bytes(newsml1(newsml1_item(parts)));
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.empty());
    REQUIRE(reading.skips.size() == 1);
    CHECK(reading.skips[0].what == "package");
    CHECK(reading.skips[0].id == "urn:newsml:norwire.example:20240502:N17:3");
    CHECK(reading.skips[0].links == std::vector<Link>{{"contains", "urn:a", ""}, {"contains", "urn:b", ""}});

    parts.components += text_component("Main", "en", "The day in barges.");
    CHECK(newsml1_article(parts).body == "The day in barges.");
}

TEST_CASE("items of NewsML 1 that hold no copy are skipped") {
    CHECK(read_bytes("<NewsML><NewsItem><Update><Delete DuidRef='x'/></Update></NewsItem></NewsML>").skips.size() == 1);
    CHECK(read_bytes("<NewsML><NewsItem><TopicSet><Topic/></TopicSet></NewsItem></NewsML>").skips.size() == 1);
    CHECK(read_bytes("<NewsML><NewsEnvelope/></NewsML>").skips.size() == 1);
}

TEST_CASE("all items of a NewsML 1 file are read with their place in it") {
    NewsMl1Parts norwegian;
    norwegian.identifier = "urn:newsml:norwire.example:20240502:release:8-no:1";
    norwegian.lines = "<HeadLine>Lekterne g&#xE5;r</HeadLine><DateLine>2.5.2024 16:02:09 CEST</DateLine>";
    norwegian.metadata = "<Language FormalName='no'/>";
    const std::string bytes = newsml1(newsml1_item({}) + "\n" + newsml1_item(norwegian));
    const Reading reading = read_bytes(bytes);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].headline == "Lekterne går");
    CHECK(reading.articles[1].language == "no");
    CHECK(reading.articles[1].dateline_text.empty());
    CHECK(reading.articles[1].offset == bytes.rfind("<NewsItem>"));
    CHECK(read_trickled(bytes, 7).articles == reading.articles);
    CHECK(read_bytes(bytes + bytes).articles.size() == 4);
}

TEST_CASE("NewsML 1 is recognised whatever stands around its root and no DTD is loaded") {
    const std::string document = "<NewsML>" + newsml1_item({}) + "</NewsML>";
    for (const std::string& start :
         {std::string(), std::string("\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\n<!-- made by hand -->"),
          std::string("<!DOCTYPE NewsML PUBLIC \"urn:newsml:iptc.org:20001006:NewsMLv1.0.dtd:1\" \"../NewsMLv1.0.dtd\" "
                      "[\n<!ENTITY % nitf SYSTEM \"http://norwire.example/nitf-3-0.dtd\">\n%nitf;\n"
                      "<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>\n")}) {
        INFO(start);
        CHECK(read_bytes(start + document).articles.size() == 1);
    }
    NewsMl1Parts parts;
    parts.content = nitf_content("<p>Caf&eacute; &secret; end.</p>");
    CHECK(read_bytes("<!DOCTYPE NewsML SYSTEM \"x.dtd\" [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><NewsML>" +
                     newsml1_item(parts) + "</NewsML>")
              .articles.at(0)
              .body == "Café &secret; end.");
    const std::string prefixed =
        "<n:NewsML xmlns:n='http://iptc.org/std/NewsML/2003-10-10/'><n:NewsItem><n:NewsComponent><n:NewsLines>"
        "<n:HeadLine>Barges</n:HeadLine></n:NewsLines></n:NewsComponent></n:NewsItem></n:NewsML>";
    CHECK(read_bytes(prefixed).articles.at(0).headline == "Barges");
}

TEST_CASE("a cut NewsML 1 file keeps its whole items and one broken item costs no other") {
    const std::string bytes = newsml1(newsml1_item({}) + newsml1_item({}));
    const Reading cut = read_bytes(bytes.substr(0, bytes.rfind("Barges")));
    CHECK(cut.articles.size() == 1);
    REQUIRE(cut.rejects.size() == 1);
    CHECK(cut.rejects[0].offset == bytes.rfind("<NewsItem>"));
    CHECK(cut.rejects[0].format == "newsml_1");

    const Reading broken = read_bytes(
        newsml1(newsml1_item({}) + "<NewsItem><Identification></NewsManagement></NewsItem>" + newsml1_item({})));
    CHECK(broken.articles.size() == 2);
    CHECK(broken.rejects.size() == 1);
    for (std::size_t length = 1; length < bytes.size(); length += 3) {
        const Reading reading = read_bytes(bytes.substr(0, length), with_format("newsml_1"));
        CHECK(reading.articles.size() + reading.rejects.size() + reading.skips.size() >= 1);
    }
}

TEST_CASE("an item in more languages than there are is read in few articles") {
    std::string components;
    for (int i = 0; i < 2000; ++i) components += text_component("Main", "x" + std::to_string(i), "Sand.");
    CHECK(read_bytes(newsml1(newsml1_item(with_components(components)))).articles.size() == 16);
}
