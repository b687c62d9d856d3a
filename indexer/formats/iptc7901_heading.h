// The line that heads a message in IPTC 7901.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wiredex {

/// What the heading states; parts that it leaves out are empty.
struct Iptc7901Heading {
    std::string number;    ///< letters of the service and number of the message: `eca0124`; starts anew every day
    std::string priority;  ///< 1 (flash) to 9, or a letter
    std::string category;  ///< `i`, `s`, `ec`
    std::optional<std::uint32_t> word_count;
    std::string extra;  ///< what follows: mostly the agency and its own count
};

/// Reads the heading at the front of `bytes`, behind padding (SYN, DEL, NUL, white space) and SOH. Only where there is
/// a SOH may the word count be missing. Nothing if there is no heading. Looks at the first bytes only.
std::optional<Iptc7901Heading> read_iptc7901_heading(std::string_view bytes);

}  // namespace wiredex
