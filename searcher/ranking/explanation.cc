#include "searcher/ranking/explanation.h"

#include <map>
#include <numeric>

#include "analysis/article_terms.h"
#include "searcher/ranking/folded_weight.h"
#include "searcher/ranking/saturation.h"
#include "store/values.h"

namespace wiredex {
namespace {

/// What a part of the query gives the articles of these ids, those that match it.
std::map<Xapian::docid, double> scores_of(const ScoredPart& part, std::size_t scored_words, const Xapian::Query& ids,
                                          const Xapian::Database& database) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(FoldedWeight(k1_for(scored_words)));
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, part.query, ids));
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    std::map<Xapian::docid, double> scores;
    for (auto item = found.begin(); item != found.end(); ++item) scores[*item] = item.get_weight();
    return scores;
}

FieldCounts occurrences_of(const std::string& stem, Xapian::docid document, const Xapian::Database& database) {
    FieldCounts occurrences{};
    for (std::size_t f = 0; f < ranked_field_count; ++f) {
        const std::string term = stem_term(fields()[f].prefix, stem);
        auto posting = database.postlist_begin(term);
        const auto end = database.postlist_end(term);
        if (posting != end) posting.skip_to(document);
        if (posting != end && *posting == document) occurrences[f] = posting.get_wdf();
    }
    return occurrences;
}

/// Saturation works on the sum over the fields; each field takes the share that it has in that sum.
std::vector<FieldContribution> by_field(double score, const FieldCounts& occurrences, const FieldCounts& lengths,
                                        const FieldWeights& weights) {
    const PerField<double> counts = weighted_counts(occurrences, lengths, weights);
    const double whole = std::accumulate(counts.begin(), counts.end(), 0.0);
    std::vector<FieldContribution> contributions;
    for (std::size_t f = 0; f < ranked_field_count; ++f)
        if (occurrences[f] > 0)
            contributions.push_back({fields()[f].field, occurrences[f], whole > 0 ? score * counts[f] / whole : 0.0});
    return contributions;
}

}  // namespace

void explain(std::vector<Hit>& hits, const Xapian::MSet& found, const CompiledQuery& query, const FieldWeights& weights,
             const std::optional<Decay>& decay, const Xapian::Database& database) {
    std::vector<Xapian::Query> terms;
    terms.reserve(hits.size());
    for (const Hit& hit : hits) terms.emplace_back(id_term(hit.id));
    const Xapian::Query ids(Xapian::Query::OP_OR, terms.begin(), terms.end());
    std::vector<std::map<Xapian::docid, double>> scores;
    for (const ScoredPart& part : query.parts) scores.push_back(scores_of(part, query.scored_words, ids, database));

    auto hit = hits.begin();
    for (auto item = found.begin(); item != found.end(); ++item, ++hit) {
        const Xapian::Document document = item.get_document();
        const FieldLayout layout = decode_layout(document.get_value(lengths_slot));
        Explanation& explanation = hit->explanation.emplace();
        if (decay) explanation.recency = decay->factor(decode_sort_time(document.get_value(time_slot)));
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const auto scored = scores[i].find(*item);
            if (scored == scores[i].end()) continue;
            const ScoredPart& part = query.parts[i];
            const double score = scored->second / explanation.recency;
            explanation.words.push_back(
                {part.word, part.stem.substr(1), score,
                 by_field(score, occurrences_of(part.stem, *item, database), layout.lengths, weights)});
        }
    }
}

}  // namespace wiredex
