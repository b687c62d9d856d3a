#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_1_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

Article with_component(const std::string& component, const std::string& lines = "<HeadLine>Gate opens</HeadLine>") {
    NewsMl1Parts parts;
    parts.lines = lines;
    parts.component = component;
    return newsml1_article(parts);
}

std::string body_of(const std::string& data) {
    return with_component(data_content(data)).body;
}

Reading read_component(const std::string& component) {
    NewsMl1Parts parts;
    parts.component = component;
    return read_bytes(newsml1_document(newsml1_item(parts)));
}

}  // namespace

TEST_CASE("NewsML 1 text is read in all the forms that agencies put it in") {
    CHECK(body_of("<nitf><head><title>No</title></head><body><body.content><p>One.</p><p>Two.</p></body.content></body>"
                  "</nitf>") == "One.\nTwo.");
    CHECK(body_of("<nitf><body><p>One.</p><p>Two.</p></body></nitf>") == "One.\nTwo.");
    CHECK(body_of("<html><head><title>No</title></head><body><p>One <b>Van</b> Geel.</p><p>Two.</p></body></html>") ==
          "One Van Geel.\nTwo.");
    CHECK(body_of("<![CDATA[<P>One &amp; all.</P>\n<P>Two.</P>]]>") == "One & all.\nTwo.");
    CHECK(body_of("&lt;p&gt;One &lt;b&gt;Van&lt;/b&gt; Geel.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;") ==
          "One Van Geel.\nTwo.");
    CHECK(body_of("&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;") == "One.\nTwo.");
    CHECK(body_of("<body><![CDATA[<p>One.</p><p>Two.</p>]]></body>") == "One.\nTwo.");
    CHECK(body_of("One paragraph that is wider than any typewriter was, since computers do not break any lines of "
                  "their own accord.\n"
                  "Two.") ==
          "One paragraph that is wider than any typewriter was, since computers do not break any lines of their own "
          "accord.\nTwo.");
    CHECK(body_of("5 &lt; 6 &amp; 7") == "5 < 6 & 7");
}

TEST_CASE("tables in NewsML 1 are rows of cells") {
    CHECK(body_of("<![CDATA[<p>Tides</p><table><tr><td>Oddavik</td><td>2.1</td></tr><tr><td>Saltholm</td><td>1.9</td>"
                  "</tr></table>]]>") == "Tides\nOddavik\t2.1\nSaltholm\t1.9");
}

TEST_CASE("of alternative forms of a NewsML 1 text the richest is taken") {
    const Article article = with_component(role(
        "Main", data_content("Plain text that is much longer than all the others, so that length does not decide.") +
                    data_content("<html><body><p>As XHTML.</p></body></html>") + nitf_content("<p>As NITF.</p>") +
                    data_content("&lt;p&gt;As HTML.&lt;/p&gt;")));
    CHECK(article.body == "As NITF.");
}

TEST_CASE("style sheets, logos, scripts and encoded media are no NewsML 1 text") {
    const Article article = with_component(
        role("StyleSheet", data_content(".align { text-align: center; margin: 0 }")) +
        role("Main",
             "<ContentItem><MimeType FormalName='text/css'/><DataContent>.a { color: black; float: left; width: 12em }"
             "</DataContent></ContentItem>"
             "<ContentItem><MediaType FormalName='Photo'/><DataContent>/9j/4AAQSkZJRgABAQAAAQABAAD</DataContent>"
             "</ContentItem>"
             "<ContentItem><Encoding Notation='Base64'><DataContent>QmFyZ2VzIG1vdmVkIGFnYWluIHRvZGF5</DataContent>"
             "</Encoding></ContentItem>" +
                 data_content("Barges moved.")) +
        role("Logo", data_content("The logo of the harbour in blue and white")));
    CHECK(article.body == "Barges moved.");
    CHECK(article.captions.empty());
}

TEST_CASE("the main text of a NewsML 1 item goes before longer ones beside it") {
    const Article article = with_component(
        role("Sidebar", data_content("A long sidebar about the history of the gate and of all who built it.")) +
        role("Main", data_content("Barges moved.")) +
        role("Whatever", data_content("Something else that is longer than the story.")));
    CHECK(article.body == "Barges moved.");
}

TEST_CASE("titles and leads of NewsML 1 components fill in for lines") {
    const Article article = with_component(
        role("Short", role("Title", data_content("Gate opens at last")) + role("Lead", data_content("After a week.")) +
                          role("Body", data_content("Barges moved.")) +
                          role("Picture", role("Title", data_content("A gate, a barge and a very long title of both")) +
                                              role("Caption", data_content("The gate in May.")))),
        "");
    CHECK(article.headline == "Gate opens at last");
    CHECK(article.summary == "After a week.");
    CHECK(article.body == "Barges moved.");
    CHECK(article.captions == std::vector<std::string>{"The gate in May."});
}

TEST_CASE("captions of pictures beside a NewsML 1 text are kept apart from it and come once") {
    const Article article = with_component(
        role("Main",
             nitf_content("<p>Barges moved.</p><media media-type='image'><media-caption>The lock.</media-caption>"
                          "</media>")) +
        "<NewsComponent>" +
        role("Caption", nitf_content("<p>The gate in May.</p>") + data_content("The gate in May.")) +
        role("main", "<ContentItem Href='gate.jpg'><MediaType FormalName='Photo'/></ContentItem>") +
        "</NewsComponent>");
    CHECK(article.body == "Barges moved.");
    CHECK(article.captions == std::vector<std::string>{"The lock.", "The gate in May."});
}

TEST_CASE("the caption of a NewsML 1 picture is its text") {
    NewsMl1Parts parts;
    parts.identification += "<NameLabel>CANAL-GATE</NameLabel>";
    parts.lines = "<HeadLine/>";
    parts.component = role("Caption", nitf_content("<p>The gate in May.\n\n / Norwire / ADA WEIR</p>")) +
                      role("main", "<ContentItem Href='gate.jpg'><MediaType FormalName='Photo'/></ContentItem>");
    const Article article = newsml1_article(parts);
    CHECK(article.headline == "CANAL-GATE");
    CHECK(article.body == "The gate in May. / Norwire / ADA WEIR");
    CHECK(article.captions.empty());
}

TEST_CASE("a NewsML 1 item without a headline has its slug or its first sentence as one") {
    CHECK(
        with_component(nitf_content("<p>Barges moved.</p>"), "<HeadLine/><SlugLine>CANAL-TALKS</SlugLine>").headline ==
        "CANAL-TALKS");
    CHECK(with_component(nitf_content("<p>PORT ELLEN, May 2 (Norwire) - Barges moved again. The gate is open.</p>"), "")
              .headline == "Barges moved again.");
    CHECK(with_component("<ContentItem><DataContent><nitf><body><body.head><hedline><hl1>From NITF</hl1></hedline>"
                         "</body.head><body.content><p>Barges moved.</p></body.content></body></nitf></DataContent>"
                         "</ContentItem>",
                         "<HeadLine/><SlugLine>CANAL-TALKS</SlugLine>")
              .headline == "From NITF");
}

TEST_CASE("the languages of a NewsML 1 item are articles of their own") {
    const auto story = [](const std::string& title, const std::string& body, const std::string& language) {
        return role("Short",
                    "<NewsLines><HeadLine>" + title + "</HeadLine></NewsLines>" + role("Title", data_content(title)) +
                        role("Body", data_content(body)),
                    language);
    };
    const Reading reading = read_component(story("Sluis open", "De schepen varen weer.", "nl") +
                                           story("L'écluse ouvre", "Les bateaux repartent.", "fr"));
    REQUIRE(reading.articles.size() == 2);
    const Article& dutch = reading.articles[0];
    const Article& french = reading.articles[1];
    CHECK(dutch.language == "nl");
    CHECK(dutch.headline == "Sluis open");
    CHECK(dutch.body == "De schepen varen weer.");
    CHECK(dutch.id == "urn:newsml:norwire.example:20240502:NW-1:1");
    CHECK(french.language == "fr");
    CHECK(french.headline == "L'écluse ouvre");
    CHECK(french.body == "Les bateaux repartent.");
    CHECK(french.id == dutch.id + ":fr");
    CHECK(french.links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:NW-1:fr", ""}});
}

TEST_CASE("a caption in another language makes no NewsML 1 article of its own") {
    const Reading reading = read_component(role("Main", data_content("Les bateaux repartent."), "fr") +
                                           role("Caption", data_content("The gate in May."), "en"));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body == "Les bateaux repartent.");
    CHECK(reading.articles[0].captions == std::vector<std::string>{"The gate in May."});
}

TEST_CASE("the innermost NewsML 1 component that states a language decides") {
    NewsMl1Parts parts;
    parts.component = "<DescriptiveMetadata><Language FormalName='en'/></DescriptiveMetadata>" +
                      role("Main", "<DescriptiveMetadata><Language FormalName='pt-BR'/></DescriptiveMetadata>" +
                                       data_content("As barcaças voltaram."));
    CHECK(newsml1_article(parts).language == "pt-BR");
    parts.component = "<DescriptiveMetada><Language>EN</Language></DescriptiveMetada>" + data_content("Barges moved.");
    CHECK(newsml1_article(parts).language == "en");
    parts.component =
        data_content("<nitf baselang='es-ES'><body><body.content><p>Sí.</p></body.content></body></nitf>");
    CHECK(newsml1_article(parts).language == "es-ES");
    const Reading item = read_bytes("<NewsML xml:lang='it'>" + newsml1_item(NewsMl1Parts{}).substr(0, 9) +
                                    " xml:lang='fi'><NewsComponent xml:lang='x-default'><NewsLines><HeadLine>Portti"
                                    "</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>");
    REQUIRE(item.articles.size() == 1);
    CHECK(item.articles[0].language == "fi");
}

TEST_CASE("a NewsML 1 dateline is the stated one or that of the text or the city of origin") {
    const std::string locations =
        "<DescriptiveMetadata><Location HowPresent='Event'><Property FormalName='City' Value='Oddavik'/></Location>"
        "<Location HowPresent='Origin'><Property FormalName='City' Value=''/><Property FormalName='CITY' "
        "Value='Saltmere'/></Location></DescriptiveMetadata>";
    const std::string text = nitf_content("<p>Note: adds quote</p><p>Port Ellen (Norwire) - Barges moved.</p>");
    CHECK(with_component(locations + text, "<DateLine>LINDHAFEN, May 2</DateLine>").dateline_place == "LINDHAFEN");
    const Article day_only = with_component(locations + text, "<DateLine>2.5.2024 16:02:09 CEST</DateLine>");
    CHECK(day_only.dateline_place == "Port Ellen");
    CHECK(day_only.dateline_text == "Port Ellen (Norwire)");
    CHECK(with_component(locations + nitf_content("<p>Barges moved.</p>")).dateline_place == "Saltmere");
    CHECK(with_component(nitf_content("<p>MOSSBURG, January 21. /NW/. Barges moved.</p>"),
                         "<DateLine>January 21</DateLine>")
              .dateline_place == "MOSSBURG");
}

TEST_CASE("ANP names what a new message replaces and counts its versions in the headline") {
    NewsMl1Parts parts;
    parts.lines = "<HeadLine>Sluis weer open (2)</HeadLine>";
    const std::string anp =
        "<AdministrativeMetadata><Provider><Party FormalName='ANP'/></Provider></AdministrativeMetadata>";
    parts.component = anp + nitf_content("<p>N i e u w bericht, vervangt: Sluis blijft dicht</p><p>Schepen varen.</p>");
    const Article article = newsml1_article(parts);
    CHECK(article.headline == "Sluis weer open (2)");
    CHECK(article.take == "2");
    CHECK(article.signal == "update");
    CHECK(article.links.back() == Link{"replaces", "Sluis blijft dicht", ""});
    CHECK(article.body == "N i e u w bericht, vervangt: Sluis blijft dicht\nSchepen varen.");
    parts.component = anp + nitf_content("<p>Nieuw plan: de sluis gaat open.</p>");
    CHECK(newsml1_article(parts).links.size() == 1);
}
