// The text of a message in IPTC 7901: what readers of newspapers may see, and what only their editors may.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

struct Iptc7901Text {
    std::string body;
    std::string notes;     ///< notebook, contacts, sign-off: nothing for print
    std::string sign_off;  ///< initials of the desk: `dpa bwh bag`
};

/// Cuts the lines behind the title up. `number` is the message's own, which some senders repeat at the end; `agency`
/// is how the heading names the sender.
Iptc7901Text read_iptc7901_text(const std::vector<std::string_view>& lines, std::string_view number,
                                std::string_view agency);

}  // namespace wiredex
