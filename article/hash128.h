// A hash of 128 bits.
#pragma once

#include <cstdint>
#include <string>

namespace wiredex {

struct Hash128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend bool operator==(const Hash128&, const Hash128&) = default;
};

/// 32 lower-case hexadecimal digits, the highest first.
std::string to_hexadecimal(const Hash128& hash);

}  // namespace wiredex
