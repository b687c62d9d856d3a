// JSON values -> parts of an article. Each function reads one value into `out` and returns what is wrong with the value
// ("found a list; send a string"), nothing if it was read. Text is cleaned (article/text_clean.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wiredex/article.h"

namespace simdjson::dom {
class element;
}

namespace wiredex {

using JsonValue = simdjson::dom::element;
using ValueProblem = std::optional<std::string>;

/// True for what counts as not stated: null, an empty string, list or object.
bool is_unstated(const JsonValue& value);

/// A string, its bytes kept as they are.
ValueProblem read_verbatim(const JsonValue& value, std::string& out);

/// A string.
ValueProblem read_text(const JsonValue& value, std::string& out);

/// A string, or a number as its shortest decimal form.
ValueProblem read_scalar(const JsonValue& value, std::string& out);

/// A string, a number, or an object that has one of them as its `name`.
ValueProblem read_name(const JsonValue& value, std::string& out);

/// A list of names, or one name. Empty ones are left out.
ValueProblem read_names(const JsonValue& value, std::vector<std::string>& out);

/// The same, joined by `separator`.
ValueProblem read_joined_names(const JsonValue& value, const char* separator, std::string& out);

/// A string, or a list of strings: its paragraphs, joined by one line feed.
ValueProblem read_paragraphs(const JsonValue& value, std::string& out);

/// A list of topics, or one topic: a name, or an object with code, name, scheme. Empty ones are left out.
ValueProblem read_topics(const JsonValue& value, std::vector<Topic>& out);

/// A list of links, or one link: an id, or an object with rel, ref, version. Empty ones are left out.
ValueProblem read_links(const JsonValue& value, std::vector<Link>& out);

/// A string that `parse` reads; or a number: seconds or milliseconds since 1970, or a day as 20240305.
ValueProblem read_time(const JsonValue& value, std::optional<Time>& out,
                       std::optional<Time> (*parse)(std::string_view text) = parse_time);

/// A whole number from 0 to `limit`, or a string of its digits.
ValueProblem read_count(const JsonValue& value, std::uint64_t limit, std::uint64_t& out);

}  // namespace wiredex
