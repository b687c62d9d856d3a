// The control characters that frame messages on a wire, and cutting bytes at them.
#pragma once

#include <string_view>

namespace wiredex {

namespace control {
inline constexpr char soh = 0x01;  ///< starts a heading
inline constexpr char stx = 0x02;  ///< starts the text
inline constexpr char etx = 0x03;  ///< ends the text
inline constexpr char eot = 0x04;  ///< ends the message
inline constexpr char bs = 0x08;   ///< ANPA: starts a row of a table
inline constexpr char dle = 0x10;  ///< ANPA: space band, a space of variable width
inline constexpr char dc1 = 0x11;
inline constexpr char dc2 = 0x12;  ///< ANPA: the text is a table
inline constexpr char dc4 = 0x14;
inline constexpr char rs = 0x1E;  ///< ANPA: em space
inline constexpr char us = 0x1F;  ///< ANPA: en space, and the end of a message's number
}  // namespace control

/// True for what fills the time between messages: white space, NUL, SYN, DEL, and what is left of the last message
/// (FF, EOT, SUB).
constexpr bool is_padding(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0' || c == 0x16 || c == 0x7F || c == 0x1A ||
           c == control::eot;
}

/// The bytes behind any padding.
std::string_view after_padding(std::string_view bytes);

/// The bytes behind padding, SOH, and padding.
std::string_view after_start_of_heading(std::string_view bytes);

/// The bytes before the first line end; no more than a heading can have.
std::string_view first_line(std::string_view bytes);

}  // namespace wiredex
