// Notes to editors among the paragraphs of an article.
#include "indexer/formats/editors_notes.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_g2_support.h"
#include "tests/indexer/formats/nitf_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

struct Parted {
    std::string copy;
    std::string notes;
};

Parted parted(std::string body) {
    Parted result;
    take_editors_notes_out(body, result.notes);
    result.copy = body;
    return result;
}

}  // namespace

TEST_CASE("paragraphs that address editors leave the text") {
    const Parted found = parted(
        "Talks resumed.\n(EDS: updates with quotes)\nDues fell.\nEds: picture follows\n"
        "EDITORS: graphic follows");
    CHECK(found.copy == "Talks resumed.\nDues fell.");
    CHECK(found.notes == "updates with quotes\npicture follows\nEDITORS: graphic follows");
}

TEST_CASE("a notepad ends the text") {
    CHECK(parted("Talks resumed.\n# Notizblock\n## Redaktionelle Hinweise\nDesk: Ada Weir").copy == "Talks resumed.");
    CHECK(parted("Talks resumed.\n# Notizblock\nDesk: Ada Weir").notes == "# Notizblock\nDesk: Ada Weir");
    CHECK(parted("Talks.\nThe following information is not intended for publication\nCall Ada").copy == "Talks.");
}

TEST_CASE("copy that speaks of editors or notes stays") {
    for (const std::string body :
         {"Editors of the gazette met.", "The eds: a novel by Ada Weir.", "#Notizblock trends.", "# 1 barge of all.",
          "The following information is not confirmed.", "NOT FOR DISTRIBUTION IN NORLAND\nShorepoint sold barges.",
          "Nicht zur Verf\u00FCgung stand ein Lotse.", "La siguiente informaci\u00F3n procede del puerto.",
          "One.\n\nTwo."}) {
        const Parted found = parted(body);
        CHECK(found.copy == body);
        CHECK(found.notes.empty());
    }
}

TEST_CASE("notes among the paragraphs of NITF and of NewsML-G2 are kept for editors") {
    const std::string content = "<p>Talks resumed.</p><p>(EDS: updates with quotes)</p>";
    const Article nitf = nitf_article({.content = content + "<p># Notizblock</p><p>Desk: Ada Weir</p>"});
    CHECK(nitf.body == "Talks resumed.");
    CHECK(nitf.ednote == "updates with quotes\n# Notizblock\nDesk: Ada Weir");
    ItemParts parts;
    parts.management = "<edNote>Picture follows</edNote>";
    parts.content = xhtml("<section class='main'>" + content + "<p># Notizblock</p><p>Desk: Ada Weir</p></section>");
    const Article g2 = article_of(parts);
    CHECK(g2.body == "Talks resumed.");
    CHECK(g2.ednote == "Picture follows\nupdates with quotes\n# Notizblock\nDesk: Ada Weir");
}

TEST_CASE("notes among the paragraphs of ninjs and of AP items are kept for editors") {
    const std::string text = "<p>Talks resumed.</p><p>(EDS: updates with quotes)</p>";
    const Article ninjs = only_article(R"({"uri": "n1", "type": "text", "versioncreated": "2024-03-05T09:00:00Z",
        "headline": "Talks", "ednote": "Picture follows", "body_html": ")" +
                                       text + R"("})");
    CHECK(ninjs.body == "Talks resumed.");
    CHECK(ninjs.ednote == "Picture follows\nupdates with quotes");
    const Article ap = only_article(R"({"altids": {"itemid": "a1", "etag": "a1_0"}, "version": 0, "type": "text",
        "headline": "Talks", "body_nitf": ")" +
                                    text + R"("})");
    CHECK(ap.body == "Talks resumed.");
    CHECK(ap.ednote == "updates with quotes");
}
