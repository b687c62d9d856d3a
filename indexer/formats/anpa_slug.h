// The slug of a message in ANPA 1312: which story it tells, and which take of it the message is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wiredex {

struct AnpaSlug {
    std::string slug;  ///< with the cycle it was written for, without take and count: `BC-BKN--Heat-Hawks`
    std::string take;  ///< `1st Ld-Writethru`, `KILL`
    std::optional<int> word_count;
};

/// Reads "BC-BKN--Heat-Hawks, 1st Ld-Writethru,416".
AnpaSlug read_anpa_slug(std::string_view line);

/// What the takes of one story have in common: the slug in lower case without the cycle (BC, AM, PM, AP) and without
/// `-KILL`, words joined by one hyphen: `bkn-heat-hawks`.
std::string story_of_slug(std::string_view slug);

/// True if stories that have nothing to do with each other go out under this slug: `BC-US--APNewsAlert`.
bool is_shared_slug(std::string_view slug);

/// Which part of a story a take is that holds no more than a part and replaces nothing: `add-2` of "2nd Add",
/// `insert-1`, `sub-1`. Empty for takes that hold the whole story.
std::string part_of_take(std::string_view take);

/// `update`, `correction`, `kill`, ... for a take; empty if it says nothing of the kind.
std::string signal_of_take(std::string_view take);

}  // namespace wiredex
