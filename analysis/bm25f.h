// The ranking formula in one place, for the writer (which folds the fields into one number when indexing) and the
// searcher (which evaluates the fields one by one when the user changes their weights).
//
// BM25F: Zaragoza, Craswell, Taylor, Saria, Robertson: "Microsoft Cambridge at TREC-13: Web and HARD tracks", 2004,
// section 2. The occurrences of a term in all fields become one weighted count before saturation:
//
//     x(t, d) = sum over fields f of  w_f * tf_f / (1 - b_f + b_f * len_f / avg_f)
//
// The parameters w, b and avg are those of the table of fields. docs/ranking.md gives their reasons.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>

#include "wiredex/fields.h"

namespace wiredex {

/// The fields whose words count without naming the field; they come first in the table.
constexpr std::size_t ranked_field_count = static_cast<std::size_t>(FieldId::caption) + 1;

/// A number for each ranked field: occurrences of a term, lengths in words, weights.
template <class Number>
using PerField = std::array<Number, ranked_field_count>;

using FieldCounts = PerField<std::uint32_t>;
using FieldWeights = PerField<double>;

/// The folded count is an integer on disk: sixteenths, so that its error is at most 1/32. That is little beside the 1
/// that a word counts in an article of usual length, and much for one mention in a body of thousands of words.
constexpr double wdf_scale = 16.0;

/// What one occurrence in the field counts, before its weight: the discount for the length of the field.
inline double length_factor(const Field& row, std::uint32_t length) {
    return 1.0 / (1.0 - row.length_share + row.length_share * static_cast<double>(length) / row.average_length);
}

/// The table's weights.
FieldWeights default_weights();

/// What each field adds to x(t, d).
PerField<double> weighted_counts(const FieldCounts& occurrences, const FieldCounts& lengths,
                                 const FieldWeights& weights);

/// x(t, d), unrounded.
double weighted_count(const FieldCounts& occurrences, const FieldCounts& lengths, const FieldWeights& weights);

/// x(t, d) as it is stored: in sixteenths, rounded, at least 1.
inline std::uint32_t folded_wdf(double x) {
    return static_cast<std::uint32_t>(std::max(1.0, std::round(wdf_scale * std::min(x, 1e6))));
}

}  // namespace wiredex
