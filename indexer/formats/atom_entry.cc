#include <utility>

#include "indexer/formats/feed_entry.h"
#include "indexer/formats/feed_text.h"
#include "indexer/text/strings.h"
#include "indexer/text/web_address.h"

namespace wiredex {

namespace {

// An entry's own writers, else those of the feed it came from, else those of this feed (RFC 4287, section 4.2.1).
std::string writers_of(const FeedRecord& record, std::string_view language) {
    std::string byline = feed_persons(record.elements.all("author"), language);
    if (byline.empty()) byline = feed_persons(record.elements.all("creator", FeedModule::dublin_core), language);
    if (!byline.empty()) return byline;
    if (const XmlNode source = record.elements.first("source"))
        byline = feed_persons(children(source, "author"), language);
    return byline.empty() ? record.channel.author : byline;
}

void read_links(const FeedRecord& record, Article& article) {
    for (const XmlNode link : record.elements.all("link")) {
        const std::string rel = ascii_lower(attribute(link, "rel"));
        std::string address = resolve_address(record.base, attribute(link, "href"));
        const std::string_view means = rel == "related" ? "seeAlso" : rel == "via" ? "derivedFrom" : "";
        if (means.empty() || address.empty()) continue;
        article.links.push_back({std::string(means), std::move(address), {}});
    }
}

}  // namespace

void read_atom_entry(const FeedRecord& record, Article& article) {
    const FeedElements& elements = record.elements;
    article.headline = feed_line(elements.first("title"));
    const std::string page = feed_link(elements, record.base);
    article.id = elements.text("id");
    if (article.id.empty()) article.id = page;
    if (!page.empty() && page != article.id) article.links.push_back({"alternate", page, {}});
    read_links(record, article);

    MarkupText body = feed_text(elements.first("content"));
    if (body.text.empty()) body = feed_text(elements.first("encoded", FeedModule::content));
    MarkupText summary = feed_text(elements.first("summary"));
    const bool has_body = !body.text.empty();
    if (has_body && body.text != summary.text) article.summary = std::move(summary.text);
    article.body = has_body ? std::move(body.text) : std::move(summary.text);
    article.captions = std::move(has_body ? body.captions : summary.captions);

    article.byline = writers_of(record, article.language);
    if (const XmlNode source = elements.first("source")) {
        article.source = feed_line(child(source, "title"));
        if (article.source.empty()) article.source = feed_line(source);
    }
}

}  // namespace wiredex
