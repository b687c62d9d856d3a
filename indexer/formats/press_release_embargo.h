// The lines of a press release that hold it: "EMBARGOED UNTIL 13:00 AEST, 15 March 2030".
#pragma once

#include <string_view>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// True if the line starts an embargo, whatever brackets or stars are before it. "Embargo on grain lifted" does not.
bool is_embargo_line(std::string_view line);

/// Takes the embargoes out of the heading of a release, which ends with its dateline, or without one with the second
/// block of its lines behind the first. They become notes to editors, and the latest end the embargo. One whose end
/// cannot be read holds until the sender says more.
void take_embargoes_out(std::vector<std::string_view>& lines, Article& article);

}  // namespace wiredex
