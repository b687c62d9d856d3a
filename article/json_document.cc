#include "article/json_document.h"

#include <algorithm>
#include <utility>

namespace wiredex {

simdjson::error_code JsonDocument::parse(std::string_view json, simdjson::dom::element& root,
                                         std::size_t readable_behind) {
    constexpr std::size_t kept = std::size_t{1} << 20;
    constexpr bool copy_again = false;
    if (parser_.capacity() > kept) *this = JsonDocument();
    // Left to itself the parser would grow with a limit of its own for the depth.
    if (parser_.capacity() < json.size() || parser_.capacity() == 0) {
        if (const auto error = parser_.allocate(std::max(json.size(), smallest), deepest_json)) return error;
    }
    if (readable_behind >= simdjson::SIMDJSON_PADDING) {
        return parser_.parse(json.data(), json.size(), copy_again).get(root);
    }
    padded_.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    padded_.assign(json);
    return parser_.parse(padded_.data(), json.size(), copy_again).get(root);
}

std::string describe_json_error(simdjson::error_code error) {
    switch (error) {
        case simdjson::EMPTY:
            return "there is no JSON; send one object";
        case simdjson::UTF8_ERROR:
            return "the bytes are not UTF-8; convert them to UTF-8";
        case simdjson::UNCLOSED_STRING:
            return "not valid JSON: a string has no closing quote, as in a cut line";
        case simdjson::STRING_ERROR:
            return "not valid JSON: a string holds an escape that means no character, such as half of a \\u pair";
        case simdjson::NUMBER_ERROR:
            return "not valid JSON, or a number of more than 64 bits; send such a number as a string";
        case simdjson::DEPTH_ERROR:
            return "lists or objects are nested more than " + std::to_string(deepest_json) + " deep";
        default:
            return std::string("not valid JSON: ") + simdjson::error_message(error);
    }
}

}  // namespace wiredex
