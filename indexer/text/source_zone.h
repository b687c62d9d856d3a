// Time zones of senders that state none.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "wiredex/reader.h"

namespace wiredex {

/// A sender that writes its times without their zone, and the IANA zone of its clock.
struct SourceZone {
    std::string_view source;
    std::string_view zone;
};

/// The built-in table, which docs/formats.md shows: one row for each name of a sender.
std::span<const SourceZone> source_zones();

/// The IANA zone of an agency's clock: what the user said (`ReaderOptions::source_zones`), else the built-in table;
/// empty if neither knows it. Names are compared in any ASCII letter case.
std::string zone_of_source(std::string_view source, const ReaderOptions& options);

}  // namespace wiredex
