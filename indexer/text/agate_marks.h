// Typesetting marks in tables of racing and sport, which printers set in agate.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace wiredex {

/// True if the line starts or ends with a mark: `<!` or `.=!`.
bool has_agate_marks(std::string_view line);

/// The line without them. A part of `line`.
std::string_view without_agate_marks(std::string_view line);

/// The lines without marks. As marks end lines, what follows such a line is parted from it by a blank one.
std::vector<std::string_view> agate_rows(std::span<const std::string_view> lines);

}  // namespace wiredex
