#include <algorithm>

#include "indexer/formats/newsml1_metadata.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Agencies put the value into the attribute or, against the rules, into the element.
std::string formal_name(XmlNode node) {
    std::string name = attribute(node, "FormalName");
    return name.empty() ? text_of(node) : name;
}

void add_link(Article& article, std::string rel, const std::string& ref) {
    if (!ref.empty()) article.links.push_back({std::move(rel), ref, ""});
}

void read_identity(XmlNode item, Article& article) {
    const XmlNode identifier = child(item, "Identification/NewsIdentifier");
    const std::string provider = text_of(child(identifier, "ProviderId"));
    const std::string date = text_of(child(identifier, "DateId"));
    const std::string name = text_of(child(identifier, "NewsItemId"));
    article.version = text_of(child(identifier, "RevisionId"));
    article.id = text_of(child(identifier, "PublicIdentifier"));
    // urn:newsml:provider:date:item:revision; some send only its beginning, the same for every story.
    constexpr std::ptrdiff_t colons_of_a_whole_one = 4;
    if (!name.empty() && std::count(article.id.begin(), article.id.end(), ':') < colons_of_a_whole_one) {
        article.id = "urn:newsml:" + provider + ':' + date + ':' + name;
        if (!article.version.empty()) article.id += ':' + article.version;
    }
    if (article.id.empty()) article.id = text_of(descendant(item, "guid"));
    // The identifier names one revision: what they have in common names the story.
    const std::string revision = ':' + article.version;
    if (!article.version.empty() && article.id.ends_with(revision)) {
        add_link(article, "story", article.id.substr(0, article.id.size() - revision.size()));
    }
}

void read_status(XmlNode management, Article& article) {
    article.status = ascii_lower(formal_name(child(management, "Status")));
    if (article.status == "cancelled" || article.status == "killed") article.status = "canceled";
    article.urgency = formal_name(child(management, "Urgency"));
    const XmlNode change = child(management, "StatusWillChange");
    if (article.status == "embargoed") article.embargo = parse_time(text_of(child(change, "DateAndTime")));
}

void read_links(XmlNode management, Article& article) {
    for (const XmlNode node : children(management, "AssociatedWith")) {
        add_link(article, "seeAlso", attribute(node, "NewsItem"));
    }
    for (const XmlNode node : children(management, "DerivedFrom")) {
        add_link(article, "derivedFrom", attribute(node, "NewsItem"));
    }
    for (const XmlNode node : children(management, "Instruction")) {
        const std::string what = ascii_lower(attribute(node, "FormalName"));
        if (what.find("correct") != std::string::npos) article.signal = "correction";
        if (what.find("update") != std::string::npos) article.signal = "update";
        if (what.find("delete") != std::string::npos || what.find("kill") != std::string::npos) {
            article.status = "canceled";
        }
    }
}

}  // namespace

void read_newsml1_management(XmlNode item, XmlNode envelope, Article& article) {
    read_identity(item, article);
    const XmlNode management = child(item, "NewsManagement");
    read_status(management, article);
    read_links(management, article);
    article.published = parse_time(text_of(child(management, "FirstCreated")));
    article.updated = parse_time(text_of(child(management, "ThisRevisionCreated")));
    if (!article.published) article.published = article.updated;
    if (!article.published) article.published = parse_time(text_of(child(envelope, "NewsEnvelope/DateAndTime")));
}

}  // namespace wiredex
