// What decides whether an article is shown: versions, replacements, kills, withheld stories and embargoes.
//
// The writer marks documents with these terms and values, the searcher leaves out what they say. An embargo is judged
// by the clock of the search, so nothing is written when it ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <xapian.h>

#include "store/record.h"

namespace wiredex {

/// Terms of documents that a search leaves out unless it is asked for them.
constexpr const char* older_version_term = "XOLDVERSION";  ///< the same story has a newer version
constexpr const char* replaced_term = "XREPLACED";         ///< another story has taken its place
constexpr const char* withheld_term = "XWITHHELD";         ///< withheld, killed, or embargoed without an end
constexpr const char* embargo_term = "XEMBARGO";           ///< `embargo_slot` says until when

/// Slot of the time from which a transmission was the one to show, `encode_sort_time`; none where it is not known.
constexpr unsigned shown_from_slot = 2;
/// Slot of the time until which it was, `encode_shown_until`; none for those that still are.
constexpr unsigned shown_until_slot = 3;
/// Slot of the time at which an embargo ends, `encode_sort_time`.
constexpr unsigned embargo_slot = 4;

/// Beginnings of the terms below.
constexpr const char* replaces_prefix = "XREPLACES";
constexpr const char* story_prefix = "XSTORY";

/// On a document that takes the place of the story with this id.
std::string replaces_term(std::string_view id);

/// The `id_term` of the story that a `replaces_term` names, and the other way round.
std::string replaced_story(std::string_view replaces_term);
std::string replaces_term_of(std::string_view id_term);

/// On every document of a story that its sender marks with this key (a link with `rel` `story`), withdrawals apart.
std::string story_term(std::string_view key);

/// On a withdrawal that takes back every story with this key.
std::string withdrawn_story_term(std::string_view key);

/// On the stub that a withdrawal leaves of the story with this `id_term`.
std::string stub_term(std::string_view id_term);

/// Why a document is no longer the one to show.
enum class Successor { newer_version, other_story };

/// When a document gave way, and to what.
struct ShownUntil {
    std::optional<Time> time;  ///< nothing if that is not known
    Successor successor = Successor::newer_version;
};

/// Nine bytes that sort as the times do; an unknown time comes before all others. The last byte is the successor.
std::string encode_shown_until(const ShownUntil& until);
/// Nothing for an empty value.
std::optional<ShownUntil> decode_shown_until(std::string_view value);

/// The time from which a transmission is the one to show: that of the version, else the first publication.
std::optional<Time> shown_from(const RecordHead& head);

/// The instant at which an embargo has ended everywhere: where the zone of its clock is unknown, it is taken for the
/// one that is furthest behind.
std::int64_t embargo_end(const Time& embargo);

/// How many stories a database holds: older versions do not count.
std::uint64_t story_count(const Xapian::Database& database);

/// True for a status that takes a story away for good: `canceled`.
bool is_withdrawal(std::string_view status);

/// True if a search must leave the article out until a later version says otherwise: withheld, killed, or embargoed
/// without an end.
bool is_withheld(const RecordHead& head);

}  // namespace wiredex
