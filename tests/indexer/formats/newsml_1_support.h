// Miniature documents in NewsML 1.x.
#pragma once

#include <string>

#include "tests/indexer/formats/support.h"

namespace wiredex::test {

/// The parts of a NewsItem, each as XML.
struct NewsMl1Parts {
    std::string identification =
        "<NewsIdentifier><ProviderId>norwire.example</ProviderId><DateId>20240502</DateId>"
        "<NewsItemId>NW-1</NewsItemId><RevisionId PreviousRevision='0' Update='N'>1</RevisionId>"
        "<PublicIdentifier>urn:newsml:norwire.example:20240502:NW-1:1</PublicIdentifier></NewsIdentifier>";
    std::string management = "<Status FormalName='Usable'/>";  ///< inside NewsManagement
    std::string lines;                                         ///< inside the NewsLines of the one component
    std::string component;                                     ///< inside that component, behind the lines
};

inline std::string newsml1_item(const NewsMl1Parts& parts) {
    return "<NewsItem><Identification>" + parts.identification + "</Identification><NewsManagement>" +
           parts.management + "</NewsManagement><NewsComponent><NewsLines>" + parts.lines + "</NewsLines>" +
           parts.component + "</NewsComponent></NewsItem>";
}

inline std::string newsml1_document(const std::string& items, const std::string& envelope = {}) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<NewsML Version=\"1.2\"><NewsEnvelope>" + envelope +
           "</NewsEnvelope>" + items + "</NewsML>";
}

inline std::string nitf_content(const std::string& body) {
    return "<ContentItem><DataContent><nitf><body><body.content>" + body +
           "</body.content></body></nitf></DataContent></ContentItem>";
}

inline std::string data_content(const std::string& data) {
    return "<ContentItem><DataContent>" + data + "</DataContent></ContentItem>";
}

/// A component with a role, in a language.
inline std::string role(const std::string& name, const std::string& content, const std::string& language = {}) {
    return "<NewsComponent" + (language.empty() ? "" : " xml:lang='" + language + "'") + "><Role FormalName='" + name +
           "'/>" + content + "</NewsComponent>";
}

/// The one article that the parts make.
inline Article newsml1_article(const NewsMl1Parts& parts, const ReaderOptions& options = {},
                               const std::string& envelope = {}) {
    Reading reading = read_bytes(newsml1_document(newsml1_item(parts), envelope), options);
    return reading.articles.size() == 1 && reading.rejects.empty() ? std::move(reading.articles.front()) : Article{};
}

inline std::string time_text(const std::optional<Time>& time) {
    return time ? format_time(*time) : std::string{};
}

}  // namespace wiredex::test
