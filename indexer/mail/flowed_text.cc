#include "indexer/mail/flowed_text.h"

#include <algorithm>

#include "indexer/text/strings.h"

namespace wiredex {

std::string join_flowed(std::string_view text, bool delete_space) {
    constexpr std::string_view signature = "-- ";
    std::string joined;
    joined.reserve(text.size());
    std::size_t quoted_before = 0;
    bool is_open = false;  // the last line was broken
    LineCursor lines(text);
    while (const auto whole = lines.next()) {
        std::string_view line = *whole;
        const std::size_t quoted = std::min(line.find_first_not_of('>'), line.size());
        const std::string_view quotes = line.substr(0, quoted);
        line.remove_prefix(quoted);
        if (line.starts_with(' ')) line.remove_prefix(1);  // stuffed
        const bool continues = is_open && quoted == quoted_before && line != signature;
        if (!continues) {
            if (is_open) joined += '\n';
            joined += quotes;
            if (!quotes.empty()) joined += ' ';
        }
        is_open = line.ends_with(' ') && line != signature;
        quoted_before = quoted;
        if (is_open && delete_space) line.remove_suffix(1);
        joined += line;
        if (!is_open) joined += '\n';
    }
    return joined;
}

}  // namespace wiredex
