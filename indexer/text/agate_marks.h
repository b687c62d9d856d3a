// Typesetting marks in tables of racing and sport, which printers set in agate.
#pragma once

#include <string_view>

namespace wiredex {

/// True if the line starts or ends with a mark: `<!` or `.=!`.
bool has_agate_marks(std::string_view line);

/// The line without them. A part of `line`.
std::string_view without_agate_marks(std::string_view line);

}  // namespace wiredex
