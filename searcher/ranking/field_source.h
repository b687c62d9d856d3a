// Scoring from the per-field postings: exact for any weights of the fields, at several times the cost.
#pragma once

#include <vector>

#include "analysis/bm25f.h"
#include "searcher/ranking/stem_source.h"

namespace wiredex {

/// Counts the occurrences in each field.
class FieldSource final : public StemSource {
public:
    FieldSource(StemScoring scoring, const FieldWeights& weights) : StemSource(std::move(scoring)), weights_(weights) {}

    FieldSource* clone() const override { return new FieldSource(scoring(), weights_); }
    void init(const Xapian::Database& database) override;

private:
    /// Postings of the stem in one field, moved forward as documents are asked for.
    struct FieldPostings {
        std::size_t column;
        Xapian::PostingIterator position, end;
    };

    double weighted_count_in(Xapian::docid document, Xapian::termcount wdf) const override;

    FieldWeights weights_;
    Xapian::Database database_;
    mutable std::vector<FieldPostings> fields_;
    mutable Xapian::ValueIterator layouts_, layouts_end_;
};

}  // namespace wiredex
