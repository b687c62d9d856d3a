#include "indexer/mail/transfer_encoding.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

std::optional<std::uint32_t> base64_digit(char c) {
    if (is_upper(c)) return static_cast<std::uint32_t>(c - 'A');
    if (is_letter(c)) return static_cast<std::uint32_t>(c - 'a' + 26);
    if (is_digit(c)) return static_cast<std::uint32_t>(c - '0' + 52);
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return std::nullopt;
}

std::optional<unsigned> hexadecimal_digit(char c) {
    if (is_digit(c)) return static_cast<unsigned>(c - '0');
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    return std::nullopt;
}

}  // namespace

std::string decode_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=') {  // the end, unless more was appended
            bits = 0;
            count = 0;
            continue;
        }
        const auto digit = base64_digit(c);
        if (!digit) continue;
        bits = (bits << 6) | *digit;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
    }
    return bytes;
}

std::string decode_quoted_printable(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
            continue;
        }
        // Relays leave spaces behind the equals sign that breaks a line.
        const std::size_t line_end = std::min(text.find_first_not_of(" \t\r", i + 1), text.size());
        if (line_end == text.size() || text[line_end] == '\n') {
            i = line_end;
            continue;
        }
        const auto high = hexadecimal_digit(text[i + 1]);
        const auto low = i + 2 < text.size() ? hexadecimal_digit(text[i + 2]) : std::nullopt;
        if (high && low) {
            bytes += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

std::string decode_transfer(std::string_view content, std::string_view encoding) {
    if (encoding == "base64") return decode_base64(content);
    if (encoding == "quoted-printable") return decode_quoted_printable(content);
    return std::string(content);
}

}  // namespace wiredex
