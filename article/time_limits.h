// The moments that RFC 3339 can write: years 0001 to 9999.
#pragma once

#include <cstdint>

namespace wiredex {

inline constexpr std::int64_t seconds_of_day = 86400;
inline constexpr std::int64_t first_second = -62'135'596'800;  ///< 0001-01-01T00:00:00Z
inline constexpr std::int64_t last_second = 253'402'300'799;   ///< 9999-12-31T23:59:59Z

}  // namespace wiredex
