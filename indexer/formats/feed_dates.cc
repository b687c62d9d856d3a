#include <utility>

#include "indexer/formats/feed_entry.h"

namespace wiredex {

namespace {

using Place = std::pair<FeedModule, std::string_view>;

template <typename Places>
std::optional<Time> first_date(const FeedElements& elements, const Places& places, const DateHints& hints) {
    for (const auto& [module, name] : places) {
        if (auto time = parse_wire_date(elements.text(name, module), hints)) return time;
    }
    return std::nullopt;
}

}  // namespace

void read_feed_dates(const FeedElements& elements, const DateHints& hints, Article& article) {
    // RSS 2.0, Atom 1.0, Dublin Core in RSS 1.0, Atom 0.3, PRISM.
    constexpr std::array published = {
        Place{FeedModule::feed, "pubDate"},         Place{FeedModule::feed, "published"},
        Place{FeedModule::feed, "issued"},          Place{FeedModule::dublin_core, "issued"},
        Place{FeedModule::dublin_core, "date"},     Place{FeedModule::dublin_core, "created"},
        Place{FeedModule::feed, "created"},         Place{FeedModule::magazine, "publicationDate"},
        Place{FeedModule::magazine, "publishdate"}, Place{FeedModule::feed, "date"},
    };
    constexpr std::array updated = {
        Place{FeedModule::feed, "updated"},         Place{FeedModule::feed, "modified"},
        Place{FeedModule::dublin_core, "modified"}, Place{FeedModule::magazine, "modificationDate"},
        Place{FeedModule::feed, "lastBuildDate"},
    };
    article.published = first_date(elements, published, hints);
    article.updated = first_date(elements, updated, hints);
}

}  // namespace wiredex
