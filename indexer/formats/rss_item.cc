#include <utility>

#include "indexer/formats/feed_entry.h"
#include "indexer/formats/feed_text.h"
#include "indexer/text/web_address.h"

namespace wiredex {

namespace {

bool is_relative(std::string_view id) {
    return id.starts_with('/') || id.starts_with('.') || id.starts_with('?') || id.starts_with('#');
}

// guid, else rdf:about, else the page. A guid that is a relative address is none: other feeds have the same.
std::string id_of(const FeedRecord& record, const std::string& page) {
    for (const std::string_view name : {"guid", "id"}) {
        std::string id = record.elements.text(name);
        if (!id.empty() && !is_relative(id)) return id;
        if (!id.empty() && page.empty()) return resolve_address(record.base, id);
    }
    if (std::string about = attribute(record.node, "rdf:about"); is_absolute_address(about)) return about;
    if (!page.empty()) return page;
    return record.elements.text("identifier", FeedModule::dublin_core);
}

std::string writers_of(const FeedRecord& record, std::string_view language) {
    std::string byline = feed_persons(record.elements.all("creator", FeedModule::dublin_core), language);
    for (const FeedModule module : {FeedModule::feed, FeedModule::podcast, FeedModule::other}) {
        if (byline.empty()) byline = feed_persons(record.elements.all("author", module), language);
    }
    return byline;
}

// The whole text: the first of these that there is. What comes before it in the list is longer.
MarkupText body_of(const FeedElements& elements) {
    using Place = std::pair<FeedModule, std::string_view>;
    for (const auto& [module, name] :
         {Place{FeedModule::content, "encoded"}, Place{FeedModule::content, "full-text"},
          Place{FeedModule::content, "content"}, Place{FeedModule::xhtml, "body"}, Place{FeedModule::xhtml, "div"},
          Place{FeedModule::feed, "content"}, Place{FeedModule::feed, "body"}, Place{FeedModule::feed, "fulltext"}}) {
        for (const XmlNode element : elements.all(name, module)) {
            if (MarkupText text = feed_text(element); !text.text.empty() || !text.captions.empty()) return text;
        }
    }
    return {};
}

MarkupText description_of(const FeedElements& elements) {
    using Place = std::pair<FeedModule, std::string_view>;
    for (const auto& [module, name] :
         {Place{FeedModule::feed, "description"}, Place{FeedModule::feed, "summary"},
          Place{FeedModule::dublin_core, "description"}, Place{FeedModule::dublin_core, "abstract"},
          Place{FeedModule::podcast, "summary"}, Place{FeedModule::podcast, "subtitle"},
          Place{FeedModule::magazine, "teaser"}}) {
        for (const XmlNode element : elements.all(name, module)) {
            if (MarkupText text = feed_text(element); !text.text.empty() || !text.captions.empty()) return text;
        }
    }
    return {};
}

}  // namespace

void read_rss_item(const FeedRecord& record, Article& article) {
    const FeedElements& elements = record.elements;
    for (const FeedModule module : {FeedModule::feed, FeedModule::dublin_core, FeedModule::podcast}) {
        if (article.headline.empty()) article.headline = feed_line(elements.first("title", module));
    }
    const std::string page = feed_link(elements, record.base);
    article.id = id_of(record, page);
    if (!page.empty() && page != article.id) article.links.push_back({"alternate", page, {}});

    MarkupText body = body_of(elements);
    MarkupText description = description_of(elements);
    const bool has_body = !body.text.empty();
    if (has_body && body.text != description.text) article.summary = std::move(description.text);
    article.body = has_body ? std::move(body.text) : std::move(description.text);
    article.captions = std::move(has_body ? body.captions : description.captions);

    article.byline = writers_of(record, article.language);
    for (const FeedModule module : {FeedModule::feed, FeedModule::dublin_core}) {
        if (article.source.empty())
            article.source = feed_line(elements.first(module == FeedModule::feed ? "source" : "publisher", module));
    }
}

}  // namespace wiredex
