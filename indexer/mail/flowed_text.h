// Text whose lines were broken to be joined again (RFC 3676).
#pragma once

#include <string>
#include <string_view>

namespace wiredex {

/// The text with a paragraph on each line. `delete_space`: the space that marks a broken line is no part of the text.
std::string join_flowed(std::string_view text, bool delete_space);

}  // namespace wiredex
