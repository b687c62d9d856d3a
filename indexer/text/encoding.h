// From the bytes of a file to UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wiredex {

enum class Utf16Order { little_endian, big_endian };

/// The byte order if the bytes look like UTF-16: by their byte order mark, or without one because nearly every second
/// byte is zero, as in text of Western languages.
std::optional<Utf16Order> utf16_order(std::string_view start);

/// UTF-16 as UTF-8, without the byte order mark. What is no character becomes U+FFFD.
std::string utf16_to_utf8(std::string_view bytes, Utf16Order order);

/// Text without a declared encoding as UTF-8, without a byte order mark: UTF-8 if it is that, else Windows-1252, which
/// is what senders mean by ISO 8859-1 too. Pure ASCII comes back unchanged.
std::string to_utf8(std::string_view bytes);

/// The UTF-8 byte order mark.
inline constexpr std::string_view utf8_byte_order_mark = "\xEF\xBB\xBF";

/// True if every byte is below 0x80.
bool is_ascii(std::string_view bytes);

}  // namespace wiredex
