
#include <algorithm>
#include <cstdint>
#include <limits>
#include <simdjson.h>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include "wiredex/error.h"

namespace wiredex {
namespace {

/// True if the text is printable ASCII, tabs and line feeds: it is clean as it stands. Has no early exit, so that the
/// compiler can look at many bytes at once; nearly all copy of an English service takes this way.
bool is_plain(std::string_view text) {
    unsigned special = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        special |= static_cast<unsigned>(byte >= 0x7F) |
                   (static_cast<unsigned>(byte < 0x20) & static_cast<unsigned>(byte != '\t') &
                    static_cast<unsigned>(byte != '\n'));
    }
    return special == 0;
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
    if (is_plain(utf8)) return std::string(utf8);
    if (!is_valid_utf8(utf8)) return to_nfc(without_controls(replace_invalid_utf8(utf8)));
    return to_nfc(without_controls(utf8));
}

}  // namespace wiredex
