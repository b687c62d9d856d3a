// The part of the ranking formula that is evaluated when searching: from weighted counts to scores.
//
//     score(d) = sum over terms t of  idf(t) * burstiness(t) * (k3 + 1) * q / (k3 + q) * (k1 + 1) * x / (k1 + x)
//
// x is the weighted count of analysis/bm25f.h, q how often the query has the term. This is BM25 (Robertson, Walker,
// Jones, Hancock-Beaulieu, Gatford: "Okapi at TREC-3", 1994) without a document length, since x has taken it in. The
// factor for burstiness comes from divergence from randomness; docs/ranking.md says more.
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

/// What a collection knows of a term.
struct TermStatistics {
    double documents = 0;  ///< in the collection
    double with_term = 0;  ///< of these
    double counts = 0;     ///< sum of x over the documents with the term, by the weights of the table
};

/// Words that articles about them repeat, names and subjects, tell more than words that are strewn one by one: the mean
/// count in the articles that have the word, F/n of Amati and van Rijsbergen's law of Bernoulli ("Probabilistic models
/// of information retrieval based on measuring the divergence from randomness", 2002). The root tempers it.
inline double burstiness(const TermStatistics& term) {
    return term.with_term > 0 ? std::sqrt(term.counts / term.with_term) : 1.0;
}

/// How much an occurrence of the term tells.
inline double term_weight(const TermStatistics& term) {
    return idf(term.documents, term.with_term) * burstiness(term);
}

/// What the query says of a term: everything but x.
inline double query_part(const TermStatistics& term, double in_query) {
    return term_weight(term) * (k3 + 1.0) * in_query / (k3 + in_query);
}

/// The saturated count.
inline double saturated(double x, double k1) {
    return (k1 + 1.0) * x / (k1 + x);
}

}  // namespace wiredex
