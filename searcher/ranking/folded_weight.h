// Scoring from the folded postings: the fast path, where the fields have their default weights.
#pragma once

#include <string>
#include <xapian.h>

namespace wiredex {

/// The formula of saturation.h over postings whose wdf is `folded_wdf` (analysis/bm25f.h).
class FoldedWeight final : public Xapian::Weight {
public:
    explicit FoldedWeight(double k1);

    FoldedWeight* clone() const override;
    std::string name() const override;
    std::string serialise() const override;
    FoldedWeight* unserialise(const std::string& serialised) const override;

    double get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount unique_terms) const override;
    double get_maxpart() const override;
    double get_sumextra(Xapian::termcount length, Xapian::termcount unique_terms) const override;
    double get_maxextra() const override;

private:
    void init(double factor) override;

    double k1_;
    double query_part_ = 0;
};

}  // namespace wiredex
