// Numbers in as few bytes as they need (LEB128 without sign, as in DWARF 5, section 7.6): seven bits a byte, low bits
// first, the top bit set on all bytes but the last. Xapian's glass backend writes them so, too.
#pragma once

#include <cstdint>
#include <string>

namespace wiredex {

inline void append_number(std::string& out, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) out.push_back(static_cast<char>(0x80 | (number & 0x7F)));
    out.push_back(static_cast<char>(number));
}

}  // namespace wiredex
