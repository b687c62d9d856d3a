#include "article/hash128.h"

#include <string_view>

namespace wiredex {

std::string to_hexadecimal(const Hash128& hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(32);
    for (const std::uint64_t half : {hash.high, hash.low}) {
        for (unsigned shift = 64; shift > 0; shift -= 4) text += digits[(half >> (shift - 4)) & 0xFU];
    }
    return text;
}

}  // namespace wiredex
