// wiredex-search as a function.
#pragma once

#include <string>
#include <vector>

namespace wiredex {

/// Runs the program with these arguments (its own name is not among them). Results go to standard output, all else to
/// standard error. Returns the exit status; throws nothing.
int run_program(std::vector<std::string> arguments) noexcept;

}  // namespace wiredex
