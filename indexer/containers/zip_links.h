// The symbolic links in a zip archive. That a file is one stands only in the list at the end of the archive, which who
// reads from front to back sees too late.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include "indexer/containers/byte_stream.h"

namespace wiredex {

/// The names of the links, as sent; none if the list of files is damaged or not at the end of the bytes (.ZIP File
/// Format Specification, sections 4.3.12 to 4.3.16 and 4.5.7). At most a million files are looked at.
std::unordered_set<std::string> links_in_zip(const RandomAccess& bytes);

}  // namespace wiredex
