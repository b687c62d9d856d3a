#include "indexer/commands/byte_size.h"

#include <array>
#include <string_view>

#include <fmt/core.h>

namespace wiredex {

std::string format_bytes(std::uint64_t bytes) {
    if (bytes < 1000) return fmt::format("{} byte{}", bytes, bytes == 1 ? "" : "s");
    constexpr std::array<std::string_view, 5> units{"kB", "MB", "GB", "TB", "PB"};
    double size = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    while (size >= 999.95 && unit + 1 < units.size()) {
        size /= 1000;
        ++unit;
    }
    return fmt::format("{:.1f} {}", size, units[unit]);
}

}  // namespace wiredex
