#include "indexer/formats/json_ld_article.h"
#include "tests/indexer/formats/json_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::vector<Article> articles_in(const std::string& script) {
    return articles_of_json_ld(script, ReaderOptions{});
}

}  // namespace

TEST_CASE("a NewsArticle in JSON-LD says all that it states") {
    const Article article = only_article(R"({
      "@context": "https://schema.org", "@type": ["Thing", "NewsArticle"], "@id": "https://tidewire.example/a/1#article",
      "headline": "Tug crews &amp; pilots strike", "alternativeHeadline": "Harbour still",
      "description": "Crews want shorter nights.", "articleBody": "Tugs stopped.\n\nPilots may follow.",
      "datePublished": "2024-03-05T09:00:00+05:45", "dateModified": "2024-03-05", "dateline": "PORT ELLEN, Scotland",
      "inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"},
      "author": [{"@type": "Person", "name": "Ada Quill"}, "Cy Dunn", "https://tidewire.example/staff/x"],
      "publisher": {"@type": "NewsMediaOrganization", "name": "Tidewire", "logo": {"@type": "ImageObject"}},
      "articleSection": ["Harbours", "Work"], "keywords": "tugs, strike , tugs", "wordCount": "120",
      "about": [{"@type": "Person", "name": "Ben Marsh"}, {"@type": "Corporation", "name": "Marsh Towage", "tickerSymbol": "XK:MRT"},
                {"@type": "Place", "name": "Islay"}, {"@type": "Thing", "name": "Night work"}],
      "contentLocation": {"@type": "Place", "name": "Port Ellen"}, "copyrightHolder": {"name": "Tidewire Ltd"},
      "image": [{"@type": "ImageObject", "caption": "A tug"}, "https://tidewire.example/i.jpg"],
      "isBasedOn": "https://other.example/1", "isAccessibleForFree": true})");
    CHECK(article.format == "json_ld");
    CHECK(article.id == "https://tidewire.example/a/1#article");
    CHECK(article.headline == "Tug crews & pilots strike");
    CHECK(article.summary == "Crews want shorter nights.");
    CHECK(article.body == "Tugs stopped.\nPilots may follow.");
    CHECK(shown(article.published) == "2024-03-05T03:15:00Z");
    CHECK(shown(article.updated) == "2024-03-05");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(article.language == "en");
    CHECK(article.byline == "Ada Quill, Cy Dunn");
    CHECK(article.source == "Tidewire");
    CHECK(article.category == "Harbours, Work");
    CHECK(article.word_count == 120U);
    CHECK(article.topics == std::vector<Topic>{{"", "tugs", ""}, {"", "strike", ""}, {"", "Night work", ""}});
    CHECK(article.people == std::vector<std::string>{"Ben Marsh"});
    CHECK(article.organisations == std::vector<std::string>{"Marsh Towage"});
    CHECK(article.tickers == std::vector<std::string>{"XK:MRT"});
    CHECK(article.places == std::vector<std::string>{"Islay", "Port Ellen"});
    CHECK(article.captions == std::vector<std::string>{"A tug"});
    CHECK(article.copyright == "Tidewire Ltd");
    CHECK(article.links == std::vector<Link>{{"derivedFrom", "https://other.example/1", ""}});
}

TEST_CASE("articles of a graph are found and what they mention by id is looked up") {
    const Article article = only_article(R"({"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "@id": "https://t.example/#site", "name": "Site"},
      {"@type": "Article", "@id": "https://t.example/1#article", "headline": "Tugs strike",
       "author": {"@id": "https://t.example/#ada"}, "publisher": {"@id": "https://t.example/#org"}},
      {"@type": "Person", "@id": "https://t.example/#ada", "name": "Ada Quill"},
      {"@type": "Organization", "@id": "https://t.example/#org", "name": "Tidewire"}]})");
    CHECK(article.headline == "Tugs strike");
    CHECK(article.byline == "Ada Quill");
    CHECK(article.source == "Tidewire");
}

TEST_CASE("a JSON-LD list of things gives its articles in order") {
    const Reading reading =
        read_bytes(R"([{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": []},
      {"@type": "https://schema.org/OpinionNewsArticle", "headline": "One", "url": "https://t.example/1"},
      {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": {"@type": "BlogPosting", "headline": "Two"}}]},
      {"@type": "WebPage", "mainEntity": {"@type": "schema:Report", "headline": "Three"}}])");
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[0].headline == "One");
    CHECK(reading.articles[0].id == "https://t.example/1");
    CHECK(reading.articles[1].headline == "Two");
    CHECK(reading.articles[2].headline == "Three");
    CHECK(reading.rejects.empty());
    REQUIRE(reading.skips.size() == 1);
    CHECK(reading.skips[0].what == "BreadcrumbList");
}

TEST_CASE("ids of JSON-LD that mean nothing elsewhere are left out") {
    CHECK(articles_in(R"({"@type": "Article", "@id": "#article", "headline": "x"})").at(0).id.empty());
    CHECK(articles_in(R"({"@type": "Article", "@id": "_:b0", "url": "https://t.example/1"})").at(0).id ==
          "https://t.example/1");
    CHECK(articles_in(R"({"@type": "Article", "mainEntityOfPage": {"@id": "https://t.example/2"}})").at(0).id ==
          "https://t.example/2");
    CHECK(articles_in(R"({"@type": "Article", "identifier": {"@type": "PropertyValue", "value": 17}})").at(0).id ==
          "17");
}

TEST_CASE("scripts with marks around the JSON or line feeds in strings are read") {
    CHECK(articles_in("\n<!-- {\"@type\": \"Article\", \"headline\": \"x\"} -->\n").size() == 1);
    CHECK(articles_in("//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"x\"};\n//]]>").size() == 1);
    CHECK(articles_in("{\"@type\": \"Article\", \"headline\": \"Tugs\n\tstrike\"}").at(0).headline == "Tugs strike");
    CHECK(articles_in("{\"@type\": \"Article\", \"headline\": ").empty());
    CHECK(articles_in("").empty());
    CHECK(articles_in("<!--").empty());
    CHECK(articles_in("[]").empty());
    CHECK(articles_in("17").empty());
}

TEST_CASE("the posts of a live blog are its text") {
    const Article article = articles_in(R"({"@type": "LiveBlogPosting", "headline": "Strike live", "liveBlogUpdate": [
        {"@type": "BlogPosting", "headline": "Noon", "articleBody": "<p>Still.</p>"},
        {"@type": "BlogPosting", "articleBody": "Quiet."}]})")
                                .at(0);
    CHECK(article.body == "Noon\nStill.\nQuiet.");
}

TEST_CASE("JSON-LD nested in itself does no harm") {
    std::string json = R"({"@type": "Article", "headline": "x"})";
    for (int i = 0; i < 25; ++i) json = R"({"@type": "WebPage", "mainEntity": [)" + json + "]}";
    CHECK(articles_in(json).size() == 1);
    CHECK(articles_in(R"({"@type": "Article", "headline": "x", "@id": "u:1", "author": {"@id": "u:1"}})").size() == 1);
}
