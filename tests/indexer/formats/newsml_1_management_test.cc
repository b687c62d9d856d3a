#include <catch2/catch.hpp>

#include "tests/indexer/formats/newsml_1_support.h"

using namespace wiredex;
using namespace wiredex::test;

namespace {

std::string identifier(const std::string& name, const std::string& revision, const std::string& public_identifier,
                       const std::string& previous = "0", const std::string& update = "N") {
    return "<NewsIdentifier><ProviderId>norwire.example</ProviderId><DateId>20240502T133400</DateId><NewsItemId>" +
           name + "</NewsItemId><RevisionId PreviousRevision='" + previous + "' Update='" + update + "'>" + revision +
           "</RevisionId><PublicIdentifier>" + public_identifier + "</PublicIdentifier></NewsIdentifier>";
}

Article identified(const std::string& identification) {
    NewsMl1Parts parts;
    parts.identification = identification;
    parts.lines = "<HeadLine>Gate opens</HeadLine>";
    return newsml1_article(parts);
}

Article managed(const std::string& management, const ReaderOptions& options = {}) {
    NewsMl1Parts parts;
    parts.management = management;
    parts.lines = "<HeadLine>Gate opens</HeadLine>";
    parts.component =
        "<AdministrativeMetadata><Provider><Party FormalName='Norwire'/></Provider></AdministrativeMetadata>" +
        data_content("Barges moved.");
    return newsml1_article(parts, options);
}

}  // namespace

TEST_CASE("revisions of a NewsML 1 story have a key in common and name the one before") {
    const Article second = identified(identifier("NW-1", "2", "urn:newsml:norwire.example:20240502:NW-1:2", "1", "U"));
    CHECK(second.id == "urn:newsml:norwire.example:20240502:NW-1:2");
    CHECK(second.version == "2");
    CHECK(second.signal == "update");
    CHECK(second.links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:NW-1", ""},
                                            {"previous", "urn:newsml:norwire.example:20240502:NW-1:1", "1"}});
    // The kind of update may be part of the identifier.
    const Article marked = identified(identifier("NW-1", "2", "urn:newsml:norwire.example:20240502:NW-1:2U"));
    CHECK(marked.links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:NW-1", ""}});
}

TEST_CASE("a NewsML 1 identifier that all stories share is made whole from its parts") {
    const Article article = identified(identifier("98055798", "4", "urn:newsml:www.norwire.example"));
    CHECK(article.id == "urn:newsml:norwire.example:20240502T133400:98055798:4");
    // The date is that of the revision, so the number alone says which story it is.
    CHECK(article.links == std::vector<Link>{{"story", "urn:newsml:norwire.example:98055798", ""}});
    const Article nameless = identified(identifier("", "", "urn:newsml:www.norwire.example"));
    CHECK(nameless.id.starts_with("wiredex:"));
}

TEST_CASE("a NewsML 1 identifier of another form stays as it is") {
    CHECK(identified(identifier("1", "1", "GUID-4711")).id == "GUID-4711");
}

TEST_CASE("a guid among the metadata of a NewsML 1 component is its id where nothing else is") {
    NewsMl1Parts parts;
    parts.identification = "<NewsIdentifier><ProviderId>www.norwire.example</ProviderId></NewsIdentifier>";
    parts.component = "<DescriptiveMetada><guid>16AA4</guid></DescriptiveMetada>" + data_content("Barges moved.");
    const Article article = newsml1_article(parts);
    CHECK(article.id == "16AA4");
    CHECK(article.source == "norwire");
}

TEST_CASE("a NewsML 1 status may be in any letter case, in the element, and called otherwise") {
    CHECK(managed("<Status FormalName='USABLE'/>").status == "usable");
    CHECK(managed("<Status>Withheld</Status><Urgency>2</Urgency>").status == "withheld");
    CHECK(managed("<Status>Withheld</Status><Urgency>2</Urgency>").urgency == "2");
    CHECK(managed("<Status FormalName='Cancelled'/>").status == "canceled");
    CHECK(managed("<Status FormalName='Killed'/>").status == "canceled");
    CHECK(managed("<Status FormalName='Embargoed'/>").status == "embargoed");
    CHECK(managed("").status.empty());
}

TEST_CASE("a NewsML 1 kill without any text is an article") {
    NewsMl1Parts parts;
    parts.management = "<Status FormalName='Canceled'/>";
    const Article article = newsml1_article(parts);
    CHECK(article.status == "canceled");
    CHECK(article.id == "urn:newsml:norwire.example:20240502:NW-1:1");
}

TEST_CASE("a NewsML 1 embargo ends when the status will change to usable") {
    const std::string change =
        "<StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>20240503T060000+0200</DateAndTime>"
        "</StatusWillChange>";
    for (const std::string& status : {std::string("Embargoed"), std::string("Withheld")}) {
        const Article article = managed("<Status FormalName='" + status + "'/>" + change);
        CHECK(article.status == "embargoed");
        CHECK(time_text(article.embargo) == "2024-05-03T04:00:00Z");
    }
    CHECK_FALSE(managed("<Status FormalName='Usable'/>" + change).embargo);
    const Article expiring = managed(
        "<Status FormalName='Withheld'/><StatusWillChange><FutureStatus FormalName='Canceled'/>"
        "<DateAndTime>20240503T060000+0200</DateAndTime></StatusWillChange>");
    CHECK(expiring.status == "withheld");
    CHECK_FALSE(expiring.embargo);
}

TEST_CASE("NewsML 1 instructions say what the transmission is") {
    CHECK(managed("<Status/><Instruction FormalName='Correction'/>").signal == "correction");
    CHECK(managed("<Status/><Instruction FormalName='Rectify'/>").signal == "correction");
    CHECK(managed("<Status/><Instruction FormalName='Update'/>").signal == "update");
    const Article killed = managed("<Instruction FormalName='Delete'/>");
    CHECK(killed.signal == "kill");
    CHECK(killed.status == "canceled");
    // Usable copy that has earlier revisions deleted stays.
    CHECK(managed("<Status FormalName='Usable'/><Instruction FormalName='Delete'/>").status == "usable");
}

TEST_CASE("NewsML 1 items link to what they belong to and come from") {
    const Article article = managed(
        "<Status FormalName='Usable'/><DerivedFrom NewsItem='urn:a'/><AssociatedWith NewsItem='urn:b'/>"
        "<AssociatedWith/>");
    CHECK(article.links == std::vector<Link>{{"story", "urn:newsml:norwire.example:20240502:NW-1", ""},
                                             {"seeAlso", "urn:b", ""},
                                             {"derivedFrom", "urn:a", ""}});
}

TEST_CASE("NewsML 1 clocks without zone stay local unless the user names the sender's zone") {
    const std::string times =
        "<FirstCreated>20240502T102708</FirstCreated><ThisRevisionCreated>20240502T112708</ThisRevisionCreated>";
    CHECK(time_text(managed(times).published) == "2024-05-02T10:27:08");
    ReaderOptions options;
    options.source_zones = {{"norwire", "Europe/Oslo"}};
    const Article article = managed(times, options);
    CHECK(time_text(article.published) == "2024-05-02T08:27:08Z");
    CHECK(time_text(article.updated) == "2024-05-02T09:27:08Z");
}

TEST_CASE("a NewsML 1 item without times has that of its envelope") {
    NewsMl1Parts parts;
    parts.component = data_content("Barges moved.");
    CHECK(time_text(newsml1_article(parts, {}, "<DateAndTime>20240502T080000Z</DateAndTime>").published) ==
          "2024-05-02T08:00:00Z");
    parts.management = "<ThisRevisionCreated>20240502T090000Z</ThisRevisionCreated>";
    CHECK(time_text(newsml1_article(parts, {}, "<DateAndTime>20240502T100000Z</DateAndTime>").published) ==
          "2024-05-02T09:00:00Z");
}
