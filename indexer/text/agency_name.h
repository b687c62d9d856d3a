// What agencies are called.
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// The customary short name of an agency by its full one: `AFP` for "Agence France-Presse". A name that is not known
/// comes back as it is, without "Copyright 2021", "All rights reserved" and the like.
std::string agency_name(std::string_view stated);

}  // namespace wiredex
