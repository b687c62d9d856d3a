#include "searcher/ranking/scoring.h"

#include <set>

#include "searcher/ranking/field_source.h"
#include "searcher/ranking/statistics.h"

namespace wiredex {

FieldWeights weights_of(const std::vector<FieldBoost>& boosts) {
    FieldWeights weights = default_weights();
    std::set<FieldId> given;
    for (const FieldBoost& boost : boosts) {
        const std::string name(field(boost.field).name);
        if (!field(boost.field).in_text || !(boost.weight >= 0 && boost.weight <= 1000))
            throw Error(ErrorKind::usage, "the field " + name + " cannot be given that weight");
        if (!given.insert(boost.field).second)
            throw Error(ErrorKind::usage, "the field " + name + " is given two weights");
        weights[static_cast<std::size_t>(boost.field)] = boost.weight;
    }
    if (given.contains(FieldId::body) && !given.contains(FieldId::lead))
        weights[static_cast<std::size_t>(FieldId::lead)] *=
            weights[static_cast<std::size_t>(FieldId::body)] / field(FieldId::body).boost;
    return weights;
}

ScoredStem scoring_for(const SearchOptions& options, const std::optional<Decay>& decay,
                       const Xapian::Database& database) {
    const bool by_field = !options.boosts.empty() || options.evaluate_fields;
    if (!by_field && !decay)
        return [](const std::string& stem, Xapian::termcount in_query, std::size_t) {
            return Xapian::Query(stem, in_query);
        };
    return [by_field, weights = weights_of(options.boosts), decay, &database](
               const std::string& stem, Xapian::termcount in_query, std::size_t words) {
        const double part = query_part(statistics_of(stem, database), static_cast<double>(in_query));
        const StemScoring scoring{stem, part, k1_for(words), decay};
        if (by_field) return Xapian::Query((new FieldSource(scoring, weights))->release());
        return Xapian::Query((new FoldedSource(scoring))->release());
    };
}

}  // namespace wiredex
