#include "indexer/text/entities.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <unicode/unistr.h>

#include "indexer/text/encoding.h"

namespace wiredex {

namespace {

constexpr std::size_t longest_reference = 12;

std::optional<std::string> named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names = {
        {{"lt", "<"}, {"gt", ">"}, {"amp", "&"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\xC2\xA0"}}};
    for (const auto& [known, text] : names) {
        if (name == known) return std::string(text);
    }
    return std::nullopt;
}

std::string character(std::uint32_t code) {
    if (code == '\t' || code == '\n') return std::string(1, static_cast<char>(code));
    if (code < 0x20 || code == 0x7F) return {};
    if (code >= 0x80 && code < 0xA0) return to_utf8(std::string(1, static_cast<char>(code)));
    const bool possible = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    std::string utf8;
    icu::UnicodeString(static_cast<UChar32>(possible ? code : 0xFFFD)).toUTF8String(utf8);
    return utf8;
}

std::optional<std::string> numeric(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
    if (digits.empty() || result.ptr != end || result.ec != std::errc{}) return std::nullopt;
    return character(code);
}

}  // namespace

std::string decode_references(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    while (!text.empty()) {
        const std::size_t start = text.find('&');
        decoded += text.substr(0, start);
        if (start == std::string_view::npos) break;
        text.remove_prefix(start);
        const std::size_t end = text.substr(0, longest_reference).find(';');
        std::optional<std::string> meant;
        if (end != std::string_view::npos && end > 1) {
            const std::string_view name = text.substr(1, end - 1);
            meant = name.starts_with('#') ? numeric(name.substr(1)) : named(name);
        }
        decoded += meant ? std::string_view(*meant) : text.substr(0, 1);
        text.remove_prefix(meant ? end + 1 : 1);
    }
    return decoded;
}

}  // namespace wiredex
