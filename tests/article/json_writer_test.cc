#include "article/json_writer.h"

#include <limits>

#include <catch2/catch.hpp>

using wiredex::Article;
using wiredex::JsonWriter;
using wiredex::to_json;

namespace {

std::string json_string(std::string_view text) {
    std::string out;
    wiredex::append_json_string(out, text);
    return out;
}

std::string version(std::string_view text) {
    std::string out;
    JsonWriter(out).version(text);
    return out;
}

template <typename Value>
std::string written(const Value& value) {
    std::string out;
    JsonWriter(out).value(value);
    return out;
}

}  // namespace

TEST_CASE("strings escape what RFC 8259 requires and nothing else") {
    CHECK(json_string("") == R"("")");
    CHECK(json_string("a \"b\" \\ /") == R"("a \"b\" \\ /")");
    CHECK(json_string("\n\t\r\b\f") == R"("\n\t\r\b\f")");
    CHECK(json_string(std::string("\0\x01\x1F", 3)) == R"("\u0000\u0001\u001f")");
    CHECK(json_string("Grève 日本 🚢 \x7F") == "\"Grève 日本 🚢 \x7F\"");
}

TEST_CASE("bytes that are not UTF-8 are written as replacement characters") {
    CHECK(json_string("caf\xE9") == "\"caf\uFFFD\"");
    CHECK(json_string("\"\xFF\n") == "\"\\\"\uFFFD\\n\"");
}

TEST_CASE("commas stand between members and entries, at every depth") {
    std::string out = "before ";
    JsonWriter json(out);
    json.begin_object();
    json.key("none");
    json.begin_list();
    json.end_list();
    json.key("list");
    json.begin_list();
    json.value(1);
    json.begin_object();
    json.member("a", "x");
    json.member("b", true);
    json.end_object();
    json.begin_object();
    json.end_object();
    json.value(-2);
    json.end_list();
    json.member("last", 0.5);
    json.end_object();
    CHECK(out == R"(before {"none":[],"list":[1,{"a":"x","b":true},{},-2],"last":0.5})");
}

TEST_CASE("what is not stated is left out") {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member_if_stated("text", std::string());
    json.member_if_stated("list", std::vector<std::string>());
    json.member_if_stated("time", std::optional<wiredex::Time>());
    json.version_if_stated("version", "");
    json.member_if_stated("count", std::optional<std::uint32_t>(0));
    json.end_object();
    CHECK(out == R"({"count":0})");
}

TEST_CASE("numbers are written in full") {
    CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
    CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(written(0.1) == "0.1");
    CHECK(written(12.0) == "12");
    CHECK(written(std::numeric_limits<double>::infinity()) == "null");
    CHECK(written(std::numeric_limits<double>::quiet_NaN()) == "null");
}

TEST_CASE("a version is a number only where the number says the same") {
    for (const char* text : {"0", "1", "-1", "42", "9223372036854775807", "-9223372036854775808"}) {
        CHECK(version(text) == text);
    }
    for (const char* text : {"", "-", "-0", "00", "007", "-07", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "1a",
                             "9223372036854775808", "-9223372036854775809"}) {
        CHECK(version(text) == "\"" + std::string(text) + "\"");
    }
}

TEST_CASE("an excerpt is cut between characters and says so") {
    CHECK(wiredex::json_excerpt("foo") == R"("foo")");
    CHECK(wiredex::json_excerpt(std::string(40, 'a')) == "\"" + std::string(40, 'a') + "\"");
    CHECK(wiredex::json_excerpt(std::string(39, 'a') + "éb") == "\"" + std::string(39, 'a') + "\"...");
    CHECK(wiredex::json_excerpt(std::string(100, '\x80')).size() < 140);
}

TEST_CASE("an article's keys are written in their fixed order") {
    Article a;
    a.format = "f", a.path = "p", a.offset = 7, a.id = "i", a.version = "2", a.take = "t", a.headline = "h";
    a.slugline = "s", a.summary = "u", a.byline = "b", a.source = "o", a.credit = "c";
    a.dateline_place = "PARIS", a.dateline_text = "PARIS, March 5";
    a.published = wiredex::parse_time("2024-03-05T09:00:00Z");
    a.updated = wiredex::parse_time("2024-03-05T10:00:00");
    a.embargo = wiredex::parse_time("2024-03-06");
    a.language = "en";
    a.topics = {{"04", "Economy", "subj"}, {"", "Trade", ""}};
    a.places = {"Paris"}, a.people = {"Ada Quill"}, a.organisations = {"Quill & Co"}, a.tickers = {"QLL.A"};
    a.urgency = "3", a.category = "i", a.status = "usable", a.signal = "update", a.ednote = "e", a.usage = "us";
    a.copyright = "co";
    a.links = {{"replaces", "j", "1"}, {"", "k", ""}};
    a.captions = {"A ferry"};
    a.word_count = 2;
    a.body = "One.\nTwo.";
    CHECK(to_json(a) ==
          R"({"format":"f","path":"p","offset":7,"id":"i","version":2,"take":"t","headline":"h","slugline":"s",)"
          R"("summary":"u","byline":"b","source":"o","credit":"c","dateline_place":"PARIS",)"
          R"("dateline_text":"PARIS, March 5","published":"2024-03-05T09:00:00Z","updated":"2024-03-05T10:00:00",)"
          R"("embargo":"2024-03-06","language":"en","topics":[{"code":"04","name":"Economy","scheme":"subj"},)"
          R"({"name":"Trade"}],"places":["Paris"],"people":["Ada Quill"],"organisations":["Quill & Co"],)"
          R"("tickers":["QLL.A"],"urgency":"3","category":"i","status":"usable","signal":"update","ednote":"e",)"
          R"("usage":"us","copyright":"co","links":[{"rel":"replaces","ref":"j","version":1},{"ref":"k"}],)"
          R"("captions":["A ferry"],"word_count":2,"body":"One.\nTwo."})");
    CHECK(to_json(Article()) == "{}");
}

TEST_CASE("an offset is written where there is a path, zero included") {
    Article article;
    article.offset = 5;
    CHECK(to_json(article) == "{}");
    article.path = "-";
    article.offset = 0;
    CHECK(to_json(article) == R"({"path":"-","offset":0})");
}
