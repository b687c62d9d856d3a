#include "analysis/bm25f.h"

namespace wiredex {

FieldWeights default_weights() {
    FieldWeights weights{};
    for (std::size_t f = 0; f < ranked_field_count; ++f) weights[f] = fields()[f].boost;
    return weights;
}

double weighted_count(const FieldCounts& occurrences, const FieldCounts& lengths, const FieldWeights& weights) {
    double x = 0;
    for (std::size_t f = 0; f < ranked_field_count; ++f)
        if (occurrences[f] > 0) x += weights[f] * occurrences[f] * length_factor(fields()[f], lengths[f]);
    return x;
}

}  // namespace wiredex
