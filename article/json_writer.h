// Writing JSON (RFC 8259) on one line, for everything that wiredex prints or stores.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "wiredex/article.h"
#include "wiredex/time.h"

namespace wiredex {

/// Appends JSON to a string that the caller owns and that outlives the writer.
///
/// Sets the commas; the caller opens and closes objects and lists, and writes a `key` before each member's value.
/// Whatever the texts hold, the output is valid JSON in UTF-8: bytes that are not UTF-8 become U+FFFD. Keys are taken
/// as they are: they must be plain ASCII without quotes. Not thread-safe; different writers are independent.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_list() { open('['); }
    void end_list() { close(']'); }
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(double number);  ///< the shortest form that reads back the same; `null` if it is not finite
    void value(bool truth);
    void value(const Time& time);
    void value(const Topic& topic);  ///< an object; parts not stated are left out
    void value(const std::vector<std::string>& texts);
    void value(const std::vector<Topic>& topics);
    template <typename Integer>
    std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>> value(Integer number) {
        separate();
        append_number(number);
    }

    /// A version as JSON: a number where `version` is an integer in its canonical form (no `+`, no leading zero) that
    /// fits 64 bits with sign, so that reading it gives the same text back; else a string.
    void version(std::string_view version);

    /// `"name": value`.
    template <typename Value>
    void member(std::string_view name, const Value& member_value) {
        key(name);
        value(member_value);
    }

    /// `"name": value`, or nothing where the value is not stated.
    void member_if_stated(std::string_view name, std::string_view text) {
        if (!text.empty()) member(name, text);
    }
    template <typename Value>
    void member_if_stated(std::string_view name, const std::vector<Value>& list) {
        if (!list.empty()) member(name, list);
    }
    template <typename Value>
    void member_if_stated(std::string_view name, const std::optional<Value>& optional) {
        if (optional) member(name, *optional);
    }
    void version_if_stated(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        key(name);
        version(text);
    }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void append_number(std::int64_t number);
    void append_number(std::uint64_t number);
    template <typename Integer>
    void append_number(Integer number) {
        if constexpr (std::is_signed_v<Integer>) {
            append_number(static_cast<std::int64_t>(number));
        } else {
            append_number(static_cast<std::uint64_t>(number));
        }
    }

    std::string& out_;
    bool after_value_ = false;  ///< the next value or key needs a comma before it
};

/// Appends `text` as a JSON string with its quotes. Escapes what RFC 8259 requires and leaves other UTF-8 as it is;
/// bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// The start of `text`, at most some 40 bytes, as a JSON string: for quoting what was found in a message.
std::string json_excerpt(std::string_view text);

}  // namespace wiredex
