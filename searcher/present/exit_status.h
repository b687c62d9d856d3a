// What wiredex-search tells the shell: as grep does.
#pragma once

namespace wiredex {

inline constexpr int exit_found = 0;    ///< something was found
inline constexpr int exit_nothing = 1;  ///< nothing was found
inline constexpr int exit_failed = 2;   ///< the question could not be answered

}  // namespace wiredex
