#include <catch2/catch.hpp>

#include "wiredex/results.h"

namespace wiredex {
namespace {

TEST_CASE("a hit is one JSON object with its keys in a fixed order") {
    Hit hit;
    hit.rank = 1;
    hit.score = 12.5;
    hit.id = "urn:example:7";
    hit.version = "3";
    hit.headline = "Ore \"boom\"";
    hit.snippet = "Prices rose.\nAgain.";
    hit.dateline = "SALVADOR";
    hit.byline = "Ana Prado";
    hit.source = "Coastal News";
    hit.published = Time{.seconds = 1701928260};
    hit.updated = Time{.seconds = 1701928260, .zone_known = false};
    hit.topics = {Topic{.code = "04005000", .name = "Energy", .scheme = "subj"},
                  Topic{.code = "", .name = "Metals", .scheme = ""}};
    hit.places = {"Brazil", "Peru"};
    hit.language = "pt-BR";
    hit.path = "left/out.xml";
    hit.database = "wires";
    CHECK(to_json(hit) ==
          R"({"schema":1,"rank":1,"score":12.5,"id":"urn:example:7","version":3,"headline":"Ore \"boom\"",)"
          R"("snippet":"Prices rose.\nAgain.","dateline":"SALVADOR","byline":"Ana Prado","source":"Coastal News",)"
          R"("published":"2023-12-07T05:51:00Z","updated":"2023-12-07T05:51:00",)"
          R"("topics":[{"code":"04005000","name":"Energy","scheme":"subj"},{"name":"Metals"}],)"
          R"("places":["Brazil","Peru"],"language":"pt-BR","db":"wires"})");
}

TEST_CASE("what is not stated is left out of a hit's JSON") {
    Hit hit;
    hit.rank = 2;
    hit.id = "7";
    CHECK(to_json(hit) == R"({"schema":1,"rank":2,"score":0,"id":"7"})");
}

TEST_CASE("an explanation stands at the end of a hit's JSON") {
    Hit hit;
    hit.rank = 1;
    hit.score = 1.5;
    hit.id = "7";
    hit.explanation = Explanation{
        {{"ferries", "ferri", 2, {{FieldId::headline, 1, 1.5}, {FieldId::body, 3, 0.5}}}, {"strike", "strike", 1, {}}},
        0.5};
    CHECK(to_json(hit) ==
          R"({"schema":1,"rank":1,"score":1.5,"id":"7","explanation":{"words":[{"word":"ferries","stem":"ferri",)"
          R"("score":2,"fields":[{"field":"headline","occurrences":1,"score":1.5},)"
          R"({"field":"body","occurrences":3,"score":0.5}]},{"word":"strike","stem":"strike","score":1,"fields":[]}],)"
          R"("recency":0.5}})");
}

TEST_CASE("control characters are escaped in a hit's JSON") {
    Hit hit;
    hit.headline = "a\x1b[31mb\x7f\u009b2Jc\u00A0d\u00e9";
    CHECK(to_json(hit) ==
          "{\"schema\":1,\"rank\":0,\"score\":0,\"headline\":\"a\\u001b[31mb\\u007f\\u009b2Jc\u00A0d\u00e9\"}");
}

}  // namespace
}  // namespace wiredex
