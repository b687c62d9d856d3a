// Decides which transmissions of a story are shown as others come and go.
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "indexer/writer/story_rows.h"
#include "indexer/writer/transmission.h"

namespace wiredex {

/// Takes one change of a database, of any number of transmissions, and works out what becomes of the others. What it
/// ends in depends on the transmissions that were taken in, not on the order in which they arrived, except where
/// nothing but the order tells which of two versions is the newer one.
///
/// Writes nothing: `settle`, then write what `changed` and `erased` say. Throws Xapian's exceptions and `Error`.
class StoryDesk {
public:
    explicit StoryDesk(const Xapian::Database& database) : rows_(database) {}

    [[nodiscard]] StoryRows& rows() { return rows_; }

    /// Takes a transmission in; it gets the number that the next document of the database will have.
    Transmission& add(Transmission transmission);
    void erase(const std::vector<Xapian::docid>& documents);
    /// Lets the stub of a withdrawal keep what must outlast the transmission that it keeps out: the embargo, and what
    /// it took the place of.
    void hand_over(const Transmission& withdrawn, Transmission& stub);
    void settle();

    /// After `settle`: the documents to write, new ones last. A row that has become long is written as a whole.
    [[nodiscard]] const std::set<Xapian::docid>& changed() const { return changed_; }
    /// After `settle`: whether the changed documents of a row need the terms of row_terms.h.
    [[nodiscard]] bool is_long(const std::string& row) const { return long_rows_.contains(row); }

    /// The version that takes the place of this one, null if none does.
    const Transmission* newer_version(const Transmission& transmission);
    /// True if nothing of the same story by its id is there beside it.
    bool is_first(const Transmission& transmission);
    /// The stubs that keep out what is not newer than they are.
    std::vector<Transmission*> stubs_of(const std::string& story, std::string_view source);

private:
    void judge(Transmission& transmission);
    std::optional<ShownUntil> end_of(const Transmission& transmission);
    std::optional<ShownUntil> replacement_of(const Transmission& transmission);
    const Transmission* later_take(const std::string& key, const Transmission& transmission);
    const Transmission* older_version(const Transmission& transmission);
    const Transmission* newer_version_than(const Transmission& one, const Transmission& transmission);
    std::vector<const RecordHead*> heads_before(const Transmission& transmission);

    void find_long_rows();

    void look_again(const Transmission* transmission);
    void look_again_around(const Transmission& transmission);
    void look_again_at_neighbours(const Transmission& transmission);
    void look_again_at_ring(const Transmission& transmission);
    void look_again_at_takes_before(const Transmission& transmission);
    void look_again_at_those_after(const Transmission& transmission);

    StoryRows rows_;
    std::deque<Xapian::docid> open_;
    std::set<Xapian::docid> waiting_;  ///< what is in `open_`
    std::set<Xapian::docid> changed_;
    std::set<std::string> long_rows_;
};

}  // namespace wiredex
