// The value of --unpack-limit.
#pragma once

#include <string>
#include <string_view>

#include "wiredex/reader.h"

namespace wiredex {

/// Reads `NAME=N[,NAME=N...]` into `limits`: depth, entries, size (bytes; K, M, G and T stand for powers of 1024),
/// ratio. Returns what is wrong, for people; nothing if it was read. `limits` is then unchanged or partly changed.
std::string parse_unpack_limit(std::string_view text, ArchiveLimits& limits);

}  // namespace wiredex
