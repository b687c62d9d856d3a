#include "indexer/formats/feed_about.h"

#include <utility>

#include "indexer/formats/feed_media.h"
#include "indexer/formats/feed_text.h"
#include "indexer/formats/once.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Some publishers say with the scheme that a category is no subject: .../keywords/nyt_geo, nyt_per, nyt_org_all.
std::vector<std::string>* list_for(std::string_view scheme, Article& article) {
    const std::size_t slash = scheme.find_last_of("/#:");
    const std::string kind = ascii_lower(slash == std::string_view::npos ? scheme : scheme.substr(slash + 1));
    const auto has = [&kind](std::string_view part) { return kind.find(part) != std::string::npos; };
    if (kind == "geo" || kind == "location" || kind == "place" || has("_geo")) return &article.places;
    if (kind == "per" || kind == "person" || has("_per")) return &article.people;
    if (kind == "org" || kind == "organization" || kind == "organisation" || has("_org")) return &article.organisations;
    return nullptr;
}

Topic topic_of_category(XmlNode category) {
    Topic topic;
    topic.name = feed_line(category);
    topic.scheme = attribute(category, "domain");
    if (topic.scheme.empty()) topic.scheme = attribute(category, "scheme");
    topic.code = attribute(category, "nicename");  // WordPress
    const std::string term = attribute(category, "term");
    if (topic.name.empty()) topic.name = title_line(attribute(category, "label"));
    if (topic.name.empty()) topic.name = term;
    if (topic.code.empty() && term != topic.name) topic.code = term;
    return topic;
}

// Subjects written one behind the other, in feeds that have no element for each.
std::vector<std::string> split_subjects(std::string_view text) {
    if (text.find(';') == std::string_view::npos) return {std::string(text)};
    return split_keywords(text);
}

class Topics {
public:
    explicit Topics(std::vector<Topic>& topics) : topics_(topics) {}

    void add(Topic topic) {
        constexpr std::size_t most = 500;
        if (topics_.size() < most) add_once(std::move(topic), topics_);
    }

    void add_name(std::string name) {
        const bool known = is_any_of_first(topics_, [&](const Topic& topic) { return topic.name == name; });
        if (!known) add({{}, std::move(name), {}});
    }

private:
    std::vector<Topic>& topics_;
};

}  // namespace

void read_feed_topics(const FeedRecord& record, Article& article) {
    Topics topics(article.topics);
    for (const XmlNode category : record.elements.all("category")) {
        Topic topic = topic_of_category(category);
        if (auto* list = list_for(topic.scheme, article)) {
            add_once(std::move(topic.name), *list);
        } else {
            topics.add(std::move(topic));
        }
    }
    for (const XmlNode subject : record.elements.all("subject", FeedModule::dublin_core)) {
        for (std::string& name : split_subjects(feed_line(subject))) topics.add_name(std::move(name));
    }
    for (const FeedModule module : {FeedModule::feed, FeedModule::podcast, FeedModule::magazine}) {
        for (const std::string_view element : {"keywords", "keyword", "tags"}) {
            for (std::string& name : split_keywords(record.elements.text(element, module))) {
                topics.add_name(std::move(name));
            }
        }
    }
    for (std::string& name : feed_media_keywords(record)) topics.add_name(std::move(name));
    add_once(record.elements.text("featurename", FeedModule::place), article.places);
    for (const std::string_view place : {"coverage", "spatial"}) {
        add_once(record.elements.text(place, FeedModule::dublin_core), article.places);
    }
}

}  // namespace wiredex
