// The part of the ranking formula that is evaluated when searching: from weighted counts to scores.
//
//     score(d) = sum over terms t of  idf(t) * (k3 + 1) * q / (k3 + q) * (k1 + 1) * x / (k1 + x)
//
// x is the weighted count of analysis/bm25f.h, q how often the query has the term. This is BM25 (Robertson, Walker,
// Jones, Hancock-Beaulieu, Gatford: "Okapi at TREC-3", 1994) without a document length, since x has taken it in.
#pragma once

#include <algorithm>
#include <cmath>

namespace wiredex {

/// A term that a long query repeats is meant more; the effect levels off.
constexpr double k3 = 8.0;

/// Saturation by the number of different words of the query: few words are names or topics, where the first mention
/// says nearly everything; many words are a description, where each mention counts on.
inline double k1_for(std::size_t query_words) {
    return std::min(3.0, 0.8 + 0.25 * std::max(0.0, static_cast<double>(query_words) - 3.0));
}

/// Robertson and Sparck Jones' weight without relevance information, kept positive for terms in most documents as
/// Xapian's BM25Weight does.
inline double idf(double documents, double with_term) {
    double odds = (documents - with_term + 0.5) / (with_term + 0.5);
    if (odds < 2.0) odds = odds * 0.5 + 1.0;
    return std::log(odds);
}

/// What the query says of a term: everything but x.
inline double query_part(double documents, double with_term, double in_query) {
    return idf(documents, with_term) * (k3 + 1.0) * in_query / (k3 + in_query);
}

/// The saturated count.
inline double saturated(double x, double k1) {
    return (k1 + 1.0) * x / (k1 + x);
}

}  // namespace wiredex
