#include "searcher/query/body_phrase_source.h"

#include <algorithm>

#include "store/values.h"

namespace wiredex {

BodyPhraseSource::BodyPhraseSource(std::vector<std::string> words) : words_(std::move(words)) {}

BodyPhraseSource* BodyPhraseSource::clone() const {
    return new BodyPhraseSource(words_);
}

void BodyPhraseSource::init(const Xapian::Database& database) {
    database_ = database;
    postings_.clear();
    document_ = 0;
    most_ = database.get_doccount();
    for (const std::string& word : words_) {
        postings_.push_back(database.postlist_begin(word));
        most_ = std::min(most_, database.get_termfreq(word));
    }
    at_end_ = most_ == 0;
    set_maxweight(0);
}

Xapian::doccount BodyPhraseSource::get_termfreq_min() const {
    return 0;
}
Xapian::doccount BodyPhraseSource::get_termfreq_est() const {
    return most_ / 2;
}
Xapian::doccount BodyPhraseSource::get_termfreq_max() const {
    return most_;
}

Xapian::docid BodyPhraseSource::get_docid() const {
    return document_;
}

void BodyPhraseSource::next(double) {
    find_from(document_ + 1);
}

void BodyPhraseSource::skip_to(Xapian::docid document, double) {
    if (document > document_) find_from(document);
}

bool BodyPhraseSource::at_end() const {
    return at_end_;
}

void BodyPhraseSource::find_from(Xapian::docid document) {
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
bool BodyPhraseSource::align(Xapian::docid& document) {
    const Xapian::PostingIterator end;
    for (std::size_t agreed = 0; agreed < postings_.size();) {
        Xapian::PostingIterator& posting = postings_[agreed];
        if (posting == end) return false;
        if (*posting < document) posting.skip_to(document);
        if (posting == end) return false;
        if (*posting == document) {
            ++agreed;
        } else {
            document = *posting;
            agreed = 0;
        }
    }
    return true;
}

bool BodyPhraseSource::in_body(Xapian::docid document) {
    const FieldLayout layout = decode_layout(database_.get_document(document).get_value(lengths_slot));
    std::vector<Xapian::PositionIterator> positions;
    for (const std::string& word : words_) positions.push_back(database_.positionlist_begin(document, word));
    const Xapian::PositionIterator end;
    for (Xapian::termpos start = layout.body_start + 1;;) {
        bool agreed = true;
        for (std::size_t i = 0; i < positions.size() && agreed; ++i) {
            const auto offset = static_cast<Xapian::termpos>(i);
            if (positions[i] != end) positions[i].skip_to(start + offset);
            if (positions[i] == end) return false;
            if (*positions[i] != start + offset) {
                start = *positions[i] - offset;
                agreed = false;
            }
        }
        if (agreed) return true;
    }
}

}  // namespace wiredex
