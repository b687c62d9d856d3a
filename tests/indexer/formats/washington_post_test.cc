#include "tests/indexer/formats/json_support.h"

using namespace wiredex;
using namespace wiredex::test;

TEST_CASE("the text of a Washington Post line stands in blocks") {
    const Article article = only_article(
        R"({"id": "b2e8", "article_url": "https://post.example/1", "title": "Tugs strike", "author": "Ada Quill",)"
        R"( "published_date": 1325379405000, "contents": [null,)"
        R"({"content": "Harbours", "mime": "text/plain", "type": "kicker"},)"
        R"({"content": "Tugs strike", "mime": "text/plain", "type": "title"},)"
        R"({"content": "By Ada Quill", "mime": "text/plain", "type": "byline"},)"
        R"({"content": 1325379405000, "mime": "text/plain", "type": "date"},)"
        R"({"content": "<b>PORT ELLEN</b> — Tugs &amp; pilots stopped.", "subtype": "paragraph", "type": "sanitized_html"},)"
        R"({"content": null, "subtype": "paragraph", "type": "sanitized_html"},)"
        R"({"fullcaption": "A tug by Cy Dunn", "imageURL": "https://post.example/i.jpg", "type": "image"},)"
        R"({"content": ["One", "Two"], "type": "list"},)"
        R"({"content": {"text": "A post"}, "type": "tweet"},)"
        R"({"bio": "Ada Quill writes of ships.", "type": "author_info"}],)"
        R"( "type": "article", "source": "The Post"})");
    CHECK(article.format == "washington_post");
    CHECK(article.id == "b2e8");
    CHECK(article.headline == "Tugs strike");
    CHECK(article.byline == "Ada Quill");
    CHECK(article.source == "The Post");
    CHECK(article.category == "Harbours");
    CHECK(shown(article.published) == "2012-01-01T00:56:45Z");
    CHECK(article.body == "PORT ELLEN — Tugs & pilots stopped.\nOne\nTwo");
    CHECK(article.captions == std::vector<std::string>{"A tug by Cy Dunn"});
}

TEST_CASE("a Washington Post line without text is a reject and its neighbours are read") {
    const std::string good = R"({"id": "a", "title": "x", "published_date": 1325379405000, "contents": []})";
    const Reading reading = read_bytes(
        good + "\n" + R"({"id": "b", "title": null, "published_date": null, "article_url": "u", "contents": []})" +
        "\n" + good);
    CHECK(reading.articles.size() == 2);
    CHECK(reading.rejects.size() == 1);
}
