#include "article/json_reader.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "article/dateline.h"
#include "article/json_keys.h"
#include "wiredex/error.h"

using wiredex::Article;
using wiredex::article_from_json;
using wiredex::format_time;
using Names = std::vector<std::string>;

namespace {

/// Reads an object that has a headline and `members`.
Article with(const std::string& members) {
    return article_from_json(R"({"headline":"h",)" + members + "}");
}

/// The message with which `json` is refused.
std::string refusal(const std::string& json) {
    try {
        article_from_json(json);
    } catch (const wiredex::Error& error) {
        CHECK(error.kind() == wiredex::ErrorKind::usage);
        return error.what();
    }
    return "(not refused)";
}

std::string published(const std::string& value) {
    return format_time(with("\"published\":" + value).published.value());
}

}  // namespace

TEST_CASE("an article of another program is read by its synonyms") {
    const Article article = article_from_json(
        R"({"guid":"tw-1","title":"Ferry link reopens","content":"The ferry sails.","author":"By Ada Quill",)"
        R"("date":"2024-03-05T09:00:00+01:00","modified":"2024-03-05T10:00:00","lang":"en","abstract":"Back again",)"
        R"("tags":["Transport"],"orgs":["Ferry Board"],"symbols":["FRY.A"],"locations":["Port Ellen"]})");
    CHECK(article.id == "tw-1");
    CHECK(article.headline == "Ferry link reopens");
    CHECK(article.body == "The ferry sails.");
    CHECK(article.byline == "Ada Quill");
    CHECK(format_time(article.published.value()) == "2024-03-05T08:00:00Z");
    CHECK(format_time(article.updated.value()) == "2024-03-05T10:00:00");
    CHECK(article.language == "en");
    CHECK(article.summary == "Back again");
    CHECK(article.topics == std::vector<wiredex::Topic>{{"", "Transport", ""}});
    CHECK(article.organisations == Names{"Ferry Board"});
    CHECK(article.tickers == Names{"FRY.A"});
    CHECK(article.places == Names{"Port Ellen"});
}

TEST_CASE("every synonym reads as its key does") {
    for (const wiredex::JsonKey& key : wiredex::article_json_keys()) {
        std::string_view rest = key.synonyms;
        while (!rest.empty()) {
            const std::string synonym(rest.substr(0, rest.find(' ')));
            rest.remove_prefix(std::min(rest.size(), synonym.size() + 1));
            CAPTURE(synonym);
            const std::string tail = R"(":"20240305","slugline":"s","summary":"u"})";
            const Article expected = article_from_json("{\"" + std::string(key.name) + tail);
            const Article found = article_from_json("{\"" + synonym + tail);
            if (key.name == "slugline" || key.name == "summary") continue;  // they are given already
            CHECK(found == expected);
            CHECK_FALSE(found == article_from_json(R"({"slugline":"s","summary":"u"})"));
        }
    }
    CHECK(article_from_json(R"({"slug":"s"})").slugline == "s");
    for (const char* synonym : {"abstract", "description", "standfirst", "description_text", "excerpt", "teaser",
                                "short_description", "highlights"}) {
        CHECK(article_from_json(std::string("{\"") + synonym + R"(":"x"})").summary == "x");
    }
}

TEST_CASE("a key's own name counts before its synonyms, whatever the order, unless it is empty") {
    CHECK(article_from_json(R"({"title":"b","headline":"a"})").headline == "a");
    CHECK(article_from_json(R"({"headline":"a","title":"b"})").headline == "a");
    CHECK(article_from_json(R"({"text":"c","content":"b","body_text":"a"})").body == "a");
    CHECK(article_from_json(R"({"headline":"","title":"b"})").headline == "b");
    CHECK(article_from_json(R"({"title":"b","headline":null})").headline == "b");
    CHECK(article_from_json(R"({"headline":"a","headline":"b"})").headline == "b");
}

TEST_CASE("a synonym with an object where none can stand is ignored") {
    const Article article = with(R"("link":{"href":"x"},"document":{"type":"y"},"body_text":"z")");
    CHECK(article.id.empty());
    CHECK(article.body == "z");
    CHECK(refusal(R"({"headline":"h","id":{"a":1}})").find("id: found an object") == 0);
}

TEST_CASE("null, empty strings, lists and objects count as not stated") {
    const Article article =
        with(R"("published":null,"updated":"","embargo":" ","topics":[],"source":{},"word_count":"",)"
             R"("places":["",null,"Oban"],"tags":[{},{"code":""},null])");
    Article expected;
    expected.headline = "h";
    expected.places = {"Oban"};
    CHECK(article == expected);
}

TEST_CASE("ids, versions and the like are strings or numbers") {
    CHECK(with(R"("id":17,"version":2,"urgency":4)").id == "17");
    CHECK(with(R"("version":2)").version == "2");
    CHECK(with(R"("version":0)").version == "0");
    CHECK(with(R"("version":"007")").version == "007");
    CHECK(with(R"("version":1.5)").version == "1.5");
    CHECK(with(R"("version":2.0)").version == "2");
    CHECK(with(R"("id":18446744073709551615)").id == "18446744073709551615");
    CHECK(with(R"("urgency":4)").urgency == "4");
}

TEST_CASE("topics are names, or objects with code, name and scheme") {
    using Topics = std::vector<wiredex::Topic>;
    CHECK(with(R"("topics":["Trade",{"code":"04","name":"Economy","scheme":"subj"},{"code":15},7])").topics ==
          Topics{{"", "Trade", ""}, {"04", "Economy", "subj"}, {"15", "", ""}, {"", "7", ""}});
    CHECK(with(R"("topics":"Trade")").topics == Topics{{"", "Trade", ""}});
    CHECK(with(R"("subject":{"code":"04"})").topics == Topics{{"04", "", ""}});
}

TEST_CASE("names are strings or objects with a name, alone or in a list") {
    CHECK(with(R"("places":["Oban",{"name":"Port Ellen","code":"x"}])").places == Names{"Oban", "Port Ellen"});
    CHECK(with(R"("places":"Oban")").places == Names{"Oban"});
    CHECK(with(R"("people":{"name":"Ada Quill"})").people == Names{"Ada Quill"});
    CHECK(with(R"("authors":["Ada Quill",{"name":"Ben Marsh"}])").byline == "Ada Quill, Ben Marsh");
    CHECK(with(R"("source":{"id":null,"name":"Test Wire"})").source == "Test Wire");
    CHECK(with(R"("captions":"A ferry")").captions == Names{"A ferry"});
}

TEST_CASE("links are ids, or objects with rel, ref and version") {
    using Links = std::vector<wiredex::Link>;
    CHECK(with(R"("links":[{"rel":"replaces","ref":"a","version":1},"b"])").links ==
          Links{{"replaces", "a", "1"}, {"", "b", ""}});
}

TEST_CASE("a leading By is no part of a byline") {
    CHECK(with(R"("byline":"By Ada Quill")").byline == "Ada Quill");
    CHECK(with(R"("byline":"BY  ADA QUILL")").byline == "ADA QUILL");
    CHECK(with(R"("byline":"By By Ada Quill")").byline == "Ada Quill");
    CHECK(with(R"("byline":"Byron Quill")").byline == "Byron Quill");
    CHECK(with(R"("byline":"By")").byline == "By");
    CHECK(with(R"("byline":"By ")").byline.empty());
}

TEST_CASE("text is cleaned, file names are not") {
    CHECK(with(R"("body":"One.\r\nTwo.\u0000\u0007\tEnd.")").body == "One.\nTwo.\tEnd.");
    CHECK(with(R"("body":"Gre\u0300ve")").body == "Gr\u00E8ve");
    CHECK(with(R"("path":"Gre\u0300ve")").path == "Gre\u0300ve");
    CHECK(with(R"("body":["One.","Two."])").body == "One.\nTwo.");
}

TEST_CASE("times keep whether their zone and clock are known, and count in UTC where they are") {
    CHECK(published(R"("2024-03-05T09:00:00+01:00")") == "2024-03-05T08:00:00Z");
    CHECK(published(R"(" 2024-03-05T09:00:00 ")") == "2024-03-05T09:00:00");
    CHECK(published(R"("2024-03-05")") == "2024-03-05");
    CHECK(published("1709629200") == "2024-03-05T09:00:00Z");
    CHECK(published("1709629200.75") == "2024-03-05T09:00:00Z");
    CHECK(published("1709629200999") == "2024-03-05T09:00:00Z");
    CHECK(published("-1") == "1969-12-31T23:59:59Z");
    CHECK(published("20240305") == "2024-03-05");
    CHECK(published("20241305") == "1970-08-23T06:35:05Z");
}

TEST_CASE("the place of a dateline is taken from its text where the sender stated none") {
    CHECK(with(R"("dateline":"SALVADOR, Feb 26")").dateline_place == "SALVADOR");
    CHECK(with(R"("dateline_text":"SALVADOR, Feb 26")").dateline_place == "SALVADOR");
    CHECK(with(R"("dateline":"SALVADOR, Feb 26","dateline_place":"Bahia")").dateline_place == "Bahia");
    CHECK(with(R"("dateline":"SALVADOR, Feb 26","dateline_place":"")").dateline_place.empty());
    CHECK(wiredex::place_of_dateline("BERLIN (dpa) - ") == "BERLIN");
    CHECK(wiredex::place_of_dateline("  PORT ELLEN ") == "PORT ELLEN");
    CHECK(wiredex::place_of_dateline("26 Feb, SALVADOR").empty());
    CHECK(wiredex::place_of_dateline(", Feb").empty());
    CHECK(wiredex::place_of_dateline("").empty());
}

TEST_CASE("errors name the key, what was found and what is wanted") {
    const std::string start = R"({"headline":"h",)";
    CHECK(refusal(start + R"("published":"foo"})") ==
          "published: cannot read the time \"foo\"; send RFC 3339, e.g. 2024-03-05T09:00:00Z");
    CHECK(refusal(start + R"("date":"foo"})").rfind("date: cannot read the time", 0) == 0);
    CHECK(refusal(start + R"("updated":true})").rfind("updated: ", 0) == 0);
    CHECK(refusal(start + R"("updated":1e300})").rfind("updated: ", 0) == 0);
    CHECK(refusal(R"({"title":["a"]})") == "title: found a list; send a string");
    CHECK(refusal(R"({"headline":5})") == "headline: found a number; send a string");
    CHECK(refusal(start + R"("body":["a",{"b":1}]})") == "body: entry 2: found an object; send a string");
    CHECK(refusal(start + R"("id":{"x":1}})") == "id: found an object; send a string or a number");
    CHECK(refusal(start + R"("places":["a",["b"]]})") ==
          "places: entry 2: found a list; send a string or an object with a name");
    CHECK(refusal(start + R"("places":[{"code":1}]})") == "places: entry 1: found an object without a name; add one");
    CHECK(refusal(start + R"("topics":[true]})") ==
          "topics: entry 1: found true or false; send a string or an object with code, name or scheme");
    CHECK(refusal(start + R"("topics":[{"code":[1]}]})") ==
          "topics: entry 1: code: found a list; send a string or a number");
    CHECK(refusal(start + R"("links":[false]})").rfind("links: entry 1: ", 0) == 0);
    for (const char* count : {"-1", "1.5", "4294967296", "\"many\"", "[1]"}) {
        CHECK(refusal(start + R"("word_count":)" + count + "}").rfind("word_count: found ", 0) == 0);
    }
}

TEST_CASE("what is no JSON object is refused with the reason") {
    CHECK(refusal("").rfind("there is no JSON", 0) == 0);
    CHECK(refusal(R"({"id": "jl-broken", "title": "cut he)").find("no closing quote") != std::string::npos);
    CHECK(refusal("{\"title\":\"caf\xE9\"}").find("not UTF-8") != std::string::npos);
    CHECK(refusal("[1]").rfind("found no JSON object", 0) == 0);
    CHECK(refusal("\"title\"").rfind("found no JSON object", 0) == 0);
    CHECK(refusal(R"({"title":"a"} {"title":"b"})") != "(not refused)");
    CHECK(refusal(R"({"title":"a",})") != "(not refused)");
    CHECK(refusal(R"({"title":"\ud800"})").find("escape") != std::string::npos);
    CHECK(refusal(R"({"title":"a","id":123456789012345678901234567890})").find("as a string") != std::string::npos);
    CHECK(refusal(R"({"title":"a","x":)" + std::string(100, '[') + std::string(100, ']') + "}").find("64 deep") !=
          std::string::npos);
    CHECK(refusal(std::string(1000000, '[')) != "(not refused)");
}

TEST_CASE("an object with nothing to read is no article") {
    for (const char* json :
         {"{}", R"({"a":1})", R"({"id":"x","published":"2024-03-05"})", R"({"headline":" ","body":""})",
          R"({"id":"x","status":"usable"})", R"({"status":"canceled"})"}) {
        CAPTURE(json);
        CHECK(refusal(json) ==
              "not an article: it has no headline (title), body (content, text), summary, slugline or captions");
    }
    for (const char* key : {"headline", "body", "summary", "slugline", "captions"}) {
        CHECK_NOTHROW(article_from_json(std::string("{\"") + key + "\":\"x\"}"));
    }
}

TEST_CASE("the withdrawal of a story needs no text") {
    CHECK(article_from_json(R"({"id":"tw-1","status":"canceled"})").status == "canceled");
    CHECK(article_from_json(R"({"format":"reuters21578","id":"12793"})").id == "12793");
    CHECK(article_from_json(R"({"id":"tw-1","status":"withheld"})").id == "tw-1");
}

TEST_CASE("a large object does not change how later ones are read") {
    const std::string body(3000000, 'x');
    CHECK(with("\"body\":\"" + body + "\"").body == body);
    CHECK(with(R"("body":"y")").body == "y");
    CHECK(refusal(R"({"title":"a","x":)" + std::string(100, '[') + std::string(100, ']') + "}").find("64 deep") !=
          std::string::npos);
}

TEST_CASE("the sample of JSON Lines is read but for its cut line") {
    std::ifstream file(WIREDEX_SHARED_DIR "/samples/json_lines/articles_with_bad_line.jsonl");
    if (!file) {
        WARN("skipped: the samples are not here");
        return;
    }
    std::vector<Article> articles;
    std::size_t refused = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        auto result = wiredex::read_article_json(line);
        if (std::holds_alternative<Article>(result)) {
            articles.push_back(std::get<Article>(std::move(result)));
        } else {
            ++refused;
        }
    }
    CHECK(refused == 1);
    REQUIRE(articles.size() == 3);
    CHECK(articles[2].version == "2");
    CHECK(format_time(articles[2].published.value()) == "2024-03-05T08:30:00Z");
}
