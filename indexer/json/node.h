// Looking into JSON that others made: what is not there, or is something else, is simply empty.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simdjson::dom {
class element;
}

namespace wiredex {

/// A value of a parsed JSON text, or nothing. Null counts as nothing. Cheap to copy; holds as long as the document.
class JsonNode {
public:
    JsonNode() = default;
    explicit JsonNode(const simdjson::dom::element& value);

    explicit operator bool() const { return is_something_; }

    [[nodiscard]] bool is_object() const;
    [[nodiscard]] bool is_list() const;
    [[nodiscard]] bool is_string() const;
    [[nodiscard]] bool is_true() const;
    [[nodiscard]] bool is_false() const;

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

    /// The first entry of a list; nothing if it is null, and of what is no list or has no entries.
    [[nodiscard]] JsonNode front() const;

    /// The members of an object in their order, nulls left out.
    [[nodiscard]] std::vector<std::pair<std::string_view, JsonNode>> members() const;

    /// The value itself; it must not be nothing.
    [[nodiscard]] simdjson::dom::element value() const;

private:
    // A simdjson::dom::element in its bytes, because most files that look into JSON need nothing of simdjson but this,
    // and its header takes longer to compile than they do.
    alignas(void*) std::array<std::byte, 2 * sizeof(void*)> value_{};
    bool is_something_ = false;
};

}  // namespace wiredex
