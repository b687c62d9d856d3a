#include <chrono>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

const std::string paragraphs =
    "<p>The lamps along the northern pier were lit again on Monday, the keepers said.</p>"
    "<p>They had been dark since the storm that took the old bridge in January.</p>";
const std::string text =
    "The lamps along the northern pier were lit again on Monday, the keepers said.\n"
    "They had been dark since the storm that took the old bridge in January.";

Article page(const std::string& head, const std::string& body) {
    const Reading reading =
        read_bytes("<!DOCTYPE html>\n<html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>\n");
    for (const Reject& reject : reading.rejects) UNSCOPED_INFO(format_reject(reject));
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

}  // namespace

TEST_CASE("a page says in JSON-LD what its article is") {
    const Article article = page(
        "<title>Other | Skerry</title><script type=\"application/ld+json\">{broken</script>"
        "<script "
        "type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\"}</script>"
        "<script type=\"application/ld+json; charset=utf-8\">\n//<![CDATA[\n"
        "{\"@context\":\"https://schema.org\",\"@type\":[\"NewsArticle\"],\"@id\":\"https://skerry.example/5\","
        "\"headline\":\"Lamps lit\",\"description\":\"After a storm.\",\"datePublished\":\"2024-03-05T09:00:00+01:00\","
        "\"dateModified\":\"2024-03-05T10:00:00Z\",\"author\":{\"name\":\"Ada Weir\"},"
        "\"publisher\":{\"name\":\"Skerry Wire\"},\"keywords\":[\"lamps\",\"piers\"],\"dateline\":\"ODDAVIK, Norland\","
        "\"articleBody\":\"One.\\n\\nTwo.\"}\n//]]></script>",
        "<article><h1>Lamps</h1>" + paragraphs + "</article>");
    CHECK(article.format == "html");
    CHECK(article.id == "https://skerry.example/5");
    CHECK(article.headline == "Lamps lit");
    CHECK(article.summary == "After a storm.");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.source == "Skerry Wire");
    CHECK(article.dateline_place == "ODDAVIK");
    CHECK(article.language == "en");
    CHECK(article.topics == std::vector<Topic>{{"", "lamps", ""}, {"", "piers", ""}});
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05T08:00:00Z");
    REQUIRE(article.updated);
    CHECK(format_time(*article.updated) == "2024-03-05T10:00:00Z");
    CHECK(article.body == "One.\nTwo.");
}

TEST_CASE("of several articles in JSON-LD the fullest is that of the page") {
    const Article article = page(
        "<script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\",\"headline\":\"Other story\"},"
        "{\"@type\":\"Article\",\"headline\":\"This story\",\"articleBody\":\"Text.\"}]</script>",
        "");
    CHECK(article.headline == "This story");
}

TEST_CASE("text that JSON-LD has on one line gets its paragraphs from the page") {
    std::string line = text;
    line[line.find('\n')] = ' ';
    const Article article = page(
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Lamps\",\"articleBody\":\"" +
            line + "\"}</script>",
        "<article>" + paragraphs + "</article>");
    CHECK(article.body == text);
}

TEST_CASE("a page says with microdata what its article is") {
    const Article article = page(
        "<title>Skerry</title>",
        "<div itemscope itemtype=\"http://schema.org/WebPage\"><h1 itemprop=\"name\">Skerry</h1>"
        "<div itemprop=\"mainEntity\" itemscope itemtype=\"https://schema.org/NewsArticle\">"
        "<h2 itemprop=\"headline\">Lamps lit</h2><meta itemprop=\"inLanguage\" content=\"en-GB\">"
        "<p itemprop=\"description\">After a storm.</p>"
        "<span itemprop=\"author\" itemscope itemtype=\"https://schema.org/Person\">By <b itemprop=\"name\">Ada "
        "Weir</b></span>"
        "<div itemprop=\"publisher\" itemscope itemtype=\"https://schema.org/Organization\">"
        "<meta itemprop=\"name\" content=\"Skerry Wire\"></div>"
        "<time itemprop=\"datePublished\" datetime=\"2024-03-05T09:00:00Z\">today</time>"
        "<span itemprop=\"dateline\">ODDAVIK, March 5</span><a itemprop=\"articleSection\">Harbours</a>"
        "<div itemprop=\"about\" itemscope itemtype=\"https://schema.org/Person\"><i itemprop=\"name\">Tom "
        "Ness</i></div>"
        "<div itemprop=\"about\" itemscope itemtype=\"https://schema.org/Place\"><i itemprop=\"name\">Oddavik</i></div>"
        "<span itemprop=\"keywords\">lamps, piers</span>"
        "<div itemprop=\"articleBody\"><p itemprop=\"articleBody\">One.</p><aside>Buy a lamp</aside><p>Two.</p></div>"
        "<div itemprop=\"comment\" itemscope><span itemprop=\"author\">Troll</span></div></div></div>");
    CHECK(article.headline == "Lamps lit");
    CHECK(article.summary == "After a storm.");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.source == "Skerry Wire");
    CHECK(article.language == "en-GB");
    CHECK(article.dateline_place == "ODDAVIK");
    CHECK(article.dateline_text == "ODDAVIK, March 5");
    CHECK(article.category == "Harbours");
    CHECK(article.people == std::vector<std::string>{"Tom Ness"});
    CHECK(article.places == std::vector<std::string>{"Oddavik"});
    CHECK(article.topics == std::vector<Topic>{{"", "lamps", ""}, {"", "piers", ""}});
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05T09:00:00Z");
    CHECK(article.body == "One.\nTwo.");
}

TEST_CASE("a page says with RDFa what its article is") {
    const Article article =
        page("<meta property=\"og:type\" content=\"article\">",
             "<div vocab=\"http://schema.org/\" typeof=\"NewsArticle\"><h1 property=\"headline\">Lamps lit</h1>"
             "<span property=\"rnews:creator\" typeof=\"Person\"><i property=\"name\">Ada Weir</i></span>"
             "<time property=\"dateCreated\" content=\"2024-03-05\">5 March</time>"
             "<p property=\"articleBody\">One.</p><p property=\"articleBody\">Two.</p></div>");
    CHECK(article.headline == "Lamps lit");
    CHECK(article.byline == "Ada Weir");
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05");
    CHECK(article.body == "One.\nTwo.");
}

TEST_CASE("a page says in its head what its article is") {
    const Article article = page(
        "<title>Lamps lit - Skerry Wire</title><meta property=\"og:title\" content=\"Lamps &amp; oil | Skerry Wire\">"
        "<meta property=\"og:site_name\" content=\"Skerry Wire\"><meta property=\"og:description\" content=\"After a "
        "storm.\">"
        "<meta property=\"article:published_time\" content=\"2024-03-05T09:00:00Z\">"
        "<meta property=\"article:modified_time\" content=\"2024-03-05T10:00:00Z\">"
        "<meta property=\"article:author\" content=\"https://social.example/ada\"><meta name=\"byl\" content=\"By Ada "
        "Weir\">"
        "<meta property=\"article:section\" content=\"Harbours\"><meta property=\"article:tag\" content=\"lamps\">"
        "<meta property=\"article:tag\" content=\"piers\"><meta name=\"keywords\" content=\"Lamps, oil\">"
        "<meta name=\"copyright\" content=\"Skerry 2024\"><link rel=\"canonical\" href=\"https://skerry.example/5\">",
        "<article>" + paragraphs + "</article>");
    CHECK(article.headline == "Lamps & oil");
    CHECK(article.id == "https://skerry.example/5");
    CHECK(article.summary == "After a storm.");
    CHECK(article.byline == "Ada Weir");
    CHECK(article.source == "Skerry Wire");
    CHECK(article.category == "Harbours");
    CHECK(article.topics == std::vector<Topic>{{"", "lamps", ""}, {"", "piers", ""}, {"", "oil", ""}});
    CHECK(article.copyright == "Skerry 2024");
    REQUIRE(article.published);
    CHECK(format_time(*article.published) == "2024-03-05T09:00:00Z");
    REQUIRE(article.updated);
    CHECK(article.body == text);
}

TEST_CASE("a page without marks has its headline in its title or heading") {
    CHECK(page("<title>Lamps are lit again | Skerry</title>", paragraphs).headline == "Lamps are lit again");
    CHECK(page("<title>Skerry - Lamps lit</title>", "<h1>Lamps lit</h1>" + paragraphs).headline == "Lamps lit");
    CHECK(page("<title>Lamps lit - Skerry</title>", "<h1>Skerry</h1><h1>Lamps lit</h1>" + paragraphs).headline ==
          "Skerry");
    CHECK(page("<title>Lamps lit</title>", paragraphs).headline == "Lamps lit");
    CHECK(page("<title>T</title>", "<a rel=\"author\">Ada Weir</a><time datetime=\"2024-03-05\">x</time>" + paragraphs)
              .byline == "Ada Weir");
}

TEST_CASE("what stands around the text of a page is not read") {
    const std::string around =
        "<header>Menu of the site which is long enough to be taken for running text</header>"
        "<nav>Home News Sport and whatever else the site has to offer to its readers</nav>"
        "<div class=\"related-stories\"><p>Another story that is long enough to be taken for text, and longer</p></div>"
        "<footer><p>The publisher's address, which is long enough to be taken for text as well</p></footer>"
        "<div style=\"display: none\"><p>Nobody can see this, so it is no part of what was published here</p></div>";
    const std::string copy = "<h1>Lamps</h1><figure><img src=\"a\"><figcaption>A lamp</figcaption>E. Holm</figure>" +
                             paragraphs + "<form>Subscribe <input></form><aside>Advertisement</aside>";
    for (const std::string& body :
         {around + "<article>" + copy + "</article>" + around, around + "<main><div>" + copy + "</div></main>" + around,
          around + "<div><div>" + copy + "</div></div>" + around}) {
        const Article article = page("<title>Lamps</title>", body);
        CHECK(article.body == text);
        CHECK(article.captions == std::vector<std::string>{"A lamp"});
    }
}

TEST_CASE("of several article elements the fullest holds the text") {
    CHECK(page("<title>Lamps</title>",
               "<article><p>A teaser of a story that is told elsewhere.</p></article><article>" + paragraphs +
                   "</article><article><p>Another teaser, of another one.</p></article>")
              .body == text);
}

TEST_CASE("tables put into figures are text") {
    CHECK(page("<title>Tides</title>",
               "<article>" + paragraphs + "<figure><table><tr><td>High<td>04:12</table></figure></article>")
              .body == text + "\nHigh\t04:12");
}

TEST_CASE("a short text is found in the only article element") {
    const std::string copy = "<nav>Home</nav><article><h1>Tides</h1><p>High at noon.</p><p>Low at six.</p></article>";
    CHECK(page("<title>Tides</title>", copy).body == "High at noon.\nLow at six.");
    const Reading two = read_bytes("<html><body>" + copy + copy + "</body></html>");
    CHECK(two.articles.empty());
}

TEST_CASE("a page that is no article is rejected and says why") {
    const Reading empty = read_bytes("<html><body><div></div></body></html>");
    REQUIRE(empty.rejects.size() == 1);
    CHECK(empty.rejects[0].format == "html");
    CHECK(empty.rejects[0].reason == "a page without headline and text");
    const Reading title = read_bytes("<html><head><title>Not found</title></head></html>");
    REQUIRE(title.rejects.size() == 1);
    CHECK(title.rejects[0].reason == "a page without the text of an article");
}

TEST_CASE("pages are recognised whatever stands first") {
    for (const std::string& start :
         {std::string("<html>"), std::string("<!doctype html>"), std::string("\xEF\xBB\xBF<!-- x -->\n<HTML>"),
          std::string("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x\"><html>"),
          std::string("<head>")}) {
        const Reading reading = read_bytes(start + "<title>Lamps</title>" + paragraphs);
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].format == "html");
        CHECK(reading.articles[0].body == text);
    }
}

TEST_CASE("a page in the encoding it declares is read in it") {
    for (const std::string& declaration :
         {std::string("<meta charset=windows-1251>"),
          std::string("<META http-equiv=Content-Type content='text/html; charset=\"windows-1251\"'>")}) {
        const Reading reading =
            read_bytes("<html><head>" + declaration + "<title>\xCC\xE0\xFF\xEA</title></head>" + paragraphs);
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].headline == "\u041C\u0430\u044F\u043A");
    }
}

TEST_CASE("pages one behind the other are read each") {
    const std::string one =
        "\xEF\xBB\xBF<!DOCTYPE html><html><head><title>One</title><script>w('</html>')</script></head><body>" +
        paragraphs + "</body></html>\n";
    const std::string bytes = one + one + "<html><title>Three</title>" + paragraphs;
    for (const Reading& reading : {read_bytes(bytes), read_trickled(bytes, 5)}) {
        REQUIRE(reading.articles.size() == 3);
        CHECK(reading.articles[0].offset == 3);
        CHECK(reading.articles[1].offset == one.size() + 3);
        CHECK(reading.articles[2].headline == "Three");
        CHECK(reading.rejects.empty());
    }
}

TEST_CASE("a page that is cut off anywhere is read or rejected") {
    const std::string bytes =
        "<html><head><title>Lamps</title><script "
        "type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script></head>"
        "<body><article itemscope itemtype=\"NewsArticle\">" +
        paragraphs + "</article></body></html>";
    for (std::size_t length = 6; length <= bytes.size(); ++length) {
        const Reading reading = read_bytes(bytes.substr(0, length));
        CHECK(reading.articles.size() + reading.rejects.size() == 1);
    }
}

TEST_CASE("a page nested without end takes neither memory nor time") {
    std::string bytes = "<html><body>";
    for (int i = 0; i < 100'000; ++i) bytes += "<div itemprop=author class=a><h1>";
    const auto start = std::chrono::steady_clock::now();
    CHECK(read_bytes(bytes).rejects.size() == 1);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}
