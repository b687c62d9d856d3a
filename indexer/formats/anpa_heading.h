// The two lines that head a message in ANPA 1312.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wiredex {

/// What the heading states; parts that it leaves out are empty.
struct AnpaHeading {
    std::string number;    ///< service letter and transmission number: `W2870`
    std::string priority;  ///< `f`, `u`, `b`, `r`, `d`
    std::string category;  ///< the service category: `i`, `s`
    std::string keyword;   ///< the slug, cut at 24 characters by most senders: `BC-LT--Argentina-CancerB`
    std::string version;   ///< what follows it: `1stLd-Writethru`
    std::string day;       ///< `11-13`: month and day with AP, day and month with Kyodo
    std::optional<std::uint32_t> word_count;
    bool tabular = false;  ///< the text is a table
};

/// Reads the heading at the front of `bytes`, behind padding (SYN, DEL, NUL, white space) and SOH. Relays that take the
/// control characters out are borne with, as long as the second line ends with day and word count. Nothing if there is
/// no heading. Looks at the first bytes only.
std::optional<AnpaHeading> read_anpa_heading(std::string_view bytes);

}  // namespace wiredex
