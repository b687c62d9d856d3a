// Atom of the entertainment agency WENN: the text, its first sentence and what it is about stand in elements of its
// own.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/feed_entry.h"
#include "indexer/formats/feed_text.h"
#include "indexer/formats/once.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool has_any(std::string_view text, std::span<const std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

// A tag says in words what it names: `Singer / Musician / DJ`, `Band`, `Place`.
void read_tag(XmlNode tag, Article& article) {
    static constexpr std::array<std::string_view, 5> places = {"place", "city", "country", "location", "venue"};
    static constexpr std::array<std::string_view, 18> people = {
        "celebrity", "singer", "musician", "actor",     "actress",     "model",  "director", "presenter", "comedian",
        "rapper",    "royal",  "politic",  "sportsman", "sportswoman", "author", "writer",   "designer",  "person"};
    static constexpr std::array<std::string_view, 6> groups = {"band",  "group",        "company",
                                                               "label", "organisation", "organization"};
    std::string name = attribute(tag, "value");
    const std::string kind = ascii_lower(attribute(tag, "type_value"));
    if (has_any(kind, places)) return add_once(std::move(name), article.places);
    if (has_any(kind, people)) return add_once(std::move(name), article.people);
    if (has_any(kind, groups)) return add_once(std::move(name), article.organisations);
    if (!name.empty()) article.topics.push_back({{}, std::move(name), {}});
}

void read_text(XmlNode content, Article& article) {
    MarkupText body = feed_text(child(content, "body"));
    if (body.text.empty()) return;
    // The body goes on behind the first line.
    std::string first = feed_line(child(content, "first_line"));
    if (!first.empty() && !body.text.starts_with(first)) body.text.insert(0, first + "\n");
    article.body = std::move(body.text);
    std::ranges::move(body.captions, std::back_inserter(article.captions));
}

std::string status_of(std::string_view state) {
    const std::string lower = ascii_lower(state);
    if (lower.empty() || lower == "published") return {};
    static constexpr std::array<std::string_view, 5> gone = {"delet", "kill", "withdrawn", "cancel", "retract"};
    return has_any(lower, gone) ? "canceled" : "withheld";
}

}  // namespace

void read_wenn_entry(const FeedRecord& record, Article& article) {
    const XmlNode content = record.elements.first("ContentMetadata", FeedModule::wenn);
    if (content) {
        if (std::string language = attribute(content, "lang"); !language.empty())
            article.language = std::move(language);
        if (article.headline.empty()) article.headline = feed_line(child(content, "title"));
        article.slugline = text_of(child(content, "slug"));
        read_text(content, article);
        for (const XmlNode tag : children(child(content, "tags"), "tag")) read_tag(tag, article);
        for (const XmlNode category : children(child(content, "categories"))) {
            Topic topic{attribute(category, "id"), attribute(category, "value"), "wenn"};
            if (!topic.name.empty()) article.topics.push_back(std::move(topic));
        }
        for (const XmlNode region : children(child(content, "regions"), "region")) {
            if (attribute(region, "iso3166_alpha2") != "XX") add_once(text_of(region), article.places);
        }
    }
    if (const XmlNode management = record.elements.first("NewsManagement", FeedModule::wenn)) {
        if (!article.published) article.published = parse_wire_date(text_of(child(management, "published")));
        article.status = status_of(text_of(child(management, "publishing_status")));
        article.source = "WENN";  // the feed is called after what is in it
    }
}

}  // namespace wiredex
