#include "indexer/text/encoding.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "article/text_clean.h"
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

std::string to_utf8(std::string_view bytes) {
    if (bytes.starts_with(utf8_byte_order_mark)) bytes.remove_prefix(utf8_byte_order_mark.size());
    if (is_ascii(bytes) || is_valid_utf8(bytes)) return std::string(bytes);
    return decode(bytes, "windows-1252");
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
