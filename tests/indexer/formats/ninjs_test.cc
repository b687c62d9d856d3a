#include "tests/indexer/formats/json_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

/// An item of ninjs 1 with more members.
Article item_with(const std::string& members) {
    return only_article(R"({"guid": "urn:tugs:1", "headline": "Tugs strike", )" + members + "}");
}

const std::string full = R"json({
  "guid": "urn:newsml:tidewire.example:20240305:tugs",
  "uri": "https://api.tidewire.example/items/1",
  "version": "3",
  "type": "text",
  "headline": "UPDATE 1-Tug crews &amp; pilots <i>strike</i>",
  "slugline": "harbour-tugs",
  "byline": "By Ada Quill",
  "description_text": "Crews want shorter nights.",
  "description_html": "<p>Crews want shorter nights.</p>",
  "body_html": "<p>PORT ELLEN, Mar 5 (Tidewire) - Tug crews stopped work.</p><table><tr><td>Tugs</td><td>4</td></tr></table><figure><figcaption>A quay</figcaption></figure>",
  "firstcreated": "2024-03-05T08:00:00+0000",
  "versioncreated": "2024-03-05T09:30:00+01:00",
  "pubstatus": "usable",
  "urgency": 3,
  "priority": 6,
  "language": "en_GB",
  "located": "Kelso",
  "source": "Tidewire",
  "creditline": "Tidewire/Ada Quill",
  "copyrightholder": "Tidewire Ltd",
  "copyrightnotice": "(c) Tidewire",
  "usageterms": "No archive",
  "ednote": "Pictures follow",
  "wordcount": 120,
  "subject": [
    {"code": "09000000", "name": "labour", "scheme": "subj"},
    {"code": "medtop:20000523", "name": "strike"},
    {"uri": "http://cv.iptc.org/newscodes/mediatopic/20001139", "name": "ports"},
    {"name": "Harbours", "rel": "about"}],
  "genre": [{"code": "Article", "name": "Article (news)"
}],
  "keywords": ["tugs", "tugs"],
  "service": [{"code": "f", "name": "Finance"}, {"code": "i"}],
  "place": [{"name": "Port Ellen", "code": "PE"}],
  "person": [{"name": "Ben Marsh", "rel": "mentions"}],
  "organisation": [{"name": "Marsh Towage", "symbols": [{"ticker": "MRT", "exchange": "XK"}]}],
  "associations": {
    "featuremedia": {"guid": "p1", "type": "picture", "headline": "Quay", "description_text": "Tugs at the <b>quay</b>"},
    "gallery": [{"guid": "p2", "type": "picture", "headline": "A pilot"}],
    "related": {"guid": "t2", "version": "1", "type": "text", "headline": "Earlier"},
    "none": null
  },
  "signals": ["sig:update"],
  "evolvedfrom": "urn:old",
  "ancestors": ["urn:oldest", "urn:old"],
  "replacing": ["urn:wrong"]
})json";

}  // namespace

TEST_CASE("a ninjs item says all that it states") {
    const Article article = only_article(full);
    CHECK(article.format == "ninjs");
    CHECK(article.id == "urn:newsml:tidewire.example:20240305:tugs");
    CHECK(article.version == "3");
    CHECK(article.headline == "UPDATE 1-Tug crews & pilots strike");
    CHECK(article.take == "UPDATE 1");
    CHECK(article.slugline == "harbour-tugs");
    CHECK(article.byline == "Ada Quill");
    CHECK(article.summary == "Crews want shorter nights.");
    CHECK(article.body == "PORT ELLEN, Mar 5 (Tidewire) - Tug crews stopped work.\nTugs\t4");
    CHECK(article.dateline_place == "PORT ELLEN");
    CHECK(shown(article.published) == "2024-03-05T08:00:00Z");
    CHECK(shown(article.updated) == "2024-03-05T08:30:00Z");
    CHECK(article.status == "usable");
    CHECK(article.urgency == "3");
    CHECK(article.language == "en-GB");
    CHECK(article.source == "Tidewire");
    CHECK(article.credit == "Tidewire/Ada Quill");
    CHECK(article.copyright == "(c) Tidewire");
    CHECK(article.usage == "No archive");
    CHECK(article.ednote == "Pictures follow");
    CHECK(article.word_count == 120U);
    CHECK(article.topics == std::vector<Topic>{{"09000000", "labour", "subj"},
                                               {"20000523", "strike", "medtop"},
                                               {"20001139", "ports", "medtop"},
                                               {"", "Harbours", ""},
                                               {"Article", "Article (news)", "genre"},
                                               {"", "tugs", "keyword"}});
    CHECK(article.category == "f, i");
    CHECK(article.places == std::vector<std::string>{"Port Ellen"});
    CHECK(article.people == std::vector<std::string>{"Ben Marsh"});
    CHECK(article.organisations == std::vector<std::string>{"Marsh Towage"});
    CHECK(article.tickers == std::vector<std::string>{"MRT"});
    CHECK(article.captions == std::vector<std::string>{"Tugs at the quay", "A pilot", "A quay"});
    CHECK(article.signal == "update");
    CHECK(article.links == std::vector<Link>{{"seeAlso", "t2", "1"},
                                             {"replaces", "urn:wrong", ""},
                                             {"evolvedFrom", "urn:old", ""},
                                             {"previous", "urn:oldest", ""}});
}

TEST_CASE("versions of ninjs are numbers or strings and may be zero") {
    CHECK(item_with(R"("body_text": "x", "version": 0)").version == "0");
    CHECK(item_with(R"("body_text": "x", "version": 1614076543)").version == "1614076543");
    CHECK(item_with(R"("body_text": "x", "version": "2.1")").version == "2.1");
}

TEST_CASE("plain text of ninjs is taken where it has paragraphs and markup where not") {
    CHECK(item_with(R"("body_text": "One.\n\nTwo.", "body_html": "<p>Other</p>")").body == "One.\nTwo.");
    CHECK(item_with(R"("body_text": "One. Two.", "body_html": "<p>One.</p><p>Two.</p>")").body == "One.\nTwo.");
    CHECK(item_with(R"("body_text": "One.", "body_html": "")").body == "One.");
    CHECK(item_with(R"("body_xhtml": "\n  Soft <a href='#'>wrap</a>\n   ends.")").body == "Soft wrap ends.");
    CHECK(item_with(R"("body_html": "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;")").body == "One.\nTwo.");
    CHECK(item_with(R"("body_text": "Caf&eacute; &amp; quay\nTwo")").body == "Café & quay\nTwo");
}

TEST_CASE("times of ninjs without an offset stay local unless the user says where the sender is") {
    const std::string json =
        R"({"guid": "1", "headline": "x", "source": "Tidewire", "firstcreated": "2018-05-28T16:40:08", "body_text": "y"})";
    CHECK(shown(only_article(json).published) == "2018-05-28T16:40:08");
    ReaderOptions options;
    options.source_zones = {{"tidewire", "Europe/London"}};
    CHECK(shown(read_bytes(json, options).articles.at(0).published) == "2018-05-28T15:40:08Z");
}

TEST_CASE("an embargo of ninjs holds until its time and without one for ever") {
    const Article timed =
        item_with(R"("body_text": "x", "pubstatus": "usable", "embargoed": "2024-03-06T00:00:00+01:00")");
    CHECK(shown(timed.embargo) == "2024-03-05T23:00:00Z");
    CHECK(timed.status == "usable");
    CHECK(item_with(R"("body_text": "x", "pubstatus": "usable", "embargoed": "")").status == "embargoed");
    CHECK(item_with(R"("body_text": "x", "embargoed": true)").status == "embargoed");
    CHECK(item_with(R"("body_text": "x", "embargoed": "until noon")").status == "embargoed");
    CHECK(item_with(R"("body_text": "x", "pubstatus": "usable", "embargoed": null)").status == "usable");
    CHECK(item_with(R"("body_text": "x", "pubstatus": "usable", "embargoed": "", "ednote": "")").status == "usable");
    CHECK(item_with(R"("body_text": "x", "pubstatus": "canceled", "embargoed": "")").status == "canceled");
}

TEST_CASE("a kill of ninjs needs no text") {
    const Article kill =
        only_article(R"({"guid": "urn:tugs:1", "version": 4, "pubstatus": "cancelled", "type": "text"})");
    CHECK(kill.status == "canceled");
    CHECK(kill.id == "urn:tugs:1");
    CHECK(item_with(R"("pubstatus": "stat:withheld")").status == "withheld");
    const Reading reading = read_bytes(R"({"guid": "urn:tugs:1", "pubstatus": "usable", "type": "text"})");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].format == "ninjs");
    CHECK(reading.rejects[0].reason.find("body_html") != std::string::npos);
}

TEST_CASE("a ninjs picture is an article with a caption") {
    const Article picture = only_article(
        R"({"guid": "p1", "type": "picture", "headline": "Quay", "description_text": "Tugs at rest", "mimetype": "image/jpeg"})");
    CHECK(picture.captions == std::vector<std::string>{"Tugs at rest"});
    CHECK(picture.summary == "Tugs at rest");
    CHECK(picture.body.empty());
}

TEST_CASE("ninjs packages and plans are skipped") {
    const Reading package = read_bytes(
        R"({"guid": "k1", "type": "composite", "headline": "Strike", "versioncreated": "2024-03-05T08:00:00Z",)"
        R"( "associations": {"main": {"guid": "a", "version": "2", "type": "text"}, "photo": {"guid": "b", "type": "picture"}}})");
    REQUIRE(package.skips.size() == 1);
    CHECK(package.skips[0].what == "package");
    CHECK(package.skips[0].id == "k1");
    CHECK(package.skips[0].format == "ninjs");
    CHECK(package.skips[0].links == std::vector<Link>{{"inPackage", "a", "2"}, {"inPackage", "b", ""}});
    CHECK(item_with(R"("type": "composite", "body_html": "<p>x</p>", "associations": {"a": {"guid": "b"}})").body ==
          "x");
    const Reading plan =
        read_bytes(R"({"guid": "e1", "type": "event", "name": "Regatta", "versioncreated": "2024-03-05T08:00:00Z"})");
    CHECK(plan.skips.size() == 1);
}

TEST_CASE("the source of ninjs is stated or the holder of the rights or in the dateline") {
    CHECK(item_with(R"("body_text": "x", "copyrightholder": "Tidewire")").source == "Tidewire");
    CHECK(item_with(R"("body_text": "x", "infosource": [{"name": "Tidewire"}])").source == "Tidewire");
    CHECK(item_with(R"("body_text": "KELSO, Scotland (TDW) -- Tugs stopped.\nTwo.")").source == "TDW");
    CHECK(item_with(R"("body_text": "x", "located": "Kelso")").dateline_place.empty());
    CHECK(item_with(R"("body_text": "x", "authors": [{"name": "Ada Quill", "role": "writer"}])").byline == "Ada Quill");
}

TEST_CASE("items of a content service have their id in an underscore") {
    const Reading reading =
        read_bytes(R"({"_items": [{"_id": "c1", "headline": "Tugs", "versioncreated": "2024-03-05T08:00:00+0000",)"
                   R"( "body_html": "<p>x</p>", "_current_version": 2}], "_links": {}, "_meta": {"total": 1}})");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].format == "ninjs");
    CHECK(reading.articles[0].id == "c1");
    CHECK(reading.articles[0].version == "2");
}

TEST_CASE("ninjs 2 and 3 choose texts by their roles") {
    const Article article = only_article(R"({
      "uri": "http://sund.example/media/text/240305-bogser-1",
      "type": "text", "version": "1", "language": "sv", "pubStatus": "usable", "urgency": 4,
      "versionCreated": "2024-03-05T13:40:18+01:00", "contentCreated": "2024-03-05T12:00:00+01:00",
      "copyrightHolder": "Sundbyrån", "slugline": "bogserbåtar", "by": "Av Ada Quill", "edNote": "Bild kommer",
      "headlines": [{"role": "short", "value": "Strejk"}, {"role": "main", "value": "Bogserbåtarna ligger still"}],
      "descriptions": [{"role": "text", "value": "Besättningarna vill ha kortare nätter."}],
      "bodies": [
        {"role": "text", "contentType": "text/plain", "value": "Bogserbåtarna ligger still\nHamnar Sundbyrån\nBåtarna stannade.\nTvå."},
        {"role": "html5", "contentType": "text/html", "value": "<h1>Bogserbåtarna ligger still</h1><p>Annat</p>"}],
      "subjects": [{"literal": "09000000", "name": "Arbete", "uri": "http://sund.example/spec/subref/1.0/09000000"}],
      "people": [{"name": "Ben Marsh"}], "organisations": [{"name": "Marsh"}], "places": [{"name": "Lund"}],
      "genres": [{"literal": "INR", "name": "Inrikes"}],
      "associations": [
        {"name": "a001", "type": "picture", "uri": "http://sund.example/media/image/1",
         "descriptions": [{"role": "caption", "value": "En kaj"}]},
        {"name": "a002", "type": "text", "uri": "http://sund.example/media/text/2", "version": "3"}]
    })");
    CHECK(article.format == "ninjs");
    CHECK(article.headline == "Bogserbåtarna ligger still");
    CHECK(article.summary == "Besättningarna vill ha kortare nätter.");
    CHECK(article.body == "Båtarna stannade.\nTvå.");
    CHECK(article.byline == "Ada Quill");
    CHECK(article.source == "Sundbyrån");
    CHECK(article.status == "usable");
    CHECK(article.ednote == "Bild kommer");
    CHECK(shown(article.published) == "2024-03-05T11:00:00Z");
    CHECK(shown(article.updated) == "2024-03-05T12:40:18Z");
    CHECK(article.topics == std::vector<Topic>{{"09000000", "Arbete", "subj"}, {"INR", "Inrikes", "genre"}});
    CHECK(article.captions == std::vector<std::string>{"En kaj"});
    CHECK(article.links == std::vector<Link>{{"seeAlso", "http://sund.example/media/text/2", "3"}});
    const Article markup = only_article(
        R"({"uri": "u", "headlines": [{"value": "X"}], "bodies": [{"role": "xhtml", "value": "<h1>X</h1><p>One</p><p>Two</p>"}]})");
    CHECK(markup.headline == "X");
    CHECK(markup.body == "One\nTwo");
}

TEST_CASE("of ninjs texts without telling roles the headline has none and the body says its media type") {
    const Article article =
        only_article(R"({"uri": "u", "headlines": [{"role": "subhead", "value": "Sub"}, {"value": "Main"}],
      "bodies": [{"role": "main", "contentType": "text/plain", "value": "One. Two."},
        {"role": "main", "contentType": "application/xhtml+xml", "value": "<p>One.</p><p>Two.</p>"}]})");
    CHECK(article.headline == "Main");
    CHECK(article.body == "One.\nTwo.");
}

TEST_CASE("the code of a ninjs subject is that of its address unless the literal is one of the IPTC's") {
    const Article article = item_with(R"("body_text": "x", "subject": [
      {"name": "Ships", "literal": "ships", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000170"},
      {"name": "Work", "literal": "09000000", "uri": "http://sund.example/spec/desk/1.0/work"},
      {"name": "Ports", "literal": "POR"}])");
    CHECK(article.topics ==
          std::vector<Topic>{{"20000170", "Ships", "medtop"}, {"09000000", "Work", "desk"}, {"POR", "Ports", ""}});
}

TEST_CASE("members of ninjs of the wrong type do no harm") {
    const Article article = only_article(
        R"({"guid": 17, "headline": ["a"], "version": {}, "body_html": 4, "body_text": "Tugs.", "byline": {}, "subject": "x",)"
        R"( "person": 7, "associations": [1, "x", null, []], "embargoed": false, "urgency": [], "firstcreated": {},)"
        R"( "language": {"a": 1}, "keywords": {"b": []}, "evolvedfrom": {}, "ancestors": 3, "wordcount": -1})");
    CHECK(article.id == "17");
    CHECK(article.body == "Tugs.");
    CHECK(article.status.empty());
    CHECK_FALSE(article.word_count);
}

TEST_CASE("what holds nothing but control characters is left out") {
    const Article article = item_with(R"("body_text": "x", "subject": [{"code": "\u0001"}], "place": ["\u0007"])");
    CHECK(article.topics.empty());
    CHECK(article.places.empty());
}
