// Miniature documents in NewsML 1.x.
#pragma once

#include <string>

#include "tests/indexer/formats/support.h"

namespace wiredex::test {

inline std::string nitf_content(const std::string& body) {
    return "<nitf><body><body.content>" + body + "</body.content></body></nitf>";
}

/// The parts of a NewsItem with one component.
struct NewsMl1Parts {
    std::string identifier = "urn:newsml:norwire.example:20240502:N17:3";
    std::string item_id = "N17";
    std::string date = "20240502";
    std::string revision = "<RevisionId PreviousRevision='0' Update='N'>3</RevisionId>";
    std::string label = {};           ///< NameLabel
    std::string identification = {};  ///< instead of all of the above, as XML
    std::string created = "20240502T080000Z";
    std::string revised = "20240502T113000+0200";
    std::string status = "<Status FormalName='Usable'/>";
    std::string urgency = "<Urgency FormalName='4'/>";
    std::string management = {};  ///< more inside NewsManagement
    std::string lines = "<HeadLine>Canal talks resume</HeadLine>";
    std::string provider = "Norwire";
    std::string administration = {};  ///< more inside AdministrativeMetadata
    std::string metadata = {};        ///< inside DescriptiveMetadata
    std::string description = {};     ///< instead of DescriptiveMetadata
    std::string rest = {};            ///< beside them
    std::string characteristics = {};
    std::string content = nitf_content("<p>Barges moved again.</p>");
    std::string components = {};  ///< behind the ContentItem; with no content instead of it
};

inline std::string newsml1_item(const NewsMl1Parts& parts) {
    const std::string identification = "<NewsIdentifier><ProviderId>norwire.example</ProviderId><DateId>" + parts.date +
                                       "</DateId><NewsItemId>" + parts.item_id + "</NewsItemId>" + parts.revision +
                                       "<PublicIdentifier>" + parts.identifier +
                                       "</PublicIdentifier></NewsIdentifier><NameLabel>" + parts.label + "</NameLabel>";
    const std::string content =
        "<ContentItem><MediaType FormalName='Text'/><Format FormalName='NITF3.1'/>"
        "<Characteristics>" +
        parts.characteristics + "</Characteristics><DataContent>" + parts.content + "</DataContent></ContentItem>";
    const std::string description = parts.description.empty()
                                        ? "<DescriptiveMetadata>" + parts.metadata + "</DescriptiveMetadata>"
                                        : parts.description;
    const std::string provider =
        parts.provider.empty() ? "" : "<Provider><Party FormalName='" + parts.provider + "'/></Provider>";
    return "<NewsItem><Identification>" + (parts.identification.empty() ? identification : parts.identification) +
           "</Identification><NewsManagement><NewsItemType FormalName='News'/><FirstCreated>" + parts.created +
           "</FirstCreated><ThisRevisionCreated>" + parts.revised + "</ThisRevisionCreated>" + parts.status +
           parts.urgency + parts.management + "</NewsManagement><NewsComponent><NewsLines>" + parts.lines +
           "</NewsLines><AdministrativeMetadata>" + provider + parts.administration + "</AdministrativeMetadata>" +
           description + parts.rest + (parts.content.empty() ? "" : content) + parts.components +
           "</NewsComponent></NewsItem>";
}

inline std::string newsml1(const std::string& items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<NewsML Version=\"1.2\">\n<NewsEnvelope><DateAndTime>"
           "20240502T120000Z</DateAndTime></NewsEnvelope>\n" +
           items + "\n</NewsML>\n";
}

/// The one article that the parts make.
inline Article newsml1_article(const NewsMl1Parts& parts, const ReaderOptions& options = {}) {
    Reading reading = read_bytes(newsml1(newsml1_item(parts)), options);
    return reading.articles.size() == 1 && reading.rejects.empty() ? reading.articles.front() : Article{};
}

/// A NewsComponent with a role, a language and plain text.
inline std::string text_component(const std::string& role, const std::string& language, const std::string& text) {
    return "<NewsComponent xml:lang='" + language + "'><Role FormalName='" + role +
           "'/><ContentItem><MediaType FormalName='Text'/><DataContent>" + text +
           "</DataContent></ContentItem></NewsComponent>";
}

inline std::string time_text(const std::optional<Time>& time) {
    return time ? format_time(*time) : std::string{};
}

}  // namespace wiredex::test
