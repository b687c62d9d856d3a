#include "indexer/bulk/packing.h"

namespace wiredex::glass {
namespace {

void append_big_endian(std::string& out, std::uint32_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
}

}  // namespace

void append_last_number(std::string& out, std::uint32_t value) {
    for (; value != 0; value >>= 8) out.push_back(static_cast<char>(value & 0xFF));
}

void append_sortable_number(std::string& out, std::uint32_t value) {
    // The first byte tells the length in unary, as UTF-8 does, and leaves its other bits to the number.
    if (value < 1U << 15) return append_big_endian(out, value, 2);
    if (value < 1U << 22) return append_big_endian(out, value | 0x80U << 16, 3);
    if (value < 1U << 29) return append_big_endian(out, value | 0xC0U << 24, 4);
    out.push_back('\xE0');  // the number's own bits of this byte are beyond 32
    append_big_endian(out, value, 4);
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        out.push_back(c);
        if (c == '\0') out.push_back('\xFF');
    }
}

}  // namespace wiredex::glass
