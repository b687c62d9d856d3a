// One transmission of a story as a database holds it: what decides whether it is shown, without its text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "store/record.h"
#include "store/visibility.h"
#include "wiredex/article.h"

namespace wiredex {

struct Transmission {
    Xapian::docid document = 0;  ///< rises with the order of arrival
    RecordHead head;             ///< with what it keeps of the embargoes and holds before it
    std::optional<ShownUntil> until;
    std::string story;                  ///< `id_term`
    std::vector<std::string> replaces;  ///< `replaces_term` of each story whose place it takes
    std::vector<std::string> keys;      ///< `story_term` of each key

    /// The stub that a withdrawal leaves: it has no place among the versions, and comes before all that are stored.
    [[nodiscard]] bool is_stub() const { return is_withdrawal(head.status); }
    [[nodiscard]] bool is_older_version() const { return until && until->successor == Successor::newer_version; }
};

/// The transmission that an article becomes, before anything is known of others.
Transmission make_transmission(Xapian::docid document, const Article& article);

/// Reads the head, the marks and the links of a document; its text stays unread.
Transmission read_transmission(const Xapian::Database& database, Xapian::docid document);

/// True if a withdrawal of the same story takes the transmission back: all that are not known to be newer.
bool takes_back(const RecordHead& withdrawal, const RecordHead& head);

/// True if it does so under another id, by time alone: numbers of different ids do not count the same thing.
bool takes_back_by_time(const RecordHead& withdrawal, const RecordHead& head);

/// True if both may name the same agency: one is empty, or they begin alike (`Reuters`, `Reuters News`), whatever their
/// letter case.
bool may_be_same_source(std::string_view a, std::string_view b);

/// True if both name the same agency in the same way.
bool is_same_source(const Transmission& a, const Transmission& b);

/// True if both may be of the same agency.
bool may_be_same_source(const Transmission& a, const Transmission& b);

}  // namespace wiredex
