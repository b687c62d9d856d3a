#include "article/text_clean.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <simdjson.h>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte < 0x7F) || byte == '\t' || byte == '\n';
}

/// How many bytes at the start of the text are printable ASCII, tabs and line feeds: they are clean as they stand.
/// Nearly all copy of an English service takes this way, so that it looks at eight bytes at once; those with a line
/// feed among them are rare enough.
std::size_t plain_length(std::string_view text) {
    const auto plain_in = [](std::string_view bytes) {
        const auto other = std::find_if_not(bytes.begin(), bytes.end(), [](char c) { return is_plain(c); });
        return static_cast<std::size_t>(other - bytes.begin());
    };
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t high_bits = 0x80 * ones;
    std::size_t at = 0;
    for (std::uint64_t block = 0; at + sizeof block <= text.size(); at += sizeof block) {
        std::memcpy(&block, text.data() + at, sizeof block);
        // A byte below 0x20 borrows, and so does 0x7F less 0x7F; 0x80 and more have the bit themselves.
        const std::uint64_t is_low = block - 0x20 * ones;
        const std::uint64_t is_delete = (block ^ (0x7F * ones)) - ones;
        if (((is_low | is_delete | block) & high_bits) == 0) continue;
        const std::size_t plain = plain_in(text.substr(at, sizeof block));
        if (plain < sizeof block) return at + plain;
    }
    return at + plain_in(text.substr(at));
}

/// How many bytes the character at `at` has if it is one of those that cleaning leaves alone whatever stands around it,
/// and that make up the copy of most European services: Latin letters (U+00A0 to U+02FF), Cyrillic (U+0400 to U+047F),
/// dashes and quotation marks (U+2010 to U+203F), currencies (U+20A0 to U+20BF). Else 0. The text must be valid UTF-8.
std::size_t common_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead == 0xC2) return byte(1) >= 0xA0 ? 2 : 0;
    if ((lead > 0xC2 && lead < 0xCC) || lead == 0xD0 || lead == 0xD1) return 2;
    if (lead != 0xE2) return 0;
    return (byte(1) == 0x80 && byte(2) >= 0x90) || (byte(1) == 0x82 && byte(2) >= 0xA0) ? 3 : 0;
}

/// True if all characters of the text, which must be valid UTF-8, are such.
bool is_common(std::string_view text) {
    for (std::size_t at = plain_length(text); at < text.size(); at += plain_length(text.substr(at))) {
        const std::size_t length = common_length(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

bool is_dropped(unsigned char byte) {
    return (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
}

icu::StringPiece piece(std::string_view text) {
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        throw Error(ErrorKind::usage, "a text of more than 2 GiB cannot be read; split it");
    }
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// Length of the control characters at the start of `text` that are replaced together, 0 if there is none. A run of
/// carriage returns is taken as a whole, so that a long one costs no more than its length.
std::size_t control_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first == '\r') return std::min(text.find_first_not_of('\r'), text.size());
    if (is_dropped(first)) return 1;
    const bool is_c1 = first == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
    return is_c1 ? 2 : 0;
}

/// How many line feeds stand for the `length` bytes of controls at the start of `text`.
std::size_t line_feeds(std::string_view text, std::size_t length) {
    if (text[0] == '\r') return length < text.size() && text[length] == '\n' ? 0 : length;
    return text.substr(0, length) == "\xC2\x85" ? 1 : 0;
}

/// `text` must be valid UTF-8.
std::string without_controls(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = control_length(text.substr(at));
        if (length == 0) {
            ++at;
            continue;
        }
        kept.append(text, run, at - run);
        kept.append(line_feeds(text.substr(at), length), '\n');
        at += length;
        run = at;
    }
    kept.append(text, run);
    return kept;
}

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || instance == nullptr) {
        throw Error(ErrorKind::cannot_read,
                    std::string("cannot load ICU's normalization data: ") + u_errorName(status));
    }
    return *instance;
}

/// `text` must be valid UTF-8.
std::string to_nfc(std::string text) {
    UErrorCode status = U_ZERO_ERROR;
    if (nfc().isNormalizedUTF8(piece(text), status) && U_SUCCESS(status)) return text;
    std::string normalized;
    normalized.reserve(text.size());
    icu::StringByteSink<std::string> sink(&normalized);
    nfc().normalizeUTF8(0, piece(text), sink, nullptr, status);
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::usage, std::string("cannot normalize a text: ") + u_errorName(status));
    }
    return normalized;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
    return simdjson::validate_utf8(text.data(), text.size());
}

std::string replace_invalid_utf8(std::string_view text) {
    std::string valid;
    icu::UnicodeString::fromUTF8(piece(text)).toUTF8String(valid);
    return valid;
}

std::string clean_text(std::string_view utf8) {
    std::string text(utf8);
    clean_in_place(text);
    return text;
}

void clean_in_place(std::string& text) {
    if (plain_length(text) == text.size()) return;
    if (!is_valid_utf8(text)) text = replace_invalid_utf8(text);
    if (!is_common(text)) text = to_nfc(without_controls(text));
}

}  // namespace wiredex
