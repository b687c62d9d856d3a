// Text in headers of messages.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// Header text in UTF-8: encoded words (RFC 2047) decoded, bytes beyond ASCII that should not be there read as
/// `charset`, where it is stated, or as what they look like.
std::string decode_header_text(std::string_view text, std::string_view charset = {});

/// The name of the first mailbox of an address field (`"Olav Brandt" <olav@canal.example>`), else its address.
std::string mailbox_name(std::string_view field, std::string_view charset = {});

}  // namespace wiredex
