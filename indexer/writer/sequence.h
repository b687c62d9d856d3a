// The order of the transmissions of one story, and what one keeps of those before it. Knows no database.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

#include "indexer/writer/transmission.h"

namespace wiredex {

/// Oldest first.
using Sequence = std::vector<const Transmission*>;

/// The number that a version is; none where it is something else.
struct VersionNumber {
    std::size_t length = 0;  ///< of the digits; none: it is no number
    std::string digits;      ///< without leading zeros

    /// Numbers that count versions are short. Longer ones are drawn without order by some senders (Reuters).
    [[nodiscard]] bool counts() const { return length > 0 && length <= 6; }

    friend auto operator<=>(const VersionNumber&, const VersionNumber&) = default;
};
VersionNumber number_of(const std::string& version);

/// Puts versions of one id into a total order that depends on nothing but the set of them and, where they cannot be
/// told apart, on the order of their arrival: by number if every one has a number that counts, else by time. One
/// without a time counts for as late as the latest that came before it. What was cut off comes before all that is
/// whole.
void sort_versions(Sequence& versions);

/// The same for transmissions of one story under several ids: by time alone, as their numbers count different things.
void sort_takes(Sequence& takes);

/// Gives the head what it keeps of those directly before it: a correction that says nothing of an embargo must not lift
/// it (of several, the one that ends last), nor must it end a hold unless it says so. What it kept until now is
/// forgotten first.
void keep_from(const std::vector<const RecordHead*>& before, RecordHead& head);

}  // namespace wiredex
