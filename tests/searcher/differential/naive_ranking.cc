#include "tests/searcher/differential/naive_ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wiredex::test {
namespace {

FieldWeights weights_with(const std::vector<FieldBoost>& boosts) {
    FieldWeights weights = default_weights();
    for (const FieldBoost& boost : boosts) {
        weights[static_cast<std::size_t>(boost.field)] = boost.weight;
        if (boost.field == FieldId::body)
            weights[static_cast<std::size_t>(FieldId::lead)] = field(FieldId::lead).boost * boost.weight;
    }
    return weights;
}

/// x of the formula: what the writer has folded, or from the fields.
double count_of(const NaiveArticle& article, const std::string& stem, const SearchOptions& options) {
    const auto posting = article.terms.find(stem);
    if (posting == article.terms.end()) return 0;
    if (options.boosts.empty() && !options.evaluate_fields) return posting->second.wdf / wdf_scale;
    const FieldWeights weights = weights_with(options.boosts);
    double x = 0;
    for (std::size_t f = 0; f < ranked_field_count; ++f) {
        const auto in_field = article.terms.find(stem_term(fields()[f].prefix, stem));
        if (in_field == article.terms.end()) continue;
        const double b = fields()[f].length_share;
        x += weights[f] * in_field->second.wdf / (1 - b + b * article.lengths[f] / fields()[f].average_length);
    }
    return x;
}

double score_of(const NaiveArticle& article, const std::vector<NaiveMatcher::Ranked>& words,
                const SearchOptions& options, const NaiveCollection& collection) {
    const double n = static_cast<double>(words.size());
    const double k1 = std::min(3.0, 0.8 + 0.25 * std::max(0.0, n - 3));
    double score = 0;
    for (const NaiveMatcher::Ranked& word : words) {
        TermStatistics most = collection.statistics("");
        for (const QueryStem& stem : word.stems) {
            const TermStatistics here = collection.statistics(stem.term);
            if (here.with_term > most.with_term || (here.with_term == most.with_term && here.counts > most.counts))
                most = here;
        }
        for (const QueryStem& stem : word.stems) {
            const double x = article.speaks(stem.tag) ? count_of(article, stem.term, options) : 0;
            if (x == 0) continue;
            const double weight = std::min(term_weight(collection.statistics(stem.term)), term_weight(most));
            score += weight * 9 * word.times / (8 + word.times) * (k1 + 1) * x / (k1 + x);
        }
    }
    return score;
}

std::optional<std::int64_t> seconds_of(const NaiveArticle& article) {
    const auto time = article_time(article.article);
    return time ? std::optional(time->seconds) : std::nullopt;
}

/// What is left of a score that halves with each half-life before the newest article.
double faded(double score, std::optional<std::int64_t> time, std::int64_t half_life,
             const NaiveCollection& collection) {
    std::int64_t newest = std::numeric_limits<std::int64_t>::min();
    for (const NaiveArticle& article : collection.articles())
        newest = std::max(newest, seconds_of(article).value_or(newest));
    if (!time) return score * std::pow(0.5, 100);
    const double age = static_cast<double>(newest - *time) / static_cast<double>(half_life);
    return score * std::pow(0.5, std::min(100.0, age));
}

}  // namespace

std::vector<NaiveHit> naive_search(const QueryTree& tree, const SearchOptions& options, NaiveCollection& collection) {
    NaiveMatcher matcher(tree, options, collection);
    std::vector<NaiveHit> hits;
    for (const NaiveArticle& article : collection.articles()) {
        if (!matcher.matches(article)) continue;
        NaiveHit hit{article.article.id, score_of(article, matcher.ranked(), options, collection), seconds_of(article)};
        if (options.recency) hit.score = faded(hit.score, hit.time, *options.recency, collection);
        hits.push_back(hit);
    }
    return hits;
}

bool sorts_by_time(const QueryTree& tree, const SearchOptions& options, NaiveCollection& collection) {
    return options.sort != SortOrder::relevance || NaiveMatcher(tree, options, collection).ranked().empty();
}

}  // namespace wiredex::test
