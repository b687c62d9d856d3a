// Looking into JSON that others made: what is not there, or is something else, is simply empty.
#pragma once

#include <optional>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

/// A value of a parsed JSON text, or nothing. Null counts as nothing. Cheap to copy; holds as long as the document.
class JsonNode {
public:
    JsonNode() = default;
    explicit JsonNode(simdjson::dom::element value);

    explicit operator bool() const { return value_.has_value(); }

    [[nodiscard]] bool is_object() const;
    [[nodiscard]] bool is_list() const;
    [[nodiscard]] bool is_string() const;
    [[nodiscard]] bool is_true() const;

    /// The member of this name, in any ASCII letter case: senders do not agree on it (`pubStatus`, `pubstatus`). Of
    /// several the last one counts.
    JsonNode operator[](std::string_view name) const;

    /// The first of these members that says something: no null, no empty string, list or object.
    [[nodiscard]] JsonNode first(std::initializer_list<std::string_view> names) const;

    /// True if it says nothing: nothing, an empty string, list or object.
    [[nodiscard]] bool is_blank() const;

    /// The string itself; empty if it is none.
    [[nodiscard]] std::string_view string() const;

    /// A string, trimmed, or a number in decimal digits; empty if it is neither.
    [[nodiscard]] std::string text() const;

    /// The entries of a list without nulls. What is no list counts as a list of one; nothing as an empty list.
    [[nodiscard]] std::vector<JsonNode> entries() const;

    /// The members of an object in their order, nulls left out.
    [[nodiscard]] std::vector<std::pair<std::string_view, JsonNode>> members() const;

    /// The value itself; it must not be nothing.
    [[nodiscard]] const simdjson::dom::element& value() const { return *value_; }

private:
    std::optional<simdjson::dom::element> value_;
};

}  // namespace wiredex
