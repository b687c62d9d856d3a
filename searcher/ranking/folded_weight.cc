#include "searcher/ranking/folded_weight.h"

#include "analysis/bm25f.h"
#include "searcher/ranking/saturation.h"

namespace wiredex {

FoldedWeight::FoldedWeight(double k1) : k1_(k1) {
    need_stat(COLLECTION_SIZE);
    need_stat(TERMFREQ);
    need_stat(COLLECTION_FREQ);
    need_stat(WQF);
    need_stat(WDF);
    need_stat(WDF_MAX);
}

FoldedWeight* FoldedWeight::clone() const {
    return new FoldedWeight(k1_);
}

std::string FoldedWeight::name() const {
    return "wiredex::FoldedWeight";
}

std::string FoldedWeight::serialise() const {
    return std::to_string(k1_);
}

FoldedWeight* FoldedWeight::unserialise(const std::string& serialised) const {
    return new FoldedWeight(std::stod(serialised));
}

void FoldedWeight::init(double factor) {
    const TermStatistics term{static_cast<double>(get_collection_size()), static_cast<double>(get_termfreq()),
                              static_cast<double>(get_collection_freq()) / wdf_scale};
    query_part_ = factor * query_part(term, static_cast<double>(get_wqf()));
}

double FoldedWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount, Xapian::termcount) const {
    return query_part_ * saturated(static_cast<double>(wdf) / wdf_scale, k1_);
}

double FoldedWeight::get_maxpart() const {
    return query_part_ * saturated(static_cast<double>(get_wdf_upper_bound()) / wdf_scale, k1_);
}

double FoldedWeight::get_sumextra(Xapian::termcount, Xapian::termcount) const {
    return 0;
}

double FoldedWeight::get_maxextra() const {
    return 0;
}

}  // namespace wiredex
