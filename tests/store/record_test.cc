// The stored form of an article.
#include "store/record.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "analysis/unicode.h"
#include "tests/store/odd_article.h"
#include "wiredex/error.h"

using namespace wiredex;
using Catch::Contains;
using wiredex::test::odd_article;

namespace {

std::string record_of(const Article& article) {
    return encode_record(make_head(article), article);
}

bool is_corrupt(const std::string& record) {
    try {
        decode_article(record);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::corrupt;
    }
    return false;
}

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// Reference for UTF-8 by the byte patterns of RFC 3629; what cannot be in clean text (overlong forms) is not looked
/// for.
bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        int following = 0;
        if (lead >= 0xF0)
            following = 3;
        else if (lead >= 0xE0)
            following = 2;
        else if (lead >= 0xC0)
            following = 1;
        else if (lead >= 0x80)
            return false;
        for (; following > 0; --following, ++i)
            if (i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return false;
    }
    return true;
}

Article story() {
    Article article;
    article.id = "hn:7";
    article.headline = "Ferry sails";
    article.body = "The ferry to Elara sailed at noon.";
    return article;
}

}  // namespace

TEST_CASE("an article comes back from its record as it was") {
    const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 20240117;
    std::mt19937 random(seed);
    INFO("seed " << seed);
    for (int i = 0; i < 400; ++i) {
        const Article article = article_from_json(to_json(odd_article(random)));  // normalized, as readers do
        REQUIRE(decode_article(record_of(article)) == article);
    }
}

TEST_CASE("the head of a record holds what lists show, on one line a value") {
    const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 20240118;
    std::mt19937 random(seed);
    INFO("seed " << seed);
    for (int i = 0; i < 400; ++i) {
        const Article article = odd_article(random);
        const RecordHead head = decode_head(record_of(article));
        CHECK(head.id == article.id);
        CHECK(head.version == article.version);
        CHECK(head.headline == one_line(article.headline));
        CHECK(head.byline == one_line(article.byline));
        CHECK(head.source == one_line(article.source));
        CHECK(head.dateline == one_line(article.dateline_place));
        CHECK(head.path == one_line(article.path));
        CHECK(head.language == article.language);
        CHECK(head.published == article.published);
        CHECK(head.updated == article.updated);
        CHECK(head.content_hash == make_head(article).content_hash);
        REQUIRE(head.places.size() == article.places.size());
        for (std::size_t p = 0; p < head.places.size(); ++p) CHECK(head.places[p] == one_line(article.places[p]));
        REQUIRE(head.topics.size() == article.topics.size());
        const auto part = [](std::string text) {
            std::replace(text.begin(), text.end(), '\t', ' ');
            return one_line(text);
        };
        for (std::size_t t = 0; t < head.topics.size(); ++t)
            CHECK(head.topics[t] ==
                  Topic{part(article.topics[t].code), part(article.topics[t].name), part(article.topics[t].scheme)});
    }
}

TEST_CASE("the head is read without the packed article") {
    const Article article = story();
    const std::string record = record_of(article);
    const std::size_t frame = record.find("\n\n") + 2;
    SECTION("the packed article is cut off") {
        const std::string cut = record.substr(0, frame);
        CHECK(decode_head(cut) == make_head(article));
        CHECK(is_corrupt(cut));
    }
    SECTION("it ends early") {
        const std::string cut = record.substr(0, record.size() - 3);
        CHECK(decode_head(cut) == make_head(article));
        CHECK(is_corrupt(cut));
    }
    SECTION("its beginning is not what it must be") {
        std::string changed = record;
        changed[frame] = static_cast<char>(changed[frame] ^ 0x55);
        CHECK(decode_head(changed) == make_head(article));
        CHECK(is_corrupt(changed));
    }
    SECTION("it says that it holds far more than any article") {
        // A frame header (RFC 8878, 3.1.1.1) with a content size of eight bytes, all ones.
        const std::string huge = record.substr(0, frame) + "\x28\xB5\x2F\xFD\xE0" + std::string(8, '\xFF');
        CHECK(decode_head(huge) == make_head(article));
        CHECK(is_corrupt(huge));
    }
}

TEST_CASE("what is no record is called corrupt") {
    const std::string text = GENERATE(as<std::string>(), "", "headline=Ferry", "headline=Ferry\n", "some text\n\nmore",
                                      "topic=a\tb\n\n", "\n");
    INFO(text);
    CHECK(is_corrupt(text));
    if (text != "\n") {
        try {
            decode_head(text);
            FAIL("a head was read");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::corrupt);
        }
    }
}

TEST_CASE("keys of a head that are not known are passed over") {
    CHECK(decode_head("headline=Ferry\nmood=calm\nid=hn:7\n\n").id == "hn:7");
}

TEST_CASE("an article without any text, such as a withdrawal, comes back too") {
    Article article;
    article.id = "hn:7";
    article.status = GENERATE(as<std::string>(), "canceled", "usable", "");
    INFO(article.status);
    CHECK(decode_article(record_of(article)) == article);
}

TEST_CASE("a snippet is the summary or else the opening, and ends between characters") {
    Article article = story();
    CHECK(make_head(article).snippet == article.body);
    article.summary = "A short\nsummary\there.";
    CHECK(make_head(article).snippet == "A short summary here.");

    const std::string filler = GENERATE(as<std::string>(), "x", "é", "日", "🚢");
    for (std::size_t before = 0; before < 8; ++before) {
        article.summary = std::string(before, 'a');
        while (article.summary.size() < 400) article.summary += filler;
        const std::string snippet = make_head(article).snippet;
        INFO(snippet);
        CHECK(is_utf8(snippet));
        CHECK(snippet.size() <= 204);
        CHECK(snippet.size() >= 196);
        CHECK_THAT(snippet, Catch::EndsWith(" …"));
    }
}

TEST_CASE("a snippet is cut at a space where there is one") {
    Article article = story();
    article.body = "";
    while (article.body.size() < 300) article.body += "sailing ";
    const std::string snippet = make_head(article).snippet;
    CHECK_THAT(snippet, Catch::EndsWith("sailing …"));
    CHECK(snippet.size() <= 204);
}

TEST_CASE("random snippets are one line of clean text of limited length") {
    std::mt19937 random(5);
    for (int i = 0; i < 1000; ++i) {
        const std::string snippet = make_head(odd_article(random)).snippet;
        INFO(snippet);
        CHECK(is_utf8(snippet));
        CHECK(snippet.find_first_of("\n\t") == std::string::npos);
        CHECK(snippet.size() <= 204);
    }
}

TEST_CASE("versions are compared from heads as from articles") {
    Article earlier = story();
    earlier.version = "1";
    Article later = story();
    later.version = "12";
    CHECK(compare_versions(later, head_as_article(make_head(earlier))) == VersionOrder::newer);
    earlier.version = later.version = "";
    earlier.updated = Time{100};
    later.updated = Time{200};
    CHECK(compare_versions(later, head_as_article(make_head(earlier))) == VersionOrder::newer);
    CHECK(compare_versions(earlier, head_as_article(decode_head(record_of(later)))) == VersionOrder::older);
}
