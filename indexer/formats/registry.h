// The formats that wiredex reads.
#pragma once

#include <span>
#include <string_view>

#include "indexer/formats/format.h"

namespace wiredex {

/// All formats in the order in which they are tried; the last one is plain text, the fallback.
std::span<const Format* const> formats();

/// True for plain text, which takes what no other format does, and for null.
bool is_fallback(const Format* format);

/// The format of this name, or null.
const Format* find_format(std::string_view name);

}  // namespace wiredex
