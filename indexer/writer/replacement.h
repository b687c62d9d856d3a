// Stories that take the place of others under other ids.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/writer/story_rows.h"

namespace wiredex {

/// The transmissions that say they take the place of a story, what is left of withdrawn ones included: a kill of the
/// correction does not bring the error back. At most the first few.
std::vector<const Transmission*> replacers_of(StoryRows& rows, const std::string& story, std::string_view source);

/// The newest version of a story that may be of this source. More than one where they may not be of the same.
Sequence newest_versions(StoryRows& rows, const std::string& story, std::string_view source);

/// Stories (`id_term`) that say they replace each other in a ring.
struct Ring {
    std::set<std::string> stories;          ///< empty where there is none
    bool is_replaced_from_outside = false;  ///< by a story that is not in it
};

/// The ring in which a story of this source stands. Rings of more than 64 stories pass for none.
Ring ring_of(StoryRows& rows, const std::string& story, const std::string& source);

/// The transmission that stays the one to show of a ring that nothing replaces: the newest by time, then by version,
/// then by id. Null where all of it is withdrawn.
const Transmission* newest_of_ring(StoryRows& rows, const Ring& ring, std::string_view source);

}  // namespace wiredex
