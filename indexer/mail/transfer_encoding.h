// How the contents of a part travel (RFC 2045, section 6).
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// What is no base64 is passed over.
std::string decode_base64(std::string_view text);

/// An equals sign without its two digits stays.
std::string decode_quoted_printable(std::string_view text);

/// The contents of a part. `encoding` is the Content-Transfer-Encoding in lower case; one that is not known changes
/// nothing.
std::string decode_transfer(std::string_view content, std::string_view encoding);

}  // namespace wiredex
