// Phrases in the body alone. Other fields have positions of their own; the body's stand only in the whole text, where
// they come last.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

namespace wiredex {

/// The articles in whose body (lead included) the words stand side by side in this order. Gives no weight.
class BodyPhraseSource final : public Xapian::PostingSource {
public:
    /// `words` are exact terms without a prefix; at least one.
    explicit BodyPhraseSource(std::vector<std::string> words);

    BodyPhraseSource* clone() const override;
    void init(const Xapian::Database& database) override;

    Xapian::doccount get_termfreq_min() const override;
    Xapian::doccount get_termfreq_est() const override;
    Xapian::doccount get_termfreq_max() const override;

    Xapian::docid get_docid() const override;
    void next(double least_weight) override;
    void skip_to(Xapian::docid document, double least_weight) override;
    bool at_end() const override;

private:
    void find_from(Xapian::docid document);
    bool align(Xapian::docid& document);
    bool in_body(Xapian::docid document);

    std::vector<std::string> words_;
    Xapian::Database database_;
    Xapian::doccount most_ = 0;
    std::vector<Xapian::PostingIterator> postings_;
    Xapian::docid document_ = 0;  ///< 0 before the start
    bool at_end_ = false;
};

}  // namespace wiredex
