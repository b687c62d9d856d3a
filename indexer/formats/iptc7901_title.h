// The lines above the text of a message in IPTC 7901, down to the one that ends with " =".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

struct Iptc7901Title {
    std::string headline;
    std::string summary;  ///< the subtitle that Austrian copy marks with "Utl.:"
    std::string take;     ///< `1ST LEAD`, `(Achtung)`
    std::string kicker;   ///< what stands above the headline, without its colon
    std::string byline;   ///< without "By"
    std::string note;     ///< an embargo stated up here
    bool embargoed = false;
};

/// Cuts the lines into their parts. Lines in capitals or brackets above the headline are the take. With `has_kicker`
/// the lines down to one that ends with a colon are the kicker; other senders break headlines there.
Iptc7901Title read_iptc7901_title(std::vector<std::string_view> lines, bool has_kicker);

/// How many lines from the front belong to the title, with the blank lines above and among them. Where no line ends
/// with " =", they go to the first blank line, as long as they are few and do not begin with a dateline; 0 if there is
/// no title.
std::size_t title_length(const std::vector<std::string_view>& lines);

}  // namespace wiredex
