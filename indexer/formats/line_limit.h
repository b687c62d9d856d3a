// How many lines a record may have where its reader keeps a list of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/formats/format.h"

namespace wiredex {

/// No copy has as many, and a list of the lines of a record that is all line ends takes up many times its size.
inline constexpr std::size_t most_lines = 1'000'000;

/// The reject of a record with more lines; nothing for one that may be read. `offset` is where it starts.
std::optional<Reject> refuse_lines(std::string_view record, std::uint64_t offset);

/// The same of a record whose lines have been counted.
std::optional<Reject> refuse_lines(std::size_t count, std::uint64_t offset);

}  // namespace wiredex
