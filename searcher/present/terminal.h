// What standard output and standard error are connected to.
#pragma once

#include <cstddef>

namespace wiredex {

/// When to mark text with colour and weight.
enum class ColorChoice {
    automatic,  ///< on a terminal, unless the environment asks for none (`NO_COLOR`, or `TERM=dumb`)
    always,
    never,
};

bool output_is_terminal();
bool error_is_terminal();

/// Whether to use escape sequences on standard output.
bool use_color(ColorChoice choice);

/// Columns of the terminal at standard output, or at standard error if `for_errors`; 80 where there is none.
std::size_t terminal_width(bool for_errors = false);

}  // namespace wiredex
