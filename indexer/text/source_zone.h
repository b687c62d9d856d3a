// Time zones of senders that state none.
#pragma once

#include <string>
#include <string_view>

#include "wiredex/reader.h"

namespace wiredex {

/// The IANA zone of an agency's clock: what the user said (`ReaderOptions::source_zones`), else the built-in table of
/// docs/formats.md; empty if neither knows it. Names are compared in any ASCII letter case.
std::string zone_of_source(std::string_view source, const ReaderOptions& options);

}  // namespace wiredex
