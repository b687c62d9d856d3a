// Lists made to be long cost no more than their length, in JSON.
#include "tests/indexer/formats/json_support.h"
#include "tests/indexer/formats/long_lists.h"

namespace wiredex::test {
namespace {

std::string entries(const std::string& entry, int count) {
    return long_list(entry, count, ",");
}

}  // namespace

TEST_CASE("long lists of ninjs are read in linear time") {
    const std::string item = R"({"uri": "a", "type": "text", "headline": "Ferry", "body_html": "<p>It sails.</p>", )";
    const auto [name, entry] = GENERATE(table<std::string, std::string>(
        {{"keywords", R"("k#")"}, {"subject", R"({"code": "k#"})"}, {"ancestors", R"("k#")"}}));
    INFO(name);
    const std::string start = item + '"' + name + "\": [";
    const std::string one = entry;
    CHECK(costs_its_length([&](int count) { return start + entries(one, count) + "]}"; }));
}

TEST_CASE("long objects of associations in ninjs are read in linear time") {
    const std::string start = R"({"uri": "a", "type": "text", "headline": "Ferry", "associations": {)";
    CHECK(costs_its_length([&](int count) {
        return start + entries(R"("k#": {"type": "picture", "description_text": "k#"})", count) + "}}";
    }));
}

TEST_CASE("long lists of AP and dpa and Reuters are read in linear time") {
    CHECK(costs_its_length([](int count) {
        return R"({"altids": {"itemid": "a"}, "headline": "Ferry", "title": "Ferry", "keywords": [)" +
               entries(R"("k#")", count) + "]}";
    }));
    CHECK(costs_its_length([](int count) {
        return R"({"urn": "a", "headline": "Ferry", "article_html": "x", "categories": [)" +
               entries(R"({"type": "dnltype:keyword", "name": "k#"})", count) + R"(], "keyword_names": [)" +
               entries(R"("k#")", count) + "]}";
    }));
    CHECK(costs_its_length([](int count) {
        return R"({"usn": "a", "headLine": "Ferry", "subject": [)" + entries(R"("R:k#")", count) + "]}";
    }));
}

TEST_CASE("a thing that JSON-LD mentions again and again is not read as often if it is long") {
    const auto mentions = [](int count) {
        return R"(}, {"@type": "NewsArticle", "headline": "Ferry", "about": [)" +
               entries(R"({"@id": "p", "position": #})", count) + "]}]}";
    };
    const std::string person = R"({"@graph": [{"@type": "Person", "@id": "p", "name": ")";
    CHECK(costs_its_length([&](int count) {
        return person + std::string(static_cast<std::size_t>(count) * 6, 'n') + '"' + mentions(count);
    }));
    CHECK(costs_its_length(
        [&](int count) { return person + "Ada\", " + entries(R"("k#": 1)", count) + mentions(count); }));
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
