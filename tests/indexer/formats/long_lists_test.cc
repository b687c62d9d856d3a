// Lists made to be long cost no more than their length, in XML and HTML.
#include "tests/indexer/formats/long_lists.h"

#include <catch2/catch.hpp>

#include "indexer/formats/once.h"
#include "tests/indexer/formats/support.h"

namespace wiredex::test {
namespace {

std::string rss(const std::string& inside) {
    return "<rss version=\"2.0\"><channel><title>Quay</title><item><title>Gulls</title><guid>g1</guid>" + inside +
           "</item></channel></rss>";
}

std::string wenn(const std::string& tags) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:wenn_cm=\"http://feed.wenn.com/xmlns/2010/03/wenn_cm\">"
           "<entry><id>g</id><title>Gulls</title><wenn_cm:ContentMetadata><wenn_cm:tags>" +
           tags + "</wenn_cm:tags></wenn_cm:ContentMetadata></entry></feed>";
}

std::string page(const std::string& inside) {
    return "<!DOCTYPE html><html><body><div itemscope itemtype=\"http://schema.org/NewsArticle\">"
           "<h1 itemprop=\"headline\">Gulls</h1>" +
           inside + "<div itemprop=\"articleBody\"><p>They are back.</p></div></div></body></html>";
}

std::string nitf(const std::string& head, const std::string& body) {
    return "<nitf><head><title>Gulls</title>" + head + "</head><body><body.content>" + body +
           "</body.content></body></nitf>";
}

std::string newsml_g2(const std::string& subjects) {
    return "<newsItem guid=\"u:1\" version=\"1\" xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta>"
           "<itemClass qcode=\"ninat:text\"/></itemMeta><contentMeta><headline>Gulls</headline>" +
           subjects + "</contentMeta></newsItem>";
}

}  // namespace

TEST_CASE("long lists of feeds are read in linear time") {
    const std::string entry =
        GENERATE(as<std::string>{}, "<category domain=\"x/nyt_geo\">Quay #</category>", "<category>Gull #</category>",
                 "<dc:subject>Gull #</dc:subject>", "<dc:creator>Ada #</dc:creator>",
                 "<media:content><media:description>Gull #</media:description></media:content>");
    INFO(entry);
    CHECK(costs_its_length([&](int count) { return rss(long_list(entry, count)); }));
}

TEST_CASE("long lists of WENN are read in linear time") {
    const std::string kind = GENERATE(as<std::string>{}, "Place", "Singer", "Band");
    INFO(kind);
    const std::string tag = "<wenn_cm:tag value=\"Gull #\" type_value=\"" + kind + "\"/>";
    CHECK(costs_its_length([&](int count) { return wenn(long_list(tag, count)); }));
}

TEST_CASE("long lists of pages are read in linear time") {
    const std::string properties =
        GENERATE(as<std::string>{}, "about keywords", "contentLocation", "mentions genre", "author");
    INFO(properties);
    CHECK(costs_its_length(
        [&](int count) { return page(long_list("<b itemprop=\"" + properties + "\">Gull #</b>", count)); }));
}

TEST_CASE("long lists of captions on a page are read in linear time") {
    CHECK(costs_its_length(
        [&](int count) { return page(long_list("<figure><figcaption>Gull #</figcaption></figure>", count)); }));
}

TEST_CASE("long lists in the head of NITF are read in linear time") {
    const std::string entry = GENERATE(as<std::string>{}, "<keyword key=\"Gull #\"/>", "<keyword>Gull #</keyword>",
                                       "<evloc city=\"Quay #\"/>", "<tobject.subject tobject.subject.code=\"g#\"/>");
    INFO(entry);
    CHECK(costs_its_length([&](int count) {
        return nitf("<docdata><key-list>" + long_list(entry, count) + "</key-list></docdata>", "<p>They are back.</p>");
    }));
}

TEST_CASE("long lists in the text of NITF are read in linear time") {
    const std::string entry =
        GENERATE(as<std::string>{}, "<person>Gull #</person> ", "<org>Gull #</org> ", "<location>Quay #</location> ",
                 "<media><media-caption>Gull #</media-caption></media>", "<note noteclass=\"editorsnote\">#</note>");
    INFO(entry);
    CHECK(costs_its_length([&](int count) { return nitf("", long_list(entry, count)); }));
}

TEST_CASE("long lists of NewsML-G2 are read in linear time") {
    const std::string entry =
        GENERATE(as<std::string>{}, "<subject qcode=\"s:#\"/>", "<keyword>Gull #</keyword>",
                 "<subject type=\"cpnat:person\" qcode=\"p:#\"><name>Gull</name></subject>", "<genre qcode=\"g:#\"/>");
    INFO(entry);
    CHECK(costs_its_length([&](int count) { return newsml_g2(long_list(entry, count)); }));
}

TEST_CASE("of a long list only the beginning is searched for what is added") {
    std::vector<int> list(100'000, 1);
    int looked_at = 0;
    CHECK_FALSE(is_any_of_first(list, [&](int entry) { return ++looked_at > 0 && entry == 2; }));
    CHECK(looked_at < 1000);
    list.front() = 2;
    CHECK(is_among(2, list));
}

TEST_CASE("what is empty or there already is not added to a list") {
    std::vector<std::string> names = {"Ada Weir"};
    add_once(std::vector<std::string>{"", "Ada Weir", "Bo Lind"}, names);
    CHECK(names == std::vector<std::string>{"Ada Weir", "Bo Lind"});
    std::vector<Topic> topics = {{"c1", "Gulls", "s"}};
    add_once(Topic{"c1", "Gulls", "s"}, topics);
    add_once(Topic{{}, {}, "s"}, topics);
    add_once(Topic{"c1", "Gulls", "other"}, topics);
    CHECK(topics == std::vector<Topic>{{"c1", "Gulls", "s"}, {"c1", "Gulls", "other"}});
}

}  // namespace wiredex::test
