#include "article/json_values.h"

#include <array>
#include <charconv>
#include <simdjson.h>
#include <string_view>

#include "article/json_writer.h"
#include "article/text_clean.h"

namespace wiredex {
namespace {

using simdjson::dom::element_type;

std::string found(const JsonValue& value) {
    switch (value.type()) {
        case element_type::ARRAY:
            return "found a list";
        case element_type::OBJECT:
            return "found an object";
        case element_type::STRING:
            return "found a string";
        case element_type::BOOL:
            return "found true or false";
        case element_type::NULL_VALUE:
            return "found null";
        default:
            return "found a number";
    }
}

ValueProblem wants(const JsonValue& value, const char* wanted) {
    return found(value) + "; send " + wanted;
}

std::optional<std::string_view> as_string(const JsonValue& value) {
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? std::optional(text) : std::nullopt;
}

template <typename Number>
std::string shortest(Number number) {
    std::array<char, 32> digits{};  // the longest double has 24 characters
    const std::to_chars_result result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), result.ptr};
}

std::optional<std::string> as_decimal(const JsonValue& value) {
    switch (value.type()) {
        case element_type::INT64:
            return shortest(value.get_int64().value_unsafe());
        case element_type::UINT64:
            return shortest(value.get_uint64().value_unsafe());
        case element_type::DOUBLE:
            return shortest(value.get_double().value_unsafe());
        default:
            return std::nullopt;
    }
}

/// Calls `read(entry)` for every entry of a list, or for a value that is no list itself.
template <typename Read>
ValueProblem for_each_entry(const JsonValue& value, Read read) {
    simdjson::dom::array list;
    if (value.get(list) != simdjson::SUCCESS) return read(value);
    std::size_t number = 0;
    for (const JsonValue entry : list) {
        ++number;
        if (entry.is_null()) continue;
        if (ValueProblem problem = read(entry)) return "entry " + std::to_string(number) + ": " + *problem;
    }
    return std::nullopt;
}

/// A member that is a string or a number, empty if there is none. `part` is set to its value.
ValueProblem read_member(const simdjson::dom::object& object, std::string_view key, std::string& part) {
    JsonValue value;
    if (object.at_key(key).get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
    if (const ValueProblem problem = read_scalar(value, part)) return std::string(key) + ": " + *problem;
    return std::nullopt;
}

template <typename Entry>
struct Member {
    std::string_view key;
    std::string Entry::*part;
};

template <typename Entry, std::size_t N>
ValueProblem read_members(const simdjson::dom::object& object, const std::array<Member<Entry>, N>& members,
                          Entry& entry) {
    for (const Member<Entry>& member : members) {
        if (ValueProblem problem = read_member(object, member.key, entry.*member.part)) return problem;
    }
    return std::nullopt;
}

ValueProblem read_topic(const JsonValue& value, Topic& topic) {
    static constexpr std::array<Member<Topic>, 3> members{
        {{"code", &Topic::code}, {"name", &Topic::name}, {"scheme", &Topic::scheme}}};
    simdjson::dom::object object;
    if (value.get(object) == simdjson::SUCCESS) return read_members(object, members, topic);
    if (!read_scalar(value, topic.name)) return std::nullopt;
    return wants(value, "a string or an object with code, name or scheme");
}

ValueProblem read_link(const JsonValue& value, Link& link) {
    static constexpr std::array<Member<Link>, 3> members{
        {{"rel", &Link::rel}, {"ref", &Link::ref}, {"version", &Link::version}}};
    simdjson::dom::object object;
    if (value.get(object) == simdjson::SUCCESS) return read_members(object, members, link);
    if (!read_scalar(value, link.ref)) return std::nullopt;
    return wants(value, "a string or an object with rel, ref or version");
}

template <typename Entry>
ValueProblem read_entries(const JsonValue& value, ValueProblem (*read)(const JsonValue&, Entry&),
                          std::vector<Entry>& out) {
    return for_each_entry(value, [&](const JsonValue& item) -> ValueProblem {
        Entry entry;
        if (ValueProblem problem = read(item, entry)) return problem;
        if (entry != Entry()) out.push_back(std::move(entry));
        return std::nullopt;
    });
}

}  // namespace

bool is_unstated(const JsonValue& value) {
    switch (value.type()) {
        case element_type::NULL_VALUE:
            return true;
        case element_type::STRING:
            return as_string(value)->empty();
        case element_type::ARRAY:
            return value.get_array().value_unsafe().size() == 0;
        case element_type::OBJECT:
            return value.get_object().value_unsafe().size() == 0;
        default:
            return false;
    }
}

ValueProblem read_verbatim(const JsonValue& value, std::string& out) {
    const std::optional<std::string_view> text = as_string(value);
    if (!text) return wants(value, "a string");
    out = *text;
    return std::nullopt;
}

ValueProblem read_text(const JsonValue& value, std::string& out) {
    const std::optional<std::string_view> text = as_string(value);
    if (!text) return wants(value, "a string");
    out = clean_text(*text);
    return std::nullopt;
}

ValueProblem read_scalar(const JsonValue& value, std::string& out) {
    std::optional<std::string> decimal = as_decimal(value);
    if (decimal) {
        out = std::move(*decimal);
        return std::nullopt;
    }
    return read_text(value, out) ? wants(value, "a string or a number") : std::nullopt;
}

ValueProblem read_name(const JsonValue& value, std::string& out) {
    simdjson::dom::object object;
    if (value.get(object) == simdjson::SUCCESS) {
        JsonValue name;
        if (object.at_key("name").get(name) != simdjson::SUCCESS) return "found an object without a name; add one";
        return name.is_null() ? std::nullopt : read_scalar(name, out);
    }
    return read_scalar(value, out) ? wants(value, "a string or an object with a name") : std::nullopt;
}

ValueProblem read_names(const JsonValue& value, std::vector<std::string>& out) {
    return read_entries<std::string>(value, read_name, out);
}

ValueProblem read_joined_names(const JsonValue& value, const char* separator, std::string& out) {
    std::vector<std::string> names;
    if (ValueProblem problem = read_names(value, names)) return problem;
    for (const std::string& name : names) {
        if (!out.empty()) out += separator;
        out += name;
    }
    return std::nullopt;
}

ValueProblem read_paragraphs(const JsonValue& value, std::string& out) {
    return for_each_entry(value, [&](const JsonValue& entry) -> ValueProblem {
        std::string paragraph;
        if (ValueProblem problem = read_text(entry, paragraph)) return problem;
        if (!out.empty()) out += '\n';
        out += paragraph;
        return std::nullopt;
    });
}

ValueProblem read_topics(const JsonValue& value, std::vector<Topic>& out) {
    return read_entries<Topic>(value, read_topic, out);
}

ValueProblem read_links(const JsonValue& value, std::vector<Link>& out) {
    return read_entries<Link>(value, read_link, out);
}

ValueProblem read_count(const JsonValue& value, std::uint64_t limit, std::uint64_t& out) {
    const std::optional<std::string_view> text = as_string(value);
    const std::optional<std::string> decimal = text ? std::string(*text) : as_decimal(value);
    if (!decimal) return wants(value, "a whole number");
    const char* const end = decimal->data() + decimal->size();
    const std::from_chars_result result = std::from_chars(decimal->data(), end, out);
    if (result.ec == std::errc() && result.ptr == end && out <= limit) return std::nullopt;
    return "found " + json_excerpt(*decimal) + "; send a whole number from 0 to " + std::to_string(limit);
}

}  // namespace wiredex
