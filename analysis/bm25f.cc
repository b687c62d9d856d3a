#include "analysis/bm25f.h"

#include <numeric>

namespace wiredex {

FieldWeights default_weights() {
    FieldWeights weights{};
    for (std::size_t f = 0; f < ranked_field_count; ++f) weights[f] = fields()[f].boost;
    return weights;
}

PerField<double> weighted_counts(const FieldCounts& occurrences, const FieldCounts& lengths,
                                 const FieldWeights& weights) {
    PerField<double> counts{};
    for (std::size_t f = 0; f < ranked_field_count; ++f)
        if (occurrences[f] > 0) counts[f] = weights[f] * occurrences[f] * length_factor(fields()[f], lengths[f]);
    return counts;
}

double weighted_count(const FieldCounts& occurrences, const FieldCounts& lengths, const FieldWeights& weights) {
    const PerField<double> counts = weighted_counts(occurrences, lengths, weights);
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

}  // namespace wiredex
