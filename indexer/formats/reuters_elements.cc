#include "indexer/formats/reuters_elements.h"

#include <algorithm>

#include "indexer/formats/sgml_tags.h"

namespace wiredex {

namespace {

// In the order of ReutersName.
constexpr auto spelt_names =
    std::to_array<std::string_view>({"D", "TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES", "DATE",
                                     "UNKNOWN", "TEXT", "TITLE", "AUTHOR", "DATELINE", "BODY"});

}  // namespace

std::vector<ReutersTag> reuters_tags(std::string_view text) {
    constexpr std::size_t usual = 40;
    std::vector<ReutersTag> found;
    found.reserve(usual);
    for (SgmlTags tags(text); const auto tag = tags.next();) {
        const auto* const spelt = std::ranges::find(spelt_names, tag->name);
        if (spelt == spelt_names.end()) continue;
        found.push_back({tag->start, tag->end, static_cast<ReutersName>(spelt - spelt_names.begin()), tag->closing});
    }
    return found;
}

std::vector<std::string_view> all_reuters_elements(std::string_view text, std::span<const ReutersTag> tags,
                                                   ReutersName name) {
    std::vector<std::string_view> found;
    const ReutersTag* open = nullptr;
    for (const ReutersTag& tag : tags) {
        if (tag.name != name) continue;
        if (tag.closing && open != nullptr) {
            found.push_back(text.substr(open->end, tag.start - open->end));
            open = nullptr;
        } else if (!tag.closing && open == nullptr) {
            open = &tag;
        }
    }
    return found;
}

ReutersElements::ReutersElements(std::string_view text, std::span<const ReutersTag> tags) : text_(text), tags_(tags) {
    static_assert(spelt_names.size() == names);
    for (std::size_t i = 0; i < tags.size(); ++i) {
        Place& place = places_[static_cast<std::size_t>(tags[i].name)];
        if (!tags[i].closing && place.open == none) place.open = i;
        if (tags[i].closing && place.open != none && place.close == none) place.close = i;
    }
}

std::string_view ReutersElements::content(ReutersName name) const {
    const auto [open, close] = place_of(name);
    if (open == none || (close == none && name != ReutersName::body)) return {};
    const std::size_t end = close == none ? text_.size() : tags_[close].start;
    return text_.substr(tags_[open].end, end - tags_[open].end);
}

std::vector<std::string_view> ReutersElements::list(ReutersName name) const {
    const auto [open, close] = place_of(name);
    if (close == none) return {};
    return all_reuters_elements(text_, tags_.subspan(open, close - open), ReutersName::d);
}

}  // namespace wiredex
