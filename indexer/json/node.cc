#include "indexer/json/node.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <simdjson.h>
#include <type_traits>
#include <utility>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

using simdjson::dom::element_type;

template <typename Number>
std::string shortest(Number number) {
    std::array<char, 32> digits{};  // the longest double has 24 characters
    const std::to_chars_result result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), result.ptr};
}

bool is_same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && starts_with_ignoring_case(a, b);
}

}  // namespace

JsonNode::JsonNode(const simdjson::dom::element& value) {
    static_assert(std::is_trivially_copyable_v<simdjson::dom::element> &&
                  alignof(simdjson::dom::element) <= alignof(void*));
    if (value.is_null()) return;
    value_ = std::bit_cast<decltype(value_)>(value);
    is_something_ = true;
}

simdjson::dom::element JsonNode::value() const {
    return std::bit_cast<simdjson::dom::element>(value_);
}

bool JsonNode::is_object() const {
    return is_something_ && value().is_object();
}

bool JsonNode::is_list() const {
    return is_something_ && value().is_array();
}

bool JsonNode::is_string() const {
    return is_something_ && value().is_string();
}

bool JsonNode::is_true() const {
    bool truth = false;
    return is_something_ && value().get(truth) == simdjson::SUCCESS && truth;
}

bool JsonNode::is_false() const {
    bool truth = true;
    return is_something_ && value().get(truth) == simdjson::SUCCESS && !truth;
}

JsonNode JsonNode::operator[](std::string_view name) const {
    simdjson::dom::object object;
    if (!is_something_ || value().get(object) != simdjson::SUCCESS) return {};
    JsonNode found;
    for (const simdjson::dom::key_value_pair member : object) {
        if (is_same_name(member.key, name)) found = JsonNode(member.value);
    }
    return found;
}

JsonNode JsonNode::first(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
        if (const JsonNode member = (*this)[name]; !member.is_blank()) return member;
    }
    return {};
}

bool JsonNode::is_blank() const {
    if (!is_something_) return true;
    switch (value().type()) {
        case element_type::STRING:
            return trim(string()).empty();
        case element_type::ARRAY:
            return value().get_array().value_unsafe().begin() == value().get_array().value_unsafe().end();
        case element_type::OBJECT:
            return value().get_object().value_unsafe().begin() == value().get_object().value_unsafe().end();
        default:
            return false;
    }
}

std::string_view JsonNode::string() const {
    std::string_view text;
    if (!is_something_ || value().get(text) != simdjson::SUCCESS) return {};
    return text;
}

std::string JsonNode::text() const {
    if (!is_something_) return {};
    switch (value().type()) {
        case element_type::STRING:
            return std::string(trim(string()));
        case element_type::INT64:
            return shortest(value().get_int64().value_unsafe());
        case element_type::UINT64:
            return shortest(value().get_uint64().value_unsafe());
        case element_type::DOUBLE:
            return shortest(value().get_double().value_unsafe());
        default:
            return {};
    }
}

std::vector<JsonNode> JsonNode::entries() const {
    std::vector<JsonNode> found;
    if (!is_something_) return found;
    simdjson::dom::array list;
    if (value().get(list) != simdjson::SUCCESS) {
        found.push_back(*this);
        return found;
    }
    for (const simdjson::dom::element entry : list) {
        if (!entry.is_null()) found.emplace_back(entry);
    }
    return found;
}

JsonNode JsonNode::front() const {
    simdjson::dom::array list;
    if (!is_something_ || value().get(list) != simdjson::SUCCESS || !(list.begin() != list.end())) return {};
    return JsonNode(*list.begin());
}

std::vector<std::pair<std::string_view, JsonNode>> JsonNode::members() const {
    std::vector<std::pair<std::string_view, JsonNode>> found;
    simdjson::dom::object object;
    if (!is_something_ || value().get(object) != simdjson::SUCCESS) return found;
    for (const simdjson::dom::key_value_pair member : object) {
        if (!member.value.is_null()) found.emplace_back(member.key, JsonNode(member.value));
    }
    return found;
}

}  // namespace wiredex
