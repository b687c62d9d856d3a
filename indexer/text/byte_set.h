// Looking for one of several bytes.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace wiredex {

/// Bytes that a text is searched for. `std::string_view::find_first_of` calls the C library for each byte of the text:
/// this asks a table, which is worth it where every article is searched.
class ByteSet {
public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes) holds_[static_cast<unsigned char>(byte)] = true;
    }

    [[nodiscard]] constexpr bool holds(char byte) const { return holds_[static_cast<unsigned char>(byte)]; }

    /// As `text.find_first_of(bytes)`.
    [[nodiscard]] constexpr std::size_t find_first_in(std::string_view text) const {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (holds(text[i])) return i;
        }
        return std::string_view::npos;
    }

private:
    std::array<bool, 256> holds_{};
};

}  // namespace wiredex
