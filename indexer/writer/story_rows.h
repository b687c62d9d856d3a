// What a database holds of stories, with changes that are not written yet on top.
#pragma once

#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>
#include <xapian.h>

#include "indexer/writer/sequence.h"
#include "indexer/writer/transmission.h"

namespace wiredex {

/// Reads transmissions as they are asked for, each once, and few of them however long a row is (row_terms.h).
/// References stay valid while it lives. Throws Xapian's exceptions, and `Error` (`corrupt`).
class StoryRows {
public:
    static constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();

    explicit StoryRows(const Xapian::Database& database) : database_(database) {}

    /// All documents under a term of `Transmission` or `stub_term`, the earliest to arrive first, at most so many.
    std::vector<Xapian::docid> documents(const std::string& term, std::size_t most = everything) const;

    Transmission& at(Xapian::docid document);

    /// Adds a transmission under the number that the next document of the database will have.
    Transmission& add(Transmission transmission);
    void erase(Xapian::docid document);
    /// A stored document has links that the database does not know of yet.
    void amend(Xapian::docid document);
    [[nodiscard]] const std::set<Xapian::docid>& added() const { return added_; }
    [[nodiscard]] const std::set<Xapian::docid>& erased() const { return erased_; }

    /// The next newer and next older ones of a row, null at its ends. Stubs stand in no row.
    const Transmission* above(const std::string& row, const Transmission& transmission);
    const Transmission* below(const std::string& row, const Transmission& transmission);
    /// The newest transmissions of a row, the newest of all last: at least the last few.
    Sequence newest(const std::string& row);
    /// The oldest, likewise; the oldest first.
    Sequence oldest(const std::string& row);

    /// True if the documents of a row need the terms of row_terms.h.
    [[nodiscard]] bool is_long(const std::string& row) const;
    /// True if they had them before.
    [[nodiscard]] bool was_long(const std::string& row) const;
    /// True if all of a row is read to find a place in it: few, or such that numbers tell some apart and times others,
    /// where one more or less may turn the order of all.
    [[nodiscard]] bool is_read_whole(const std::string& row) const { return !is_ordered_by_terms(row); }
    /// Reads all of a row at once, for changes that touch most of it.
    void read_whole(const std::string& row);
    /// The version of a story with this content, null where there is none.
    const Transmission* with_content(const std::string& story, const RecordHead& head);

    /// How many records were read: what a change costs.
    [[nodiscard]] std::size_t records_read() const { return records_read_; }

private:
    /// Neighbours in a row, oldest first; beyond an end that is not the row's there are more.
    struct Window {
        Sequence items;
        bool has_start = true;
        bool has_end = true;
    };

    const Window& window(const std::string& row, const Transmission& around);
    Window load(const std::string& row, std::string_view place);
    Window load_all(const std::string& row);
    bool is_ordered_by_terms(const std::string& row) const;
    Sequence walk(const std::string& prefix, const std::string& start, bool& reached_end);

    const Xapian::Database& database_;
    std::map<Xapian::docid, Transmission> read_;
    std::set<Xapian::docid> added_;
    std::set<Xapian::docid> erased_;
    std::set<Xapian::docid> amended_;
    std::map<std::string, Window> windows_;
    std::size_t records_read_ = 0;
};

}  // namespace wiredex
