#include "indexer/text/encoding.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "article/text_clean.h"
#include "indexer/text/encoding_detection.h"
#include "indexer/text/strings.h"
#include "wiredex/error.h"

namespace wiredex {

namespace {

std::string decode(std::string_view bytes, const char* encoding) {
    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Close> converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status) != 0) {
        throw Error(ErrorKind::cannot_read, std::string("ICU has no converter for ") + encoding + ": install libicu72");
    }
    const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
    std::string utf8;
    return text.toUTF8String(utf8);
}

// An encoding that ICU knows and that can be meant: what its name was read from is ASCII, so UCS-2 or EBCDIC are not.
bool is_usable(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(encoding.c_str(), &status);
    if (converter != nullptr) ucnv_close(converter);
    return U_SUCCESS(status) != 0 && decode("<?xml", encoding.c_str()) == "<?xml";
}

bool means_utf8(std::string_view name) {
    return name == "utf-8" || name == "utf8";
}

bool means_windows_1252(std::string_view name) {
    return name == "iso-8859-1" || name == "iso8859-1" || name == "latin1" || name == "latin-1" || name == "us-ascii" ||
           name == "ascii" || name == "iso_8859-1" || name == "windows-1252" || name == "cp1252";
}

// How many bytes from the front are one character of UTF-8; 0 if they are none.
std::size_t character_length(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0x80) return 1;  // most of nearly all copy
    const std::size_t length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    return length > 0 && bytes.size() >= length && is_valid_utf8(bytes.substr(0, length)) ? length : 0;
}

// In Windows-1252 copy two bytes make a character of UTF-8 by rare chance only.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t characters = 0;
    std::size_t strays = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = character_length(bytes.substr(i));
        characters += length > 1 ? 1 : 0;
        strays += length == 0 ? 1 : 0;
        i += std::max<std::size_t>(length, 1);
    }
    return characters > 2 * strays;
}

// One byte above ASCII; a converter for each would take a thousand times as long.
const std::string& of_windows_1252(unsigned char byte) {
    static const std::vector<std::string> characters = [] {
        std::vector<std::string> table;
        for (int code = 0x80; code < 0x100; ++code) {
            table.push_back(decode(std::string(1, static_cast<char>(code)), "windows-1252"));
        }
        return table;
    }();
    return characters[byte - 0x80U];
}

std::string windows_1252_to_utf8(std::string_view bytes) {
    std::string utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    while (!bytes.empty()) {
        const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        const auto ascii = static_cast<std::size_t>(std::ranges::find_if(bytes, is_beyond_ascii) - bytes.begin());
        utf8 += bytes.substr(0, ascii);
        if (ascii == bytes.size()) break;
        utf8 += of_windows_1252(static_cast<unsigned char>(bytes[ascii]));
        bytes.remove_prefix(ascii + 1);
    }
    return utf8;
}

// Bytes that are not UTF-8 as Windows-1252.
std::string mend_utf8(std::string_view bytes) {
    std::string mended;
    mended.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = character_length(bytes.substr(i));
        if (length > 0) {
            mended += bytes.substr(i, length);
        } else {
            mended += of_windows_1252(static_cast<unsigned char>(bytes[i]));
        }
        i += std::max<std::size_t>(length, 1);
    }
    return mended;
}

}  // namespace

std::optional<Utf16Order> utf16_order(std::string_view start) {
    if (start.starts_with("\xFF\xFE")) return Utf16Order::little_endian;
    if (start.starts_with("\xFE\xFF")) return Utf16Order::big_endian;
    const std::size_t pairs = std::min<std::size_t>(start.size(), 1024) / 2;
    if (pairs < 2) return std::nullopt;
    std::size_t first_zero = 0;
    std::size_t second_zero = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        first_zero += start[2 * i] == '\0' ? 1 : 0;
        second_zero += start[2 * i + 1] == '\0' ? 1 : 0;
    }
    const std::size_t most = pairs * 9 / 10;
    if (first_zero == 0 && second_zero >= most) return Utf16Order::little_endian;
    if (second_zero == 0 && first_zero >= most) return Utf16Order::big_endian;
    return std::nullopt;
}

std::string utf16_to_utf8(std::string_view bytes, Utf16Order order) {
    std::string text = decode(bytes, order == Utf16Order::little_endian ? "UTF-16LE" : "UTF-16BE");
    if (text.starts_with(utf8_byte_order_mark)) text.erase(0, utf8_byte_order_mark.size());
    return text;
}

std::string to_utf8(std::string_view bytes, std::string_view declared) {
    if (bytes.starts_with(utf8_byte_order_mark)) bytes.remove_prefix(utf8_byte_order_mark.size());
    const std::string name = ascii_lower(trim(declared));
    // Encodings of seven bits look like ASCII.
    if (name.starts_with("iso-2022") && is_usable(name)) return decode(bytes, name.c_str());
    if (is_ascii(bytes) || is_valid_utf8(bytes)) return std::string(bytes);
    if (means_utf8(name) || is_mostly_utf8(bytes)) return mend_utf8(bytes);
    if (!name.empty() && !means_windows_1252(name) && is_usable(name)) {
        return decode(bytes, name.c_str());
    }
    if (name.empty()) {
        if (const std::string detected = detected_encoding(bytes); !detected.empty())
            return decode(bytes, detected.c_str());
    }
    return windows_1252_to_utf8(bytes);
}

bool is_ascii(std::string_view bytes) {
    std::size_t i = 0;
    for (; i + sizeof(std::uint64_t) <= bytes.size(); i += sizeof(std::uint64_t)) {
        std::uint64_t block = 0;
        std::memcpy(&block, bytes.data() + i, sizeof block);
        if ((block & 0x8080808080808080U) != 0) return false;
    }
    return std::ranges::all_of(bytes.substr(i), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace wiredex
