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

/// Text as UTF-8, without a byte order mark. `declared` is what the document says of itself (XML declaration, MIME,
/// HTML meta), empty where it says nothing. The first of these that holds decides, since senders declare what is not
/// so: UTF-8 with some character beyond ASCII; the declared encoding, where ISO 8859-1 and ASCII mean Windows-1252;
/// ASCII; what letters or a detector tell (`detected_encoding`); Windows-1252. In text that is UTF-8 but for some
/// bytes, or declared to be, those bytes are read as Windows-1252.
std::string to_utf8(std::string_view bytes, std::string_view declared = {});

/// The UTF-8 byte order mark.
inline constexpr std::string_view utf8_byte_order_mark = "\xEF\xBB\xBF";

/// True if every byte is below 0x80.
bool is_ascii(std::string_view bytes);

}  // namespace wiredex
