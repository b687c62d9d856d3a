#include "indexer/writer/story_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/writer/row_terms.h"
#include "store/visibility.h"

namespace wiredex {
namespace {

/// How many are read on either side of a place in a long row.
constexpr std::size_t side = 4;

/// After all places, before all places.
constexpr std::string_view last_place = "~";
constexpr std::string_view first_place = "!";

bool stands_under(const Transmission& transmission, const std::string& term) {
    const auto is_among = [&](const std::vector<std::string>& terms) {
        return std::find(terms.begin(), terms.end(), term) != terms.end();
    };
    return transmission.story == term || is_among(transmission.keys) || is_among(transmission.replaces) ||
           (transmission.is_stub() && stub_term(transmission.story) == term);
}

void sort_row(const std::string& row, Sequence& items) {
    if (row.starts_with(story_prefix)) {
        sort_takes(items);
    } else {
        sort_versions(items);
    }
}

}  // namespace

std::vector<Xapian::docid> StoryRows::documents(const std::string& term, std::size_t most) const {
    std::vector<Xapian::docid> found;
    // Asking for a list of a term that is not there costs more than asking whether it is.
    if (database_.term_exists(term)) {
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term) && found.size() < most;
             ++at) {
            if (!erased_.contains(*at)) found.push_back(*at);
        }
    }
    for (const std::set<Xapian::docid>* const unwritten : {&amended_, &added_}) {
        for (const Xapian::docid document : *unwritten) {
            const bool is_there = !erased_.contains(document) && stands_under(read_.at(document), term);
            const bool is_found = std::find(found.begin(), found.end(), document) != found.end();
            if (is_there && !is_found && found.size() < most) found.push_back(document);
        }
    }
    return found;
}

Transmission& StoryRows::at(Xapian::docid document) {
    const auto found = read_.find(document);
    if (found != read_.end()) return found->second;
    ++records_read_;
    return read_.emplace(document, read_transmission(database_, document)).first->second;
}

Transmission& StoryRows::add(Transmission transmission) {
    transmission.document = database_.get_lastdocid() + 1 + static_cast<Xapian::docid>(added_.size());
    added_.insert(transmission.document);
    windows_.clear();
    return read_.insert_or_assign(transmission.document, std::move(transmission)).first->second;
}

void StoryRows::erase(Xapian::docid document) {
    erased_.insert(document);
    for (auto& [row, window] : windows_) {
        std::erase_if(window.items, [&](const Transmission* item) { return item->document == document; });
    }
}

void StoryRows::amend(Xapian::docid document) {
    if (!added_.contains(document)) amended_.insert(document);
}

const Transmission* StoryRows::above(const std::string& row, const Transmission& transmission) {
    const Sequence& items = window(row, transmission).items;
    const auto found = std::find(items.begin(), items.end(), &transmission);
    return found == items.end() || std::next(found) == items.end() ? nullptr : *std::next(found);
}

const Transmission* StoryRows::below(const std::string& row, const Transmission& transmission) {
    const Sequence& items = window(row, transmission).items;
    const auto found = std::find(items.begin(), items.end(), &transmission);
    return found == items.end() || found == items.begin() ? nullptr : *std::prev(found);
}

Sequence StoryRows::newest(const std::string& row) {
    return load(row, last_place).items;
}

Sequence StoryRows::oldest(const std::string& row) {
    return load(row, first_place).items;
}

bool StoryRows::is_long(const std::string& row) const {
    std::size_t count = database_.get_termfreq(row);
    for (const Xapian::docid document : added_) {
        if (count <= longest_plain_row && stands_under(read_.at(document), row)) ++count;
    }
    return count > longest_plain_row;
}

bool StoryRows::was_long(const std::string& row) const {
    return database_.get_termfreq(row) > longest_plain_row;
}

void StoryRows::read_whole(const std::string& row) {
    const auto known = windows_.find(row);
    if (known != windows_.end() && known->second.has_start && known->second.has_end) return;
    windows_.insert_or_assign(row, load_all(row));
}

const Transmission* StoryRows::with_content(const std::string& story, const RecordHead& head) {
    for (const Xapian::docid document : documents(was_long(story) ? content_term(head) : story)) {
        const Transmission& stored = at(document);
        if (stored.story == story && stored.head.content_hash == head.content_hash) return &stored;
    }
    return nullptr;
}

/// A window in which both neighbours of the transmission are known.
const StoryRows::Window& StoryRows::window(const std::string& row, const Transmission& around) {
    const auto known = windows_.find(row);
    if (known != windows_.end()) {
        const Window& window = known->second;
        const auto found = std::find(window.items.begin(), window.items.end(), &around);
        const bool is_inside = found != window.items.end() && (found != window.items.begin() || window.has_start) &&
                               (std::next(found) != window.items.end() || window.has_end);
        if (is_inside || (window.has_start && window.has_end)) return window;
    }
    return windows_.insert_or_assign(row, load(row, place_in_row(row, around))).first->second;
}

StoryRows::Window StoryRows::load(const std::string& row, std::string_view place) {
    if (!is_ordered_by_terms(row)) return load_all(row);
    Window window;
    const std::string backward = backward_prefix(row);
    const std::string forward = forward_prefix(row);
    window.items = walk(backward, backward + backwards(place), window.has_start);
    for (const Transmission* const item : walk(forward, forward + std::string(place), window.has_end)) {
        const bool is_there = std::find(window.items.begin(), window.items.end(), item) != window.items.end();
        if (!is_there) window.items.push_back(item);
    }
    for (const Xapian::docid document : added_) {
        const Transmission& item = read_.at(document);
        const bool belongs = !erased_.contains(document) && !item.is_stub() && stands_under(item, row);
        if (belongs) window.items.push_back(&item);
    }
    sort_row(row, window.items);
    // Between what is new and stands at an open end, and the next that was read, there may be others.
    const auto is_new = [&](const Transmission* item) { return added_.contains(item->document); };
    while (!window.has_end && is_new(window.items.back())) window.items.pop_back();
    while (!window.has_start && is_new(window.items.front())) window.items.erase(window.items.begin());
    return window;
}

StoryRows::Window StoryRows::load_all(const std::string& row) {
    Window window;
    for (const Xapian::docid document : documents(row)) {
        const Transmission& item = at(document);
        if (!item.is_stub()) window.items.push_back(&item);
    }
    sort_row(row, window.items);
    return window;
}

bool StoryRows::is_ordered_by_terms(const std::string& row) const {
    if (!was_long(row)) return false;
    const std::string forward = forward_prefix(row);
    const auto first = database_.allterms_begin(forward);
    if (first == database_.allterms_end(forward)) return false;  // stubs alone
    const char kind = (*first)[forward.size()];
    const bool fits = std::all_of(added_.begin(), added_.end(), [&](Xapian::docid document) {
        const Transmission& item = read_.at(document);
        return item.is_stub() || !stands_under(item, row) || place_in_row(row, item)[0] == kind;
    });
    return fits && is_uniform(database_, row, kind);
}

/// Some that are stored, from a place on in one direction.
Sequence StoryRows::walk(const std::string& prefix, const std::string& start, bool& reached_end) {
    Sequence found;
    auto term = database_.allterms_begin(prefix);
    const auto end = database_.allterms_end(prefix);
    for (term.skip_to(start); term != end && found.size() <= side; ++term) {
        const Xapian::docid document = *database_.postlist_begin(*term);
        if (!erased_.contains(document)) found.push_back(&at(document));
    }
    reached_end = term == end;
    return found;
}

}  // namespace wiredex
