// JSON in whatever way it holds many objects: lines, lists, wrapped lists, objects back to back; whole and broken.
#include <catch2/catch.hpp>

#include "tests/indexer/formats/support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string object(const std::string& id, const std::string& more = {}) {
    return R"({"id": ")" + id + R"(", "headline": "Tugs strike")" + more + "}";
}

std::vector<std::string> ids(const Reading& reading) {
    std::vector<std::string> found;
    for (const Article& article : reading.articles) found.push_back(article.id);
    return found;
}

using Ids = std::vector<std::string>;

ReaderOptions at_most(std::uint64_t bytes) {
    ReaderOptions options;
    options.max_record_bytes = bytes;
    return options;
}

}  // namespace

TEST_CASE("a list of objects gives each with its place") {
    const std::string bytes = "[" + object("a") + ", " + object("b") + "\n,\n" + object("c") + "]\n";
    const Reading reading = read_bytes(bytes);
    CHECK(ids(reading) == Ids{"a", "b", "c"});
    CHECK(reading.rejects.empty());
    for (const Article& article : reading.articles) {
        CHECK(bytes.substr(article.offset).starts_with(R"({"id": ")" + article.id));
        CHECK(article.format == "json_lines");
    }
}

TEST_CASE("an object over many lines is found among others") {
    const Reading reading = read_bytes("{\n  \"id\": \"a\",\n  \"headline\": \"x\"\n}\n" + object("b") + object("c") +
                                       "\n[\n  {\n    \"id\": \"d\",\n    \"title\": \"y\"\n  }\n]\n");
    CHECK(ids(reading) == Ids{"a", "b", "c", "d"});
    CHECK(reading.rejects.empty());
}

TEST_CASE("records of a JSON text sequence are read") {
    CHECK(ids(read_bytes("\x1E" + object("a") + "\n\x1E" + object("b") + "\n")) == Ids{"a", "b"});
}

TEST_CASE("lists that answers of services wrap are read element by element") {
    const std::string list = "[" + object("a") + "," + object("b") + "]";
    const std::string bytes = GENERATE_COPY(as<std::string>(),                                               //
                                            R"({"total": 2, "item": )" + list + "}",                         //
                                            R"({"_items": )" + list + R"(, "_meta": {"total": 2}})",         //
                                            R"({"status": "ok", "articles": )" + list + "}",                 //
                                            R"({"response": {"docs": )" + list + "}}",                       //
                                            R"({"data": {"search": {"total": 2, "items": )" + list + "}}}",  //
                                            R"({"total": 2, "Meldungen": )" + list + "}");
    INFO(bytes);
    const Reading reading = read_bytes(bytes);
    CHECK(ids(reading) == Ids{"a", "b"});
    CHECK(reading.rejects.empty());
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].offset == bytes.find(object("b")));
}

TEST_CASE("a feed with a title of its own is a list all the same") {
    const Reading reading =
        read_bytes(R"({"version": "https://jsonfeed.org/version/1.1", "title": "Harbour news", "items": [)"
                   R"({"id": "1", "url": "https://h.example/1", "title": "Tugs strike", "content_text": "They did.",)"
                   R"( "date_published": "2024-03-05T09:00:00Z"}]})");
    REQUIRE(ids(reading) == Ids{"1"});
    CHECK(reading.articles[0].headline == "Tugs strike");
    CHECK(reading.articles[0].body == "They did.");
    CHECK(format_time(reading.articles[0].published.value()) == "2024-03-05T09:00:00Z");
}

TEST_CASE("an article with a list of other articles is one article") {
    const Reading reading = read_bytes(object("a", R"(, "related": [{"headline": "Older", "id": "z"}])"));
    CHECK(ids(reading) == Ids{"a"});
}

TEST_CASE("the records of a search engine's answer are unwrapped") {
    const Reading reading =
        read_bytes(R"({"hits": {"total": 1, "hits": [{"_index": "n", "_id": "7", "_source": )" + object("a") + "}]}}");
    CHECK(ids(reading) == Ids{"a"});
}

TEST_CASE("a search engine's id names records that have none of their own") {
    const Reading reading =
        read_bytes(R"({"hits": {"hits": [{"_id": "7", "_source": {"headline": "Tugs strike", "body": "They did."}},)"
                   R"({"_id": {"$oid": "8"}, "_source": {"headline": "Tugs strike on", "body": "They do."}}]}})");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].id == "7");
    CHECK(reading.articles[1].id.starts_with("wiredex:"));
}

TEST_CASE("an empty list is no fault") {
    const std::string bytes =
        GENERATE(R"({"total": 0, "limit": 20, "item": []})", R"({"_items": []})", "[]", "[]\n[ ]");
    const Reading reading = read_bytes(bytes);
    INFO(bytes);
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.empty());
    CHECK(reading.skips.size() == (bytes[0] == '{' ? 1 : 0));
}

TEST_CASE("lists may follow one another and stand in each other") {
    CHECK(ids(read_bytes("[[" + object("a") + "],[" + object("b") + "]]\n[" + object("c") + "]" + object("d"))) ==
          Ids{"a", "b", "c", "d"});
    CHECK(ids(read_bytes(R"([{"items": [)" + object("a") + R"(]}, {"items": [)" + object("b") + "]}]")) ==
          Ids{"a", "b"});
}

TEST_CASE("objects of different formats may be mixed") {
    const Reading reading =
        read_bytes(object("a") + "\n" + R"({"guid": "n", "headline": "x", "body_html": "<p>y</p>"})" + "\n" +
                   R"({"@type": "NewsArticle", "headline": "z", "url": "https://l.example/1"})" + "\n");
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[0].format == "json_lines");
    CHECK(reading.articles[1].format == "ninjs");
    CHECK(reading.articles[2].format == "json_ld");
    CHECK(reading.rejects.empty());
}

TEST_CASE("an element of a list that is broken inside costs only itself") {
    const std::string bad = R"({"id": "x", "headline": tru})";
    const std::string bytes = "[" + object("a") + "," + bad + "," + object("b") + "]";
    const Reading reading = read_bytes(bytes);
    CHECK(ids(reading) == Ids{"a", "b"});
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == bytes.find(bad));
    CHECK(reading.rejects[0].format == "json_lines");
}

TEST_CASE("an element of a list laid out for people that lacks a bracket costs only itself") {
    const std::string bytes =
        "[\n  {\n    \"id\": \"a\",\n    \"headline\": \"x\"\n  },\n"
        "  {\n    \"id\": \"lost\",\n    \"topics\": [\"y\"\n  },\n"
        "  {\n    \"id\": \"b\",\n    \"headline\": \"x\"\n  }, {\n    \"id\": \"c\",\n    \"headline\": \"x\"\n  "
        "}\n]\n";
    const Reading reading = read_bytes(bytes);
    CHECK(ids(reading) == Ids{"a", "b", "c"});
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].offset == bytes.find("{\n    \"id\": \"lost\""));
}

TEST_CASE("lines that miss brackets cost only themselves") {
    const std::string bad =
        GENERATE(R"({"id": "x", "headline": "y")", R"({"id": "x", "topics": ["y")", R"({"id": "x", "topics": ["y"})",
                 R"({"id": "x", "topics": [)", R"({"id": "x", "places": {"a": )", R"({"id": "x", )", R"({"id": "cut\)",
                 R"({"id": "x", "topics": [{"a": 1},)", "{", "[{", R"(]})", R"(["a"])", "nonsense");
    INFO(bad);
    const Reading reading = read_bytes(object("a") + "\n" + bad + "\n" + object("b") + "\n" + object("c") + "\n");
    CHECK(ids(reading) == Ids{"a", "b", "c"});
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("a bracket too many does not cost the line it stands on") {
    const Reading reading = read_bytes(object("a") + "}\n" + object("b") + "\n");
    CHECK(ids(reading) == Ids{"a", "b"});
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("an input that was cut off gives what is whole and one reject") {
    const std::string whole = "[" + object("a") + "," + object("b") + "," + object("c") + "]";
    for (std::size_t length = object("a").size() + 1; length < whole.size(); ++length) {
        INFO(whole.substr(0, length));
        const Reading reading = read_bytes(whole.substr(0, length));
        const std::size_t expected = length > whole.size() - 2 ? 3 : length > 2 * object("a").size() + 1 ? 2 : 1;
        CHECK(reading.articles.size() == expected);
        CHECK(reading.rejects.size() == 1);
    }
    const Reading wrapped = read_bytes(R"({"total": 2, "items": [)" + object("a") + "," + object("b").substr(0, 9));
    CHECK(wrapped.articles.size() <= 1);
    CHECK(wrapped.rejects.size() == 1);
}

TEST_CASE("what is no object in a list is rejected once and nulls are passed over") {
    const Reading reading =
        read_bytes("[" + object("a") + R"(, null, 17, "a { string", 3.5e7, true, )" + object("b") + "]");
    CHECK(ids(reading) == Ids{"a", "b"});
    CHECK(reading.rejects.size() == 1);
    CHECK(read_bytes("[" + object("a") + ", null, " + object("b") + "]").rejects.empty());
}

TEST_CASE("JSON nested too deep is a reject that costs only itself") {
    const auto nested = [](std::size_t depth) {
        return R"({"id": "x", "headline": "y", "z": )" + std::string(depth, '[') + std::string(depth, ']') + "}";
    };
    CHECK(read_bytes(nested(60)).articles.size() == 1);
    for (const std::size_t depth : {64U, 100U, 100'000U}) {
        const Reading lines = read_bytes(object("a") + "\n" + nested(depth) + "\n" + object("b") + "\n");
        CHECK(ids(lines) == Ids{"a", "b"});
        REQUIRE(lines.rejects.size() == 1);
        CHECK(lines.rejects[0].reason.find("64 deep") != std::string::npos);
        CHECK(ids(read_bytes("[" + object("a") + "," + nested(depth) + "," + object("b") + "]")) == Ids{"a", "b"});
    }
    const Reading open =
        read_bytes(object("a") + "\n" + R"({"z": )" + std::string(1'000'000, '[') + "\n" + object("b"));
    CHECK(ids(open) == Ids{"a", "b"});
    CHECK(open.rejects.size() == 1);
    const Reading lists = read_bytes(std::string(100'000, '[') + object("a"));
    CHECK(lists.articles.size() <= 1);
    CHECK(lists.rejects.size() == 1);
}

TEST_CASE("a list of nothing but brackets and values is no article") {
    const std::string brackets =
        GENERATE(as<std::string>(), "[", "[\n", std::string(5000, '['), "[1, 2.5e3, null]\n",
                 R"(["a, \"b\" ]", [true, false]])", R"(["cut o)", R"(["cut \)", "[1, 2",
                 std::string(50, '[') + std::string(50, ']'), std::string(5000, '[') + std::string(5000, ']'));
    const Reading reading = read_bytes(brackets);
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("lines that open brackets and close none are read in linear time") {
    std::string bytes;
    for (int i = 0; i < 100'000; ++i) bytes += "{\"topics\": [\n";
    CHECK(read_bytes(bytes).rejects.size() == 100'000);
}

TEST_CASE("a list longer than a record may be is read all the same") {
    std::string list;
    for (int i = 0; i < 1000; ++i) list += (i == 0 ? "" : ",") + object("n" + std::to_string(i));
    const std::string bytes =
        GENERATE_COPY(as<std::string>(), "[" + list + "]",  //
                      R"({"total": 1000, "note": "a \" [{ b", "items": [)" + list + R"(], "z": {}})",
                      R"({"meta": {"items": 7}, "response": {"a": [1], "docs": [)" + list + "]}}");
    const Reading reading = read_bytes(bytes, at_most(500));
    CHECK(reading.articles.size() == 1000);
    CHECK(reading.rejects.empty());
}

TEST_CASE("an object longer than a record may be is one reject wherever it stands") {
    const std::string large =
        object("x", R"(, "body": ")" + std::string(5000, 'x') + R"(", "topics": ["a", {"b": 1}])");
    const Reading lines = read_bytes(object("a") + "\n" + large + "\n" + object("b") + "\n", at_most(500));
    CHECK(ids(lines) == Ids{"a", "b"});
    REQUIRE(lines.rejects.size() == 1);
    CHECK(lines.rejects[0].offset == object("a").size() + 1);
    CHECK(lines.rejects[0].reason.find("500 bytes") != std::string::npos);
    const Reading list = read_bytes("[" + object("a") + "," + large + "," + object("b") + "]", at_most(500));
    CHECK(ids(list) == Ids{"a", "b"});
    CHECK(list.rejects.size() == 1);
    const Reading cut = read_bytes(large.substr(0, 4000) + "\n" + object("b") + "\n", at_most(500));
    CHECK(ids(cut) == Ids{"b"});
    CHECK(cut.rejects.size() == 1);
}

TEST_CASE("however the bytes trickle in, the same is read") {
    const std::string bytes = object("a", R"(, "body": "a \\\" b \\")") + "\n[" + object("b") + ",\n{\"id\": \"cut\n" +
                              object("c", ", \"places\": [\"\xC3\x85rhus\"]") + "]\n{\"items\": [" + object("d") +
                              "], \"x\": \"\\\\\"}\nbad line\n" + object("e");
    const Reading expected = read_bytes(bytes);
    CHECK(ids(expected) == Ids{"a", "b", "c", "d", "e"});
    for (const std::size_t most : {1U, 2U, 3U, 7U, 64U}) {
        const Reading reading = read_trickled(bytes, most);
        CHECK(reading.articles == expected.articles);
        CHECK(reading.rejects.size() == expected.rejects.size());
    }
    for (const std::size_t most : {1U, 5U}) CHECK(ids(read_trickled(bytes, most, at_most(60))) != Ids{});
}

TEST_CASE("an object that is no article is a reject that says what it misses and has") {
    const Reading reading = read_bytes(R"({"colour": "blue", "size": 3})");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.find("headline") != std::string::npos);
    CHECK(reading.rejects[0].reason.find("colour, size") != std::string::npos);
}

TEST_CASE("names of formats in objects of other programs mean nothing") {
    const std::string format = GENERATE("pdf", "ticker");
    const Reading reading = read_bytes(object("a", R"(, "format": ")" + format + R"(", "offset": 99)"));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].format == "json_lines");
    CHECK(reading.articles[0].path == "wire.txt");
    CHECK(reading.articles[0].offset == 0);
    CHECK(read_bytes(R"({"id": "a", "format": ")" + format + "\"}").rejects.size() == 1);
    CHECK(read_bytes(object("a", R"(, "format": "pdf", "path": "/news/a")")).articles.at(0).path == "wire.txt");
}

TEST_CASE("markup in objects of other programs becomes text and ticker marks stay") {
    const Reading reading =
        read_bytes(R"({"id": "a", "title": "Tugs <b>strike</b>", "content": "<p>One &amp; all.</p><p>Two.</p>"})"
                   "\n"
                   R"({"id": "b", "title": "Blue Strait <BSL.L> up", "content": "Shares of <BSL.L> rose."})");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].headline == "Tugs strike");
    CHECK(reading.articles[0].body == "One & all.\nTwo.");
    CHECK(reading.articles[1].headline == "Blue Strait <BSL.L> up");
    CHECK(reading.articles[1].body == "Shares of <BSL.L> rose.");
}

TEST_CASE("dates of all wires are read in objects of other programs") {
    const Reading reading = read_bytes(object("a", R"(, "date": "Tue, 05 Mar 2024 10:00:00 +0100")"));
    REQUIRE(reading.articles.size() == 1);
    CHECK(format_time(reading.articles[0].published.value()) == "2024-03-05T09:00:00Z");
}

TEST_CASE("a number that fits nowhere is a reject and of one key twice the last counts") {
    const Reading reading =
        read_bytes(object("a", R"(, "views": 1e999)") + "\n" +
                   object("b", R"(, "headline": "Tugs sail", "views": 18446744073709551615)") + "\n");
    CHECK(ids(reading) == Ids{"b"});
    CHECK(reading.articles[0].headline == "Tugs sail");
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("any of the JSON formats may be asked for by its name") {
    const std::string bytes = R"([{"guid": "n", "headline": "x", "body_html": "<p>y</p>"}])";
    CHECK(read_bytes(bytes, with_format("ninjs")).articles.at(0).format == "ninjs");
    const Reading forced = read_bytes(object("a"), with_format("ninjs"));
    REQUIRE(forced.articles.size() == 1);
    CHECK(forced.articles[0].format == "ninjs");
}
