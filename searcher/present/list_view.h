// Results as a list that people read.
#pragma once

#include <cstddef>
#include <string>

#include "wiredex/results.h"

namespace wiredex {

struct ListStyle {
    std::size_t width = 80;      ///< columns
    bool color = false;          ///< escape sequences for headline and id
    bool show_database = false;  ///< name the database of each hit: where several are searched
};

/// The hits, an empty line between them. Nothing of an article can reach the terminal as a control character.
std::string list_view(const Results& results, const ListStyle& style);

/// One line that says how much was found: `10 of about 340 articles`. Without a newline.
std::string summary_line(const Results& results);

/// A time as people write it: `7 Dec 2023 05:51 UTC`; without `UTC` where the zone is unknown; `7 Dec 2023` where only
/// the day is known.
std::string readable_time(const Time& time);

}  // namespace wiredex
