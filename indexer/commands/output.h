// Results on standard output.
#pragma once

#include <string_view>

namespace wiredex {

/// Writes to standard output, buffered. Throws `Error` (`storage`) if that fails; a reader that went away ends the
/// program as it ends every filter, by SIGPIPE.
void write_output(std::string_view text);

/// Writes what is buffered; to be called before the program reports success. Throws as `write_output`.
void flush_output();

}  // namespace wiredex
