#include "indexer/mail/headers.h"

#include <algorithm>
#include <optional>

#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t most_fields = 500;
constexpr std::size_t longest_value = std::size_t{16} << 10;
constexpr std::size_t most_parameters = 64;

std::string_view without_line_end(std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// The line that starts at `at`, with its end.
std::string_view line_at(std::string_view text, std::size_t at) {
    const std::size_t end = text.find('\n', at);
    return text.substr(at, end == std::string_view::npos ? std::string_view::npos : end - at + 1);
}

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && starts_with_ignoring_case(a, b);
}

std::optional<int> hexadecimal(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return std::nullopt;
}

std::string decode_percents(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const auto high = hexadecimal(text[i + 1]);
            const auto low = hexadecimal(text[i + 2]);
            if (high && low) {
                decoded += static_cast<char>(*high * 16 + *low);
                i += 2;
                continue;
            }
        }
        decoded += text[i];
    }
    return decoded;
}

// A value up to the next semicolon, its quotes taken off.
std::string take_parameter_value(std::string_view& rest) {
    rest = trim(rest);
    std::string value;
    if (!rest.starts_with('"')) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        value = std::string(trim(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return value;
    }
    std::size_t i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
        value += rest[i];
    }
    const std::size_t end = rest.find(';', std::min(i, rest.size()));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return value;
}

}  // namespace

std::size_t field_name_length(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || line.starts_with("--")) return 0;
    const std::string_view name = line.substr(0, colon);
    const bool printable = std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7F; });
    return printable ? colon : 0;
}

MailHeaders::MailHeaders(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view line = line_at(text, at);
        if (!trim(line).empty() && !line.starts_with("From ")) break;
        at += line.size();
    }
    while (at < text.size()) {
        const std::string_view line = line_at(text, at);
        const bool continues = (line.front() == ' ' || line.front() == '\t') && !fields_.empty();
        const std::size_t name = continues ? 0 : field_name_length(without_line_end(line));
        if (without_line_end(line).empty()) {
            at += line.size();
            break;
        }
        if (!continues && name == 0) break;  // a text without a blank line before it
        at += line.size();
        if (continues) {
            std::string_view& value = fields_.back().second;
            const auto start = static_cast<std::size_t>(value.data() - text.data());
            if (start + value.size() + line.size() == at) value = text.substr(start, at - start);
        } else if (fields_.size() < most_fields) {
            fields_.emplace_back(line.substr(0, name), line.substr(name + 1));
        }
    }
    size_ = at;
}

const std::pair<std::string_view, std::string_view>* MailHeaders::find(std::string_view name) const {
    const auto found =
        std::ranges::find_if(fields_, [name](const auto& field) { return same_name(field.first, name); });
    return found == fields_.end() ? nullptr : &*found;
}

bool MailHeaders::has(std::string_view name) const {
    return find(name) != nullptr;
}

std::string MailHeaders::value(std::string_view name) const {
    const auto* const field = find(name);
    if (field == nullptr) return {};
    std::string value(trim(field->second).substr(0, longest_value));
    std::erase_if(value, [](char c) { return c == '\r' || c == '\n'; });
    return value;
}

std::string MailParameters::parameter(std::string_view name) const {
    std::string plain;
    std::string extended;
    bool is_extended = false;
    for (const auto& [key, part] : parameters) {
        if (key == name) plain = part;
        if (key.size() <= name.size() || !key.starts_with(name) || key[name.size()] != '*') continue;
        const bool is_encoded = key.ends_with('*');
        extended += is_encoded ? decode_percents(part) : part;
        is_extended = is_extended || (is_encoded && extended.find('\'') != std::string::npos);
    }
    if (extended.empty()) return plain;
    if (!is_extended) return to_utf8(extended);
    // charset'language'text
    const std::size_t charset_end = extended.find('\'');
    const std::size_t text = extended.find('\'', charset_end + 1);
    if (text == std::string::npos) return to_utf8(extended);
    return to_utf8(std::string_view(extended).substr(text + 1), std::string_view(extended).substr(0, charset_end));
}

MailParameters parse_mail_parameters(std::string_view field) {
    MailParameters parsed;
    const std::size_t end = std::min(field.find(';'), field.size());
    const std::string_view first = trim(field.substr(0, end));
    parsed.value = ascii_lower(first.substr(0, first.find_first_of(" \t(")));
    std::string_view rest = field.substr(std::min(end + 1, field.size()));
    while (!trim(rest).empty() && parsed.parameters.size() < most_parameters) {
        const std::size_t name_end = rest.find_first_of("=;");
        if (name_end == std::string_view::npos) break;
        std::string name = ascii_lower(trim(rest.substr(0, name_end)));
        const bool has_value = rest[name_end] == '=';
        rest.remove_prefix(name_end + 1);
        if (has_value) parsed.parameters.emplace_back(std::move(name), take_parameter_value(rest));
    }
    return parsed;
}

}  // namespace wiredex
