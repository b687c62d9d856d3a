// Scoring from the per-field postings: exact for any weights of the fields, at several times the cost.
#pragma once

#include <string>
#include <xapian.h>

#include "analysis/bm25f.h"

namespace wiredex {

/// The articles that have a stem anywhere in their text, each scored by the formula of saturation.h with the weighted
/// count computed from the occurrences in each field.
class FieldSource final : public Xapian::PostingSource {
public:
    /// `stem` is the folded term (`Zstem`), `query_part` that of saturation.h for the whole collection.
    FieldSource(std::string stem, const FieldWeights& weights, double query_part, double k1);

    FieldSource* clone() const override;
    void init(const Xapian::Database& database) override;

    Xapian::doccount get_termfreq_min() const override;
    Xapian::doccount get_termfreq_est() const override;
    Xapian::doccount get_termfreq_max() const override;

    double get_weight() const override;
    Xapian::docid get_docid() const override;
    void next(double least_weight) override;
    void skip_to(Xapian::docid document, double least_weight) override;
    bool at_end() const override;

private:
    /// Postings of the stem in one field, moved forward as documents are asked for.
    struct FieldPostings {
        std::size_t column;
        Xapian::PostingIterator position, end;
    };

    std::string stem_;
    FieldWeights weights_;
    double query_part_;
    double k1_;

    Xapian::Database database_;
    Xapian::doccount frequency_ = 0;
    bool started_ = false;
    Xapian::PostingIterator position_, end_;
    mutable std::vector<FieldPostings> fields_;
    mutable Xapian::ValueIterator layouts_, layouts_end_;
};

}  // namespace wiredex
