// What a ninjs item is about.
#include <string>
#include <utility>

#include "indexer/formats/json_article.h"
#include "indexer/formats/ninjs_item.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

void read_topics(JsonNode list, std::string_view scheme, Article& article) {
    for (const JsonNode entry : list.entries()) {
        Topic topic = json_topic(entry);
        if (topic.scheme.empty()) topic.scheme = scheme;
        add_once(std::move(topic), article.topics);
    }
}

// Symbols of a company: `symbols: [{"ticker": "ABC", "exchange": "XY"}]`.
void read_tickers(JsonNode organisations, Article& article) {
    for (const JsonNode organisation : organisations.entries()) {
        for (const JsonNode symbol : organisation["symbols"].entries()) {
            add_once(symbol.is_object() ? symbol.first({"ticker", "symbol"}).text() : symbol.text(), article.tickers);
        }
    }
}

std::string category_of(JsonNode services) {
    std::string category;
    for (const JsonNode service : services.entries()) {
        const std::string code = service.is_object() ? service.first({"code", "name", "qcode"}).text() : service.text();
        if (code.empty()) continue;
        category += (category.empty() ? "" : ", ") + code;
    }
    return category;
}

}  // namespace

void read_ninjs_subjects(JsonNode item, Article& article) {
    read_topics(item.first({"subjects", "subject"}), {}, article);
    read_topics(item.first({"genres", "genre"}), "genre", article);
    read_topics(item.first({"keywords", "keyword"}), "keyword", article);
    read_topics(item.first({"events", "event"}), "event", article);
    add_once(json_names(item.first({"people", "person", "persons"})), article.people);
    add_once(json_names(item.first({"places", "place"})), article.places);
    const JsonNode organisations = item.first({"organisations", "organisation", "organizations", "organization"});
    add_once(json_names(organisations), article.organisations);
    read_tickers(organisations, article);
    article.category = category_of(item.first({"service", "services", "anpa_category", "sector"}));
}

}  // namespace wiredex
