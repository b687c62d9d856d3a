// Numbers of a fixed width.
#pragma once

#include <string>

namespace wiredex::generator {

/// The last `width` decimal digits of a number, with leading zeros.
inline void append_padded(std::string& text, unsigned value, unsigned width) {
    const std::size_t start = text.size();
    text.append(width, '0');
    for (std::size_t i = start + width; i > start; value /= 10) text[--i] = static_cast<char>('0' + value % 10);
}

}  // namespace wiredex::generator
