#include "indexer/json/wrapping.h"

#include <algorithm>
#include <array>

namespace wiredex {

namespace {

using Names = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view name, Names names) {
    return std::ranges::find(names, name) != names.end();
}

// The first element if the value is a list that begins with an object.
JsonNode first_object(JsonNode value) {
    const JsonNode first = value.front();
    return first.is_object() ? first : JsonNode();
}

// Goes no deeper than answers of services do: `data.search.items`.
constexpr int deepest = 3;

struct Place {
    JsonNode object;
    std::vector<std::string> path;
};

}  // namespace

bool is_list_name(std::string_view name) {
    return is_one_of(
        name, {"item", "items", "_items", "articles", "results", "docs", "documents", "entries", "stories", "news",
               "posts", "hits", "data", "records", "rows", "list", "newsItems", "newsitems", "value"});
}

bool is_wrapping_name(std::string_view name) {
    return is_one_of(name, {"data", "response", "result", "results", "hits", "search", "feed", "payload", "content",
                            "body", "item", "channel", "_embedded", "collection"});
}

JsonList find_list(JsonNode object) {
    JsonList empty;
    std::vector<Place> places = {{object, {}}};
    for (int depth = 0; depth < deepest; ++depth) {
        std::vector<Place> deeper;
        for (const Place& place : places) {
            for (const auto& [name, value] : place.object.members()) {
                const bool is_list = value.is_list() && is_list_name(name);
                if (!is_list && !(value.is_object() && is_wrapping_name(name))) continue;
                std::vector<std::string> path = place.path;
                path.emplace_back(name);
                const JsonNode first = first_object(value);
                if (!is_list) {
                    deeper.push_back({value, std::move(path)});
                } else if (first) {
                    return {std::move(path), first};
                } else if (value.is_blank() && empty.path.empty()) {
                    empty.path = std::move(path);
                }
            }
        }
        places = std::move(deeper);
    }
    return empty;
}

JsonList find_list(JsonNode object, bool (*wanted)(JsonNode element)) {
    for (const auto& [name, value] : object.members()) {
        const JsonNode first = first_object(value);
        if (first && wanted(first)) return {{std::string(name)}, first};
    }
    return {};
}

JsonNode wrapped_object(JsonNode object) {
    for (const std::string_view name :
         {"_source", "item", "article", "newsItem", "document", "data", "result", "doc"}) {
        if (const JsonNode inside = object[name]; inside.is_object() && !inside.is_blank()) return inside;
    }
    return {};
}

}  // namespace wiredex
