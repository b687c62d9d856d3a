#include "article/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "article/text_clean.h"

namespace wiredex {
namespace {

constexpr std::array<bool, 256> make_escaped() {
    std::array<bool, 256> escaped{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) escaped[byte] = true;
    escaped['"'] = true;
    escaped['\\'] = true;
    return escaped;
}

constexpr std::array<bool, 256> must_escape = make_escaped();

void append_escape(std::string& out, char c) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        default:
            break;
    }
    out += "\\u00";
    out += hexadecimal[static_cast<unsigned char>(c) >> 4U];
    out += hexadecimal[static_cast<unsigned char>(c) & 0xFU];
}

/// `text` must be valid UTF-8.
void append_escaped(std::string& out, std::string_view text) {
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!must_escape[static_cast<unsigned char>(text[at])]) continue;
        out.append(text, run, at - run);
        append_escape(out, text[at]);
        run = at + 1;
    }
    out.append(text, run);
}

template <typename Number>
void append_shortest(std::string& out, Number number) {
    std::array<char, 32> digits{};  // the longest double has 24 characters, the longest 64-bit integer 20
    const std::to_chars_result result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), result.ptr);
}

bool is_canonical_integer(std::string_view text) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const std::from_chars_result result = std::from_chars(text.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end) return false;
    const std::string_view digits = text.substr(text[0] == '-' ? 1 : 0);
    return digits[0] != '0' || text == "0";
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    if (is_valid_utf8(text)) {
        append_escaped(out, text);
    } else {
        append_escaped(out, replace_invalid_utf8(text));
    }
    out += '"';
}

std::string json_excerpt(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::size_t length = std::min(text.size(), longest);
    while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
    std::string excerpt;
    append_json_string(excerpt, text.substr(0, length));
    if (length < text.size()) excerpt += "...";
    return excerpt;
}

void JsonWriter::separate() {
    if (after_value_) out_ += ',';
    after_value_ = true;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    after_value_ = false;
}

void JsonWriter::close(char bracket) {
    out_ += bracket;
    after_value_ = true;
}

void JsonWriter::key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    after_value_ = false;
}

void JsonWriter::value(std::string_view text) {
    separate();
    append_json_string(out_, text);
}

void JsonWriter::value(double number) {
    separate();
    if (std::isfinite(number)) {
        append_shortest(out_, number);
    } else {
        out_ += "null";
    }
}

void JsonWriter::value(bool truth) {
    separate();
    out_ += truth ? "true" : "false";
}

void JsonWriter::value(const Time& time) {
    value(format_time(time));
}

void JsonWriter::value(const Topic& topic) {
    begin_object();
    member_if_stated("code", topic.code);
    member_if_stated("name", topic.name);
    member_if_stated("scheme", topic.scheme);
    end_object();
}

void JsonWriter::value(const std::vector<std::string>& texts) {
    begin_list();
    for (const std::string& text : texts) value(text);
    end_list();
}

void JsonWriter::value(const std::vector<Topic>& topics) {
    begin_list();
    for (const Topic& topic : topics) value(topic);
    end_list();
}

void JsonWriter::version(std::string_view version) {
    if (!is_canonical_integer(version)) return value(version);
    separate();
    out_ += version;
}

void JsonWriter::append_number(std::int64_t number) {
    append_shortest(out_, number);
}
void JsonWriter::append_number(std::uint64_t number) {
    append_shortest(out_, number);
}

}  // namespace wiredex
