// The transmissions of one story that a database holds, and how a new one stands to them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "store/record.h"
#include "store/visibility.h"
#include "wiredex/article.h"

namespace wiredex {

/// One stored transmission.
struct StoredVersion {
    Xapian::docid document = 0;
    RecordHead head;
    std::optional<ShownUntil> until;  ///< nothing: it is the newest version, and no other story has replaced it

    [[nodiscard]] bool is_older_version() const { return until && until->successor == Successor::newer_version; }
};

/// A story by its id. Agencies number their stories alike: what another source sent under the same id is another story.
class StoredStory {
public:
    /// Reads what the database has under this id from this source, or from one that either side does not name.
    StoredStory(const Xapian::Database& database, std::string_view id, std::string_view source);

    [[nodiscard]] bool is_empty() const { return versions_.empty(); }
    [[nodiscard]] const std::vector<StoredVersion>& versions() const { return versions_; }
    /// The newest version; null where there is none.
    [[nodiscard]] const StoredVersion* newest() const;
    /// The version with exactly this content; null where there is none.
    [[nodiscard]] const StoredVersion* same_content(const RecordHead& head) const;
    /// The oldest of the versions that are newer than the article; null where there is none.
    [[nodiscard]] const StoredVersion* next_after(const Article& article) const;

private:
    std::vector<StoredVersion> versions_;
};

/// How the article stands to a stored version: `compare_versions`.
VersionOrder compare_with(const Article& article, const StoredVersion& stored);

/// Marks a document as no longer the one to show.
void mark_as_given_way(Xapian::Document& document, const ShownUntil& until);

/// Marks a stored document as no longer the one to show.
void give_way(Xapian::WritableDatabase& database, Xapian::docid document, const ShownUntil& until);

/// True if both may name the same agency: one is empty, or they begin alike (`Reuters`, `Reuters News`), whatever their
/// letter case.
bool may_be_same_source(std::string_view a, std::string_view b);

/// True if the transmission was cut off before its end.
bool is_partial(const Article& article);

}  // namespace wiredex
