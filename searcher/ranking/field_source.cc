#include "searcher/ranking/field_source.h"

#include "analysis/article_terms.h"
#include "store/values.h"

namespace wiredex {

void FieldSource::init(const Xapian::Database& database) {
    StemSource::init(database);
    database_ = database;
    fields_.clear();
    for (std::size_t f = 0; f < ranked_field_count; ++f) {
        const std::string term = stem_term(fields()[f].prefix, scoring().stem);
        if (weights_[f] == 0 || !database.term_exists(term)) continue;
        fields_.push_back({f, database.postlist_begin(term), database.postlist_end(term)});
    }
    layouts_ = database.valuestream_begin(lengths_slot);
    layouts_end_ = database.valuestream_end(lengths_slot);
}

double FieldSource::weighted_count_in(Xapian::docid document, Xapian::termcount) const {
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
    return weighted_count(occurrences, layout.lengths, weights_);
}

}  // namespace wiredex
