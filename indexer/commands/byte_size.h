// Sizes for people.
#pragma once

#include <cstdint>
#include <string>

namespace wiredex {

/// `512 bytes`, `35.2 kB`, `1.4 GB`: powers of ten, as file managers and disk makers count.
std::string format_bytes(std::uint64_t bytes);

}  // namespace wiredex
