#include "tests/searcher/ranking/score_agreement.h"

#include <cmath>

#include <fmt/format.h>

#include "analysis/bm25f.h"
#include "analysis/unicode.h"
#include "searcher/query/dates.h"
#include "searcher/query/parser.h"
#include "searcher/query/to_xapian.h"
#include "searcher/ranking/saturation.h"
#include "store/record.h"

namespace wiredex::test {
namespace {

/// Sums of the same numbers in another order.
constexpr double order_of_sums = 1e-9;

std::map<std::string, double> scores(const Results& results) {
    std::map<std::string, double> by_id;
    for (const Hit& hit : results.hits) by_id[hit.id] = hit.score;
    return by_id;
}

}  // namespace

ScoreAgreement::ScoreAgreement(const std::filesystem::path& database)
    : paths_{database}, session_(paths_), searcher_(database) {
    const Xapian::Database& all = session_.database();
    for (auto posting = all.postlist_begin(""); posting != all.postlist_end(""); ++posting)
        documents_[decode_head(all.get_document(*posting).get_data()).id] = *posting;
}

std::vector<ScoreAgreement::ScoredTerm> ScoreAgreement::scored_terms(std::string_view query,
                                                                     const SearchOptions& options) {
    std::vector<ScoredTerm> terms;
    CompileOptions how;
    how.require_all = options.require_all;
    how.capitals_mean_something = has_lower_case(query) || query.find(' ') == std::string_view::npos;
    how.scored_stem = [&](const std::string& stem, Xapian::termcount in_query, std::size_t words) {
        terms.push_back({stem, static_cast<double>(in_query), words});
        return Xapian::Query(stem);
    };
    const QueryTree tree = options.literal ? parse_literal(query) : parse_query(query, current_day());
    compile_query(tree, how, session_.analyzer(), session_.database());
    return terms;
}

std::map<Xapian::docid, ScoreAgreement::Expected> ScoreAgreement::expected(const std::vector<ScoredTerm>& terms) {
    const Xapian::Database& database = session_.database();
    std::map<Xapian::docid, Expected> documents;
    for (const ScoredTerm& term : terms) {
        const double k1 = k1_for(term.words);
        const double part = query_part(database.get_doccount(), database.get_termfreq(term.stem), term.in_query);
        for (auto posting = database.postlist_begin(term.stem); posting != database.postlist_end(term.stem);
             ++posting) {
            const double stored = posting.get_wdf() / wdf_scale;
            const double distance = (posting.get_wdf() == 1 ? 1.0 : 0.5) / wdf_scale;
            Expected& document = documents[*posting];
            document.score += part * saturated(stored, k1);
            document.tolerance += part * (saturated(stored, k1) - saturated(stored - distance, k1));
        }
    }
    return documents;
}

std::string ScoreAgreement::difference(std::string_view query, SearchOptions options) {
    options.limit = searcher_.size();
    const std::map<std::string, double> folded = scores(searcher_.search(query, options));
    options.evaluate_fields = true;
    const std::map<std::string, double> evaluated = scores(searcher_.search(query, options));
    if (folded.size() != evaluated.size())
        return fmt::format("{}: {} articles and {}", query, folded.size(), evaluated.size());

    std::map<Xapian::docid, Expected> documents = expected(scored_terms(query, options));
    for (const auto& [id, score] : folded) {
        const auto other = evaluated.find(id);
        if (other == evaluated.end()) return fmt::format("{}: {} is found one way only", query, id);
        const Expected& document = documents[documents_.at(id)];
        if (std::abs(score - document.score) > order_of_sums)
            return fmt::format("{}: {} scores {}, the formula gives {}", query, id, score, document.score);
        const double tolerance = document.tolerance + order_of_sums;
        const double apart = std::abs(score - other->second);
        if (apart > tolerance)
            return fmt::format("{}: {} scores {} and {}, apart by more than {}", query, id, score, other->second,
                               tolerance);
        worst_share_ = std::max(worst_share_, apart / tolerance);
        ++compared_;
    }
    return {};
}

}  // namespace wiredex::test
