// Lists made to be long cost no more than their length. Were each entry compared with all before it, each of these
// records would take minutes instead of fractions of a second.
#include <ctime>

#include "tests/indexer/formats/json_support.h"

namespace wiredex::test {
namespace {

constexpr int many = 150'000;

/// A list of entries, `#` in each replaced by its number.
std::string long_list(const std::string& entry) {
    std::string list;
    const std::size_t place = entry.find('#');
    for (int i = 0; i < many; ++i) {
        list += (i == 0 ? "" : ",") + entry.substr(0, place) + std::to_string(i) + entry.substr(place + 1);
    }
    return list;
}

double seconds_to_read(const std::string& json) {
    const std::clock_t start = std::clock();
    const Reading reading = read_bytes(json);
    const std::clock_t end = std::clock();
    REQUIRE(reading.articles.size() == 1);
    return static_cast<double>(end - start) / CLOCKS_PER_SEC;
}

constexpr double far_too_long = 5;

}  // namespace

TEST_CASE("long lists of ninjs are read in linear time") {
    const std::string item = R"({"uri": "a", "type": "text", "headline": "Ferry", "body_html": "<p>It sails.</p>", )";
    const auto [name, entry] = GENERATE(table<std::string, std::string>(
        {{"keywords", R"("k#")"}, {"subject", R"({"code": "k#"})"}, {"ancestors", R"("k#")"}}));
    INFO(name);
    CHECK(seconds_to_read(item + '"' + name + "\": [" + long_list(entry) + "]}") < far_too_long);
    const std::string members = long_list(R"("k#": {"type": "picture", "description_text": "k#"})");
    CHECK(seconds_to_read(item + R"("associations": {)" + members + "}}") < far_too_long);
}

TEST_CASE("long lists of AP and dpa and Reuters are read in linear time") {
    CHECK(seconds_to_read(R"({"altids": {"itemid": "a"}, "headline": "Ferry", "title": "Ferry", "keywords": [)" +
                          long_list(R"("k#")") + "]}") < far_too_long);
    CHECK(seconds_to_read(R"({"urn": "a", "headline": "Ferry", "article_html": "x", "categories": [)" +
                          long_list(R"({"type": "dnltype:keyword", "name": "k#"})") + R"(], "keyword_names": [)" +
                          long_list(R"("k#")") + "]}") < far_too_long);
    CHECK(seconds_to_read(R"({"usn": "a", "headLine": "Ferry", "subject": [)" + long_list(R"("R:k#")") + "]}") <
          far_too_long);
}

TEST_CASE("a thing that JSON-LD mentions again and again is not read as often if it is long") {
    const std::string mentions = long_list(R"({"@id": "p", "position": #})");
    const std::string name(1'000'000, 'n');
    CHECK(seconds_to_read(R"({"@graph": [{"@type": "Person", "@id": "p", "name": ")" + name +
                          R"("}, {"@type": "NewsArticle", "headline": "Ferry", "about": [)" + mentions + "]}]}") <
          far_too_long);
    CHECK(seconds_to_read(R"({"@graph": [{"@type": "Person", "@id": "p", "name": "Ada", )" + long_list(R"("k#": 1)") +
                          R"(}, {"@type": "NewsArticle", "headline": "Ferry", "about": [)" + mentions + "]}]}") <
          far_too_long);
}

TEST_CASE("what is stated twice in a list is kept once") {
    const Article article = only_article(
        R"({"uri": "a", "type": "text", "headline": "Ferry", "body_html": "x", "keywords": ["b", "a", "b"],
            "ancestors": ["e", "a", "e"], "person": [{"name": "Ada Weir"}, {"name": "Ada Weir"}]})");
    CHECK(article.topics == std::vector<Topic>{{{}, "b", "keyword"}, {{}, "a", "keyword"}});
    CHECK(article.links == std::vector<Link>{{"previous", "e", {}}});
    CHECK(article.people == std::vector<std::string>{"Ada Weir"});
}

}  // namespace wiredex::test
