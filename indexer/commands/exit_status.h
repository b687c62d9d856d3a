// What the programs tell the shell.
#pragma once

namespace wiredex {

inline constexpr int exit_done = 0;      ///< everything was done
inline constexpr int exit_rejected = 1;  ///< done, but some of the input was not usable
inline constexpr int exit_failed = 2;    ///< it could not be done

}  // namespace wiredex
