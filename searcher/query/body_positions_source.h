// Words that stand together in the body alone. Other fields have positions of their own; the body's stand only in the
// whole text, where they come last.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

namespace wiredex {

/// The articles in whose body (lead included) words stand together. Gives no weight.
class BodyPositionsSource final : public Xapian::PostingSource {
public:
    /// Exact terms without a prefix, any of which may stand for one word; at least one.
    using Alternatives = std::vector<std::string>;

    /// `words`: at least one. `distance` 0: side by side in this order; else in any order, each at most so many words
    /// from its neighbour on average, as `OP_NEAR` counts.
    BodyPositionsSource(std::vector<Alternatives> words, Xapian::termpos distance);

    BodyPositionsSource* clone() const override;
    void init(const Xapian::Database& database) override;

    Xapian::doccount get_termfreq_min() const override;
    Xapian::doccount get_termfreq_est() const override;
    Xapian::doccount get_termfreq_max() const override;

    Xapian::docid get_docid() const override;
    void next(double least_weight) override;
    void skip_to(Xapian::docid document, double least_weight) override;
    bool at_end() const override;

private:
    using Positions = std::vector<Xapian::termpos>;

    void find_from(Xapian::docid document);
    bool align(Xapian::docid& document);
    [[nodiscard]] bool in_body(Xapian::docid document) const;
    [[nodiscard]] Positions positions_of(const Alternatives& word, Xapian::docid document, Xapian::termpos start) const;

    std::vector<Alternatives> words_;
    Xapian::termpos distance_;
    Xapian::Database database_;
    Xapian::doccount most_ = 0;
    std::vector<std::vector<Xapian::PostingIterator>> postings_;  ///< in the order of `words_`
    Xapian::docid document_ = 0;                                  ///< 0 before the start
    bool at_end_ = false;
};

}  // namespace wiredex
