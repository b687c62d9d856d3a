#include "tests/indexer/formats/json_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string item(const std::string& id, const std::string& more = {}) {
    return R"({"uri": "https://api.tidewire.example/)" + id + R"(?qt=1", "altids": {"itemid": ")" + id +
           R"(", "etag": ")" + id + R"(_0a1"}, "version": 0, "type": "text", "headline": "Tugs strike")" + more + "}";
}

const std::string answer_start = R"({"api_version": "2.1", "id": "q", "method": "/content.GET", "data": )";

}  // namespace

TEST_CASE("an answer with one AP item says all that it states") {
    const std::string json = answer_start + R"({"meta": {"products": [{"id": 1, "name": "x"}]}, "item": )" +
                             item("17f", R"(,
        "urgency": 4, "editorialpriority": "r", "language": "en", "pubstatus": "usable",
        "versioncreated": "2024-03-05T09:00:00Z", "firstcreated": "2024-03-05T08:00:00Z",
        "title": "BC-Tugs", "slugline": "AP-Tugs", "headline_extended": "Tug crews stopped work on Tuesday",
        "description_summary": "Tug crews stopped work. Pilots may follow.",
        "bylines": [{"by": "By ADA QUILL", "title": "Tidewire"}], "located": "PORT ELLEN",
        "datelinelocation": {"city": "Port Ellen", "countrycode": "GBR"},
        "ednote": "Eds: UPDATES.", "signals": ["newscontent", "Correction"],
        "copyrightnotice": "Copyright", "usageterms": ["Editorial use.", "No archive."], "provider": "AP",
        "infosource": [{"name": "Somebody"}], "keywords": ["Tugs", "Harbours"],
        "person": [{"name": "Ben Marsh", "rels": ["direct"]}],
        "company": [{"name": "Marsh Towage", "symbols": [{"ticker": "MRT", "exchange": "XK"}]}],
        "place": [{"name": "Islay", "rels": ["direct"]}],
        "subject": [
          {"rels": ["category"], "code": "f", "name": "f"},
          {"rels": ["ancestor"], "code": "aaa", "name": "Economy", "scheme": "http://cv.example/id/"},
          {"rels": ["direct"], "code": "bbb", "name": "Strikes", "scheme": "http://cv.example/id/"}],
        "associations": {
          "1": {"altids": {"itemid": "p1"}, "version": 0, "type": "picture", "headline": "A tug"},
          "2": {"altids": {"itemid": "t1"}, "version": 2, "type": "text", "headline": "Earlier"}},
        "renditions": {"nitf": {"href": "https://api.tidewire.example/nitf"}})") +
                             "}}";
    const Article article = only_article(json);
    CHECK(article.format == "ap_media");
    CHECK(article.id == "17f");
    CHECK(article.version == "0");
    CHECK(article.headline == "Tugs strike");
    CHECK(article.slugline == "AP-Tugs");
    CHECK(article.summary == "Tug crews stopped work. Pilots may follow.");
    CHECK(article.byline == "ADA QUILL");
    CHECK(article.source == "AP");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(shown(article.published) == "2024-03-05T08:00:00Z");
    CHECK(shown(article.updated) == "2024-03-05T09:00:00Z");
    CHECK(article.status == "usable");
    CHECK(article.urgency == "4");
    CHECK(article.signal == "correction");
    CHECK(article.ednote == "Eds: UPDATES.");
    CHECK(article.usage == "Editorial use.\nNo archive.");
    CHECK(article.category == "f");
    CHECK(article.topics == std::vector<Topic>{{"bbb", "Strikes", "http://cv.example/id/"},
                                               {"aaa", "Economy", "http://cv.example/id/"},
                                               {"", "Harbours", ""}});
    CHECK(article.people == std::vector<std::string>{"Ben Marsh"});
    CHECK(article.organisations == std::vector<std::string>{"Marsh Towage"});
    CHECK(article.tickers == std::vector<std::string>{"MRT"});
    CHECK(article.places == std::vector<std::string>{"Islay"});
    CHECK(article.captions == std::vector<std::string>{"A tug"});
    CHECK(article.links == std::vector<Link>{{"seeAlso", "t1", "2"}});
    CHECK(article.body.empty());
}

TEST_CASE("the list of an AP feed is read item by item") {
    const std::string json = answer_start + R"({"updated": "2024-03-05T09:00:00Z", "items": [{"meta": {}, "item": )" +
                             item("a") + R"(}, {"meta": {}, "item": )" + item("b") + "}]}}";
    const Reading reading = read_bytes(json);
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].id == "b");
    CHECK(reading.articles[1].format == "ap_media");
    CHECK(json.substr(reading.articles[1].offset).starts_with(R"({"meta": {}, "item": )" + item("b")));
}

TEST_CASE("an AP picture is an article with its caption and photographer") {
    const Article picture = only_article(item("p", R"(, "photographer": {"name": "Cy Dunn", "code": "x"},
        "description_creditline": "Cy Dunn/AP", "description_caption": "<p>Tugs at rest.</p>")"));
    CHECK(picture.captions == std::vector<std::string>{"Tugs at rest."});
    CHECK(picture.byline == "Cy Dunn");
    CHECK(picture.credit == "Cy Dunn/AP");
}

TEST_CASE("the desk of an AP item is not its dateline") {
    const auto dateline_of = [](const std::string& fields) {
        const Article article = only_article(item("p", fields));
        return article.dateline_place + "|" + article.dateline_text;
    };
    const std::string city = R"(, "datelinelocation": {"city": "Port Ellen"})";
    const std::string located = R"x(, "located": "PORT ELLEN, Norland (TW)")x";
    CHECK(dateline_of(R"(, "located": "NORTON")" + city) == "Port Ellen|Port Ellen");
    CHECK(dateline_of(located + city) == "PORT ELLEN|PORT ELLEN, Norland (TW)");
    CHECK(dateline_of(located) == "PORT ELLEN|PORT ELLEN, Norland (TW)");
    CHECK(dateline_of(city) == "Port Ellen|Port Ellen");
}

TEST_CASE("an AP item that was taken back is canceled") {
    const std::string json = R"({"altids": {"itemid": "k"}, "version": 1, "pubstatus": "canceled"})";
    CHECK(only_article(json).status == "canceled");
    CHECK(read_bytes(R"({"altids": {"itemid": "k"}, "version": 1})").rejects.size() == 1);
}
