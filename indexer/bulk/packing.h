// How Xapian's glass backend writes numbers and strings into the keys and tags of its tables (Xapian 1.4,
// common/pack.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/variable_length.h"

namespace wiredex::glass {

using wiredex::append_number;

/// Whole bytes, low bits first, none for 0: only at the end of a string.
void append_last_number(std::string& out, std::uint32_t value);

/// Two to five bytes that sort as the numbers do.
void append_sortable_number(std::string& out, std::uint32_t value);

/// `0` or `1`.
inline void append_flag(std::string& out, bool value) {
    out.push_back(value ? '1' : '0');
}

/// The length and the bytes.
inline void append_string(std::string& out, std::string_view text) {
    append_number(out, text.size());
    out.append(text);
}

/// A string that sorts as it does by itself although more follows in the key: zero bytes become `00 ff`. The caller
/// ends it with a zero byte where more does follow.
void append_escaped(std::string& out, std::string_view text);

}  // namespace wiredex::glass
