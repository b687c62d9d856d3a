// Work that may crash, done apart from the program.
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>

namespace wiredex {

/// What a child process did.
struct ChildResult {
    std::string output;         ///< what it wrote to its stream
    std::optional<int> status;  ///< its exit status, 0 to 255; nothing if a signal ended it
    int signal = 0;             ///< the signal that ended it, 0 if none did
};

/// Runs `work` in a copy of this process and waits for it; `work` writes to the stream it is given, and what it returns
/// becomes the exit status. Nothing else of what it does (memory, destructors, standard streams) reaches this process.
/// Throws `Error` (`storage`) if the system gives no pipe or process.
ChildResult run_in_child(const std::function<int(std::ostream&)>& work);

}  // namespace wiredex
