// Reading articles from JSON without exceptions: docs/json-lines.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "wiredex/article.h"
#include "wiredex/time.h"

namespace simdjson::dom {
class element;
}

namespace wiredex {

/// Why an object is no article.
struct JsonProblem {
    std::string key;     ///< the key at fault as the object has it, empty where the object as a whole is
    std::string reason;  ///< for people: what was found and what is wanted
};

/// Whether an object must hold something to read to be an article. What a database stores was judged when it came in.
enum class TextIs { required, optional };

/// How objects are read.
struct JsonReading {
    TextIs text = TextIs::required;
    /// Objects of other programs: what they call `format`, `path` and `offset` is something else and is left out.
    bool foreign = false;
    /// What times are read with.
    std::optional<Time> (*parse)(std::string_view text) = parse_time;
};

/// What `article_from_json` does, with the expected failure as a value. Any thread may call it; each keeps its own
/// buffers, which are as large as the largest object read so far, up to 1 MiB of JSON.
std::variant<Article, JsonProblem> read_article_json(std::string_view json, TextIs text = TextIs::required);

/// The same for an object that has been parsed already.
std::variant<Article, JsonProblem> read_article_json(const simdjson::dom::element& object, const JsonReading& reading);

}  // namespace wiredex
