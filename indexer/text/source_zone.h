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

/// The IANA zone that the user gave an agency's clock (`ReaderOptions::source_zones`); empty if none. Names are
/// compared in any ASCII letter case.
std::string zone_of_source(std::string_view source, const ReaderOptions& options);

/// The IANA zone of the agency's clock by the built-in table; empty if it does not know the agency. Readers do not ask
/// it: what an article states stays as it was stated until it is indexed.
std::string_view built_in_zone(std::string_view source);

/// Gives the times of the article that have a clock and no zone the one of the built-in table, if it knows the source:
/// publication and update the earlier reading of an hour that comes twice, the embargo the later one. False, and the
/// article as it was, if there is nothing to do.
bool resolve_times(Article& article);

}  // namespace wiredex
