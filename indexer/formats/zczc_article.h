// What stands in a ZCZC frame.
#pragma once

#include <string_view>
#include <vector>

#include "wiredex/article.h"
#include "wiredex/reader.h"

namespace wiredex {

/// True for a line that opens a frame: `ZCZC`, in any letter case, behind white space and control characters.
bool starts_frame(std::string_view line);

/// The article of a frame with tags of one character at the front of its first lines (`%A`, `#slug`, `$headline`), or
/// with a headline and text alone. `lines` are those between the first and the last line of the frame.
Article article_of_tagged_frame(std::string_view agency, const std::vector<std::string_view>& lines);

/// The article of a frame whose first lines are routing codes, as Italian agencies send: codes, headline, text, and the
/// time at the end of the last line.
Article article_of_routed_frame(const std::vector<std::string_view>& lines, const ReaderOptions& options);

/// True if a line is such a time: `12-MAR-14 15:14` or `121514 MAR 14`, with `NNNN` behind it or not.
bool is_closing_time(std::string_view line);

}  // namespace wiredex
