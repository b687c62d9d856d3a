// One JSON text, parsed.
#pragma once

#include <simdjson.h>
#include <string>
#include <string_view>

namespace wiredex {

/// How deep lists and objects may be nested.
inline constexpr std::size_t deepest_json = 64;

/// A parser with its buffers, which are as large as the largest text read so far, up to 1 MiB of JSON. One thread at a
/// time.
class JsonDocument {
public:
    /// Parses `json`. The root, and all that is reached from it, holds until the next call. A caller that knows how
    /// many bytes can be read behind the text, whatever they are, may save a copy of it by saying so.
    simdjson::error_code parse(std::string_view json, simdjson::dom::element& root, std::size_t readable_behind = 0);

private:
    static constexpr std::size_t smallest = std::size_t{1} << 16;

    simdjson::dom::parser parser_;
    std::string padded_;
};

/// What is wrong with a text that cannot be parsed, for people.
std::string describe_json_error(simdjson::error_code error);

}  // namespace wiredex
