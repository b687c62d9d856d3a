// Addresses of web pages, as feeds and pages write them.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// True if the text starts with a scheme (`https:`, `urn:`, `tag:`): it means the same wherever it stands.
bool is_absolute_address(std::string_view address);

/// The address that a relative `reference` means in a document at `base` (RFC 3986, section 5.2). An absolute one stays
/// as it is, and so does any where the base is not absolute.
std::string resolve_address(std::string_view base, std::string_view reference);

}  // namespace wiredex
