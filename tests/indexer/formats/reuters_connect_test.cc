#include "tests/indexer/formats/json_support.h"

using namespace wiredex;
using namespace wiredex::test;

TEST_CASE("an answer of Reuters Connect says all that it states") {
    const Article article = only_article(R"({"data": {"item": {
        "versionedGuid": "tag:tidewire.example,2024:newsml_T1ABC:12", "usn": "T1ABC", "version": "12", "type": "text",
        "headLine": "UPDATE 1-Tug crews strike", "slug": "HARBOUR-TUGS/", "byLine": "Ada Quill", "language": "en",
        "firstCreated": "2024-03-05T08:00:00Z", "versionCreated": "2024-03-05T09:00:00.123Z", "pubStatus": "stat:usable",
        "urgency": 3, "copyrightNotice": "Copyright Tidewire", "usageTerms": "Terms", "intro": "Crews want shorter nights.",
        "infoSource": [{"role": "sourceRole:origProv", "name": "Tidewire"}], "edNote": "Adds detail",
        "bodyXhtml": "<p>By Ada Quill</p><p>PORT ELLEN, March 5 (Tidewire) - Tugs of <MRT.L> stopped.</p>",
        "subject": [{"code": "N2:SHIP", "name": "Shipping"}, {"code": "R:MRT.L"}], "keyword": ["tugs"],
        "associations": [{"caption": "Tugs at rest", "headLine": "Tugs"}]
}
}
})");
    CHECK(article.format == "reuters_connect");
    CHECK(article.id == "tag:tidewire.example,2024:newsml_T1ABC");
    CHECK(article.version == "12");
    CHECK(article.headline == "UPDATE 1-Tug crews strike");
    CHECK(article.take == "UPDATE 1");
    CHECK(article.slugline == "HARBOUR-TUGS/");
    CHECK(article.summary == "Crews want shorter nights.");
    CHECK(article.byline == "Ada Quill");
    CHECK(article.source == "Tidewire");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(shown(article.published) == "2024-03-05T08:00:00Z");
    CHECK(shown(article.updated) == "2024-03-05T09:00:00Z");
    CHECK(article.status == "usable");
    CHECK(article.ednote == "Adds detail");
    CHECK(article.usage == "Terms");
    CHECK(article.topics == std::vector<Topic>{{"SHIP", "Shipping", "N2"}, {"", "tugs", "keyword"}});
    CHECK(article.tickers == std::vector<std::string>{"MRT.L"});
    CHECK(article.captions == std::vector<std::string>{"Tugs at rest"});
    CHECK(article.body.starts_with("PORT ELLEN"));
}

TEST_CASE("a list of Reuters Connect is read item by item") {
    const Reading reading = read_bytes(
        R"({"data": {"search": {"totalHits": 2, "items": [)"
        R"({"headLine": "One", "versionedGuid": "tag:a:1", "version": "1", "uri": "https://x.example/a"},)"
        R"({"caption": "Tugs", "headLine": "Two", "usn": "u2", "versionCreated": "2024-03-05T08:00:00Z"}]}}})");
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].format == "reuters_connect");
    CHECK(reading.articles[1].id == "u2");
    CHECK(reading.articles[1].captions == std::vector<std::string>{"Tugs"});
}
