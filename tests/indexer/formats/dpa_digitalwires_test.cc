#include "tests/indexer/formats/json_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string wire(const std::string& more) {
    return R"({"format": "digitalwires@0.9.1", "type": "composite", "entry_id": "e", "urn": "urn:newsml:blickwerk.example:1",
      "version": 4, "headline": "Schlepper liegen still", "language": "de", )" +
           more + "}";
}

}  // namespace

TEST_CASE("a digital wire of dpa says all that it states") {
    const Article article = only_article(wire(R"(
      "version_created": "2024-03-05T10:00:00+01:00", "content_created": "2024-03-05T08:00:00+01:00",
      "updated": "2024-03-05T12:00:00Z", "pubstatus": "usable", "signal": "sig:update", "embargoed": null, "urgency": 3,
      "kicker": "Häfen", "subhead": "Lotsen warten", "teaser": "Die Besatzungen wollen <b>kürzere</b> Nächte.",
      "byline": "Von Ada Quill, dpa", "dateline": "Kleinhafen (dpa) - ",
      "article_html": "<section class=\"main\"><p><span class=\"dateline\">Kleinhafen <span class=\"credit\">(dpa)</span> - </span>Die Schlepper liegen.</p><p>Zwei.</p></section>",
      "infobox_html": "<section class=\"infobox\"><h2>Zahlen</h2><p>Vier Schlepper</p></section>",
      "linkbox_html": "<ul><li>Kaiverwaltung</li></ul>",
      "creditline": "dpa", "copyrightnotice": "Copyright", "usageterms": "Nur so",
      "notepad": {"public_html": "<p>Notiz</p>", "nonpublic_html": "<p>Geheim</p>"},
      "ednotes": [
        {"role": "dpaednoterole:closingline", "ednote": "dpa aq", "is_publishable": true},
        {"role": "dpaednoterole:contacts", "ednote": "Rufen Sie Ben Marsh an", "is_publishable": false}],
      "descriptions": [{"caption": "Ein Kai"}],
      "associations": [
        {"type": "image", "urn": "p", "headline": "Kai", "caption": "Schlepper am Kai", "creditline": "x"},
        {"type": "text", "urn": "urn:t", "version": 2}],
      "categories": [
        {"type": "dnltype:dpasubject", "name": "Arbeit", "qcode": "medtop:20000523"},
        {"type": "dnltype:keyword", "name": "Schiffe", "qcode": null},
        {"type": "dnltype:poi", "name": "Kaihaus", "qcode": null}],
      "dpasubject_names": ["Arbeit", "Verkehr"], "geosubject_names": ["Deutschland"], "keyword_names": ["Schiffe"],
      "desk_names": ["wi"], "genre_names": ["Bericht"], "poi_names": ["Kaihaus"])"));
    CHECK(article.format == "dpa_digitalwires");
    CHECK(article.id == "urn:newsml:blickwerk.example:1");
    CHECK(article.version == "4");
    CHECK(article.headline == "Schlepper liegen still");
    CHECK(article.summary == "Die Besatzungen wollen kürzere Nächte.");
    CHECK(article.byline == "Ada Quill, dpa");
    CHECK(article.dateline_place == "Kleinhafen");
    CHECK(article.dateline_text == "Kleinhafen (dpa) -");
    CHECK(article.body == "Kleinhafen (dpa) - Die Schlepper liegen.\nZwei.");
    CHECK(shown(article.published) == "2024-03-05T07:00:00Z");
    CHECK(shown(article.updated) == "2024-03-05T09:00:00Z");
    CHECK(article.status == "usable");
    CHECK(article.signal == "update");
    CHECK(article.urgency == "3");
    CHECK(article.credit == "dpa");
    CHECK(article.category == "wi");
    CHECK(article.ednote == "dpa aq\nRufen Sie Ben Marsh an");
    CHECK(article.usage == "Nur so");
    CHECK(article.captions == std::vector<std::string>{"Ein Kai", "Schlepper am Kai", "Zahlen\nVier Schlepper"});
    CHECK(article.places == std::vector<std::string>{"Deutschland", "Kaihaus"});
    CHECK(article.topics == std::vector<Topic>{{"20000523", "Arbeit", "medtop"},
                                               {"", "Verkehr", ""},
                                               {"", "Schiffe", "keyword"},
                                               {"", "Bericht", "genre"},
                                               {"", "Häfen", "kicker"}});
    CHECK(article.links == std::vector<Link>{{"seeAlso", "urn:t", "2"}});
}

TEST_CASE("places people and organisations of a digital wire may stand among its categories alone") {
    const Article article = only_article(wire(R"("article_html": "<p>Text.</p>", "geosubject_names": ["Norland"],
      "categories": [{"type": "dnltype:geosubject", "name": "Kleinhafen", "qcode": "dpacity:2"},
        {"type": "dnltype:geosubject", "name": "Norland"}, {"type": "dnltype:poi", "name": "Kaihaus"},
        {"type": "dnltype:person", "name": "Ada Quill"}, {"type": "dnltype:organization", "name": "Kai AG"}])"));
    CHECK(article.places == std::vector<std::string>{"Norland", "Kleinhafen", "Kaihaus"});
    CHECK(article.people == std::vector<std::string>{"Ada Quill"});
    CHECK(article.organisations == std::vector<std::string>{"Kai AG"});
    CHECK(article.topics.empty());
}

TEST_CASE("notes of a digital wire never reach what is shown") {
    const Article article = only_article(
        wire(R"("article_html": "<p>Text.</p>", "ednotes": [{"ednote": "Nur intern", "is_publishable": false}])"));
    CHECK(article.ednote == "Nur intern");
    Article shown_parts = article;
    shown_parts.ednote.clear();
    CHECK(to_json(shown_parts).find("intern") == std::string::npos);
    CHECK(only_article(wire(R"("article_html": "<p>Text.</p>", "ednotes": [],
        "notepad": {"public_html": "<ul><li>Eins</li></ul>", "nonpublic_html": "<p>Zwei</p>"})"))
              .ednote == "Eins\nZwei");
}

TEST_CASE("kills and embargoes of digital wires are kept") {
    CHECK(only_article(wire(R"("pubstatus": "canceled", "article_html": null)")).status == "canceled");
    const Article held = only_article(
        wire(R"("pubstatus": "usable", "embargoed": "2024-03-06T06:00:00+01:00", "article_html": "<p>x</p>")"));
    CHECK(shown(held.embargo) == "2024-03-06T05:00:00Z");
    CHECK(only_article(wire(R"("pubstatus": null, "article_html": "<p>x</p>")")).status.empty());
}
