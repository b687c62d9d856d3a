#include "searcher/query/body_positions_source.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "store/values.h"

namespace wiredex {
namespace {

using Positions = std::vector<Xapian::termpos>;

/// True if the n-th word stands n places behind the first.
bool side_by_side(const std::vector<Positions>& words) {
    return std::any_of(words.front().begin(), words.front().end(), [&words](Xapian::termpos start) {
        for (std::size_t i = 1; i < words.size(); ++i)
            if (!std::binary_search(words[i].begin(), words[i].end(), start + i)) return false;
        return true;
    });
}

/// True if there are places of all words, no two the same, within so many positions.
bool within(const std::vector<Positions>& words, Xapian::termpos window) {
    std::vector<std::size_t> next(words.size(), 0);
    std::vector<std::pair<Xapian::termpos, std::size_t>> places(words.size());
    for (;;) {
        for (std::size_t i = 0; i < words.size(); ++i) places[i] = {words[i][next[i]], i};
        std::sort(places.begin(), places.end());
        const bool apart = std::adjacent_find(places.begin(), places.end(), [](const auto& a, const auto& b) {
                               return a.first == b.first;
                           }) == places.end();
        if (apart && places.back().first - places.front().first < window) return true;
        const std::size_t first = places.front().second;
        if (++next[first] == words[first].size()) return false;
    }
}

}  // namespace

BodyPositionsSource::BodyPositionsSource(std::vector<Alternatives> words, Xapian::termpos distance)
    : words_(std::move(words)), distance_(distance) {}

BodyPositionsSource* BodyPositionsSource::clone() const {
    return new BodyPositionsSource(words_, distance_);
}

void BodyPositionsSource::init(const Xapian::Database& database) {
    database_ = database;
    postings_.clear();
    document_ = 0;
    most_ = database.get_doccount();
    for (const Alternatives& word : words_) {
        postings_.emplace_back();
        Xapian::doccount with_word = 0;
        for (const std::string& term : word) {
            postings_.back().push_back(database.postlist_begin(term));
            with_word += database.get_termfreq(term);
        }
        most_ = std::min(most_, with_word);
    }
    at_end_ = most_ == 0;
    set_maxweight(0);
}

Xapian::doccount BodyPositionsSource::get_termfreq_min() const {
    return 0;
}
Xapian::doccount BodyPositionsSource::get_termfreq_est() const {
    return most_ / 2;
}
Xapian::doccount BodyPositionsSource::get_termfreq_max() const {
    return most_;
}

Xapian::docid BodyPositionsSource::get_docid() const {
    return document_;
}

void BodyPositionsSource::next(double) {
    find_from(document_ + 1);
}

void BodyPositionsSource::skip_to(Xapian::docid document, double) {
    if (document > document_) find_from(document);
}

bool BodyPositionsSource::at_end() const {
    return at_end_;
}

void BodyPositionsSource::find_from(Xapian::docid document) {
    while (!at_end_ && align(document)) {
        if (in_body(document)) {
            document_ = document;
            return;
        }
        ++document;
    }
    at_end_ = true;
}

/// Moves `document` on to the first from there that has all the words; false if there is none.
bool BodyPositionsSource::align(Xapian::docid& document) {
    const Xapian::PostingIterator end;
    for (std::size_t agreed = 0; agreed < postings_.size();) {
        Xapian::docid nearest = std::numeric_limits<Xapian::docid>::max();
        bool ended = true;
        for (Xapian::PostingIterator& posting : postings_[agreed]) {
            if (posting != end && *posting < document) posting.skip_to(document);
            if (posting == end) continue;
            nearest = std::min(nearest, *posting);
            ended = false;
        }
        if (ended) return false;
        agreed = nearest == document ? agreed + 1 : 0;
        document = nearest;
    }
    return true;
}

BodyPositionsSource::Positions BodyPositionsSource::positions_of(const Alternatives& word, Xapian::docid document,
                                                                 Xapian::termpos start) const {
    Positions positions;
    const Xapian::PositionIterator end;
    for (const std::string& term : word) {
        Xapian::PositionIterator position = database_.positionlist_begin(document, term);
        if (position != end) position.skip_to(start);
        for (; position != end; ++position) positions.push_back(*position);
    }
    if (word.size() > 1) std::sort(positions.begin(), positions.end());
    return positions;
}

bool BodyPositionsSource::in_body(Xapian::docid document) const {
    const FieldLayout layout = decode_layout(database_.get_document(document).get_value(lengths_slot));
    std::vector<Positions> positions;
    for (const Alternatives& word : words_) {
        positions.push_back(positions_of(word, document, layout.body_start + 1));
        if (positions.back().empty()) return false;
    }
    if (distance_ == 0) return side_by_side(positions);
    return within(positions, distance_ + static_cast<Xapian::termpos>(words_.size()) - 1);
}

}  // namespace wiredex
