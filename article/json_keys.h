// The keys of an article in JSON, and the names that other programs give them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "wiredex/article.h"

namespace simdjson::dom {
class element;
}

namespace wiredex {

struct JsonReading;

/// A key of docs/json-lines.md.
struct JsonKey {
    /// Sets the article's field from the value. Returns what is wrong with the value, nothing if it was read.
    using Read = std::optional<std::string> (*)(const simdjson::dom::element& value, Article& article,
                                                const JsonReading& reading);

    std::string_view name;      ///< what `to_json` writes
    std::string_view synonyms;  ///< other names, separated by spaces; where several have a value the first one counts
    Read read;
};

/// Every key, in the order in which `to_json` writes them.
std::span<const JsonKey> article_json_keys();

/// Where a name stands among all names.
struct JsonName {
    std::size_t key = 0;   ///< index into `article_json_keys()`
    std::size_t rank = 0;  ///< 0 for the key's own name, 1 for its first synonym
};

/// Finds a key by its own name or a synonym, letter case included.
std::optional<JsonName> find_json_name(std::string_view name);

}  // namespace wiredex
