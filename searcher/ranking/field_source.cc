#include "searcher/ranking/field_source.h"

#include "analysis/article_terms.h"
#include "searcher/ranking/saturation.h"
#include "store/values.h"

namespace wiredex {

FieldSource::FieldSource(std::string stem, const FieldWeights& weights, double query_part, double k1)
    : stem_(std::move(stem)), weights_(weights), query_part_(query_part), k1_(k1) {}

FieldSource* FieldSource::clone() const {
    return new FieldSource(stem_, weights_, query_part_, k1_);
}

void FieldSource::init(const Xapian::Database& database) {
    database_ = database;
    frequency_ = database.get_termfreq(stem_);
    started_ = false;
    position_ = database.postlist_begin(stem_);
    end_ = database.postlist_end(stem_);
    fields_.clear();
    for (std::size_t f = 0; f < ranked_field_count; ++f) {
        const std::string term = stem_term(fields()[f].prefix, stem_);
        if (weights_[f] == 0 || !database.term_exists(term)) continue;
        fields_.push_back({f, database.postlist_begin(term), database.postlist_end(term)});
    }
    layouts_ = database.valuestream_begin(lengths_slot);
    layouts_end_ = database.valuestream_end(lengths_slot);
    set_maxweight(query_part_ * (k1_ + 1.0));  // the saturated count never exceeds k1 + 1
}

Xapian::doccount FieldSource::get_termfreq_min() const {
    return frequency_;
}
Xapian::doccount FieldSource::get_termfreq_est() const {
    return frequency_;
}
Xapian::doccount FieldSource::get_termfreq_max() const {
    return frequency_;
}

double FieldSource::get_weight() const {
    const Xapian::docid document = *position_;
    FieldCounts occurrences{};
    for (FieldPostings& postings : fields_) {
        if (postings.position == postings.end) continue;
        if (*postings.position < document) postings.position.skip_to(document);
        if (postings.position != postings.end && *postings.position == document)
            occurrences[postings.column] = postings.position.get_wdf();
    }
    FieldLayout layout;
    if (layouts_ != layouts_end_) {
        layouts_.skip_to(document);
        if (layouts_ != layouts_end_ && layouts_.get_docid() == document) layout = decode_layout(*layouts_);
    }
    return query_part_ * saturated(weighted_count(occurrences, layout.lengths, weights_), k1_);
}

Xapian::docid FieldSource::get_docid() const {
    return *position_;
}

void FieldSource::next(double) {
    if (started_) ++position_;
    started_ = true;
}

void FieldSource::skip_to(Xapian::docid document, double) {
    started_ = true;
    if (position_ != end_ && *position_ < document) position_.skip_to(document);
}

bool FieldSource::at_end() const {
    return started_ && position_ == end_;
}

}  // namespace wiredex
