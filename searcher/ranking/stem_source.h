// Scoring the articles that have a stem, where a plain posting list with `FoldedWeight` cannot: from the postings of
// the fields, or with a decay.
#pragma once

#include <optional>
#include <string>
#include <xapian.h>

#include "searcher/ranking/recency.h"

namespace wiredex {

/// What there is to know for scoring by one stem.
struct StemScoring {
    std::string stem;       ///< the folded term, `Zstem`
    double query_part = 0;  ///< that of saturation.h for the whole collection
    double k1 = 1;
    std::optional<Decay> decay;
};

/// The articles that have a stem anywhere in their text, each scored by the formula of saturation.h.
class StemSource : public Xapian::PostingSource {
public:
    explicit StemSource(StemScoring scoring) : scoring_(std::move(scoring)) {}

    void init(const Xapian::Database& database) override;

    Xapian::doccount get_termfreq_min() const override { return frequency_; }
    Xapian::doccount get_termfreq_est() const override { return frequency_; }
    Xapian::doccount get_termfreq_max() const override { return frequency_; }

    double get_weight() const override;
    Xapian::docid get_docid() const override { return *position_; }
    void next(double least_weight) override;
    void skip_to(Xapian::docid document, double least_weight) override;
    bool at_end() const override { return started_ && position_ == end_; }

protected:
    [[nodiscard]] const StemScoring& scoring() const { return scoring_; }

    /// x of the formula. Documents are asked for in ascending order; `wdf` is that of the folded posting.
    virtual double weighted_count_in(Xapian::docid document, Xapian::termcount wdf) const = 0;

private:
    StemScoring scoring_;
    Xapian::doccount frequency_ = 0;
    bool started_ = false;
    Xapian::PostingIterator position_, end_;
    mutable Xapian::ValueIterator times_, times_end_;
};

/// Counts what the writer has folded into one number.
class FoldedSource final : public StemSource {
public:
    using StemSource::StemSource;
    FoldedSource* clone() const override { return new FoldedSource(scoring()); }

private:
    double weighted_count_in(Xapian::docid document, Xapian::termcount wdf) const override;
};

}  // namespace wiredex
