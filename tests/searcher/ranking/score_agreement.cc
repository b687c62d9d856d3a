#include "tests/searcher/ranking/score_agreement.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "analysis/bm25f.h"
#include "analysis/unicode.h"
#include "searcher/query/dates.h"
#include "searcher/query/to_xapian.h"
#include "searcher/query/visibility_filter.h"
#include "searcher/ranking/folded_weight.h"
#include "searcher/ranking/statistics.h"
#include "store/record.h"
#include "store/visibility.h"

namespace wiredex::test {
namespace {

/// Sums of the same numbers in another order.
constexpr double order_of_sums = 1e-9;

/// What a stored count is worth: a number below k1 + 1.
using Worth = double (*)(unsigned wdf, double k1);

double saturated_count(unsigned wdf, double k1) {
    return saturated(wdf / wdf_scale, k1);
}

/// How much saturation may change by the rounding of the count.
double rounding_of_count(unsigned wdf, double k1) {
    const double stored = wdf / wdf_scale;
    const double distance = (wdf == 1 ? 1.0 : 0.5) / wdf_scale;
    return saturated(stored, k1) - saturated(stored - distance, k1);
}

/// The articles with a stem, each weighted by what its stored count is worth.
class StoredSource final : public Xapian::PostingSource {
public:
    StoredSource(std::string stem, Worth worth, double query_part, double k1)
        : stem_(std::move(stem)), worth_(worth), query_part_(query_part), k1_(k1) {}

    StoredSource* clone() const override { return new StoredSource(stem_, worth_, query_part_, k1_); }
    void init(const Xapian::Database& database) override {
        frequency_ = database.get_termfreq(stem_);
        posting_ = database.postlist_begin(stem_);
        started_ = false;
        set_maxweight(query_part_ * (k1_ + 1));
    }
    Xapian::doccount get_termfreq_min() const override { return frequency_; }
    Xapian::doccount get_termfreq_est() const override { return frequency_; }
    Xapian::doccount get_termfreq_max() const override { return frequency_; }
    double get_weight() const override { return query_part_ * worth_(posting_.get_wdf(), k1_); }
    Xapian::docid get_docid() const override { return *posting_; }
    void next(double /*least*/) override {
        if (started_) ++posting_;
        started_ = true;
    }
    void skip_to(Xapian::docid document, double /*least*/) override {
        started_ = true;
        if (posting_ != Xapian::PostingIterator() && *posting_ < document) posting_.skip_to(document);
    }
    bool at_end() const override { return started_ && posting_ == Xapian::PostingIterator(); }

private:
    std::string stem_;
    Worth worth_;
    double query_part_;
    double k1_;
    Xapian::doccount frequency_ = 0;
    Xapian::PostingIterator posting_;
    bool started_ = false;
};

std::map<std::string, double> scores(const Results& results) {
    std::map<std::string, double> by_id;
    for (const Hit& hit : results.hits) by_id[hit.id] = hit.score;
    return by_id;
}

}  // namespace

ScoreAgreement::ScoreAgreement(const std::filesystem::path& database)
    : paths_{database}, session_(paths_), searcher_(database) {
    const Xapian::Database& all = session_.database();
    for (auto posting = all.postlist_begin(""); posting != all.postlist_end(""); ++posting) {
        const Xapian::Document document = all.get_document(*posting);
        if (document.get_value(shown_until_slot).empty()) documents_[decode_head(document.get_data()).id] = *posting;
    }
}

std::map<Xapian::docid, ScoreAgreement::Expected> ScoreAgreement::expected(std::string_view query,
                                                                           const SearchOptions& options) {
    const Xapian::Database& database = session_.database();
    const auto weights = [&](const Worth& worth) {
        CompileOptions how;
        how.synonyms = options.synonyms.table();
        how.match.require_all = options.require_all;
        how.hidden = hidden_documents(options.visibility, current_second(), database);
        how.match.capitals_mean_something = has_lower_case(query) || std::count(query.begin(), query.end(), ' ') < 3;
        how.scored_stem = [&](const std::string& stem, Xapian::termcount in_query, std::size_t words) {
            const double part = query_part(statistics_of(stem, database), in_query);
            return Xapian::Query((new StoredSource(stem, worth, part, k1_for(words)))->release());
        };
        const QueryTree tree = options.literal ? parse_literal(query) : parse_query(query, current_day());
        Xapian::Enquire enquire(database);
        enquire.set_weighting_scheme(FoldedWeight(1));  // there is no term with weight; BoolWeight would drop the rest
        enquire.set_query(compile_query(tree, how, session_.analyzer(), database).query);
        return enquire.get_mset(0, database.get_doccount());
    };
    std::map<Xapian::docid, Expected> documents;
    const Xapian::MSet scores = weights(saturated_count);
    for (auto item = scores.begin(); item != scores.end(); ++item) documents[*item].score = item.get_weight();
    const Xapian::MSet tolerances = weights(rounding_of_count);
    for (auto item = tolerances.begin(); item != tolerances.end(); ++item)
        documents[*item].tolerance = item.get_weight();
    return documents;
}

std::string ScoreAgreement::difference(std::string_view query, SearchOptions options) {
    options.limit = searcher_.size();
    const std::map<std::string, double> folded = scores(searcher_.search(query, options));
    options.evaluate_fields = true;
    const std::map<std::string, double> evaluated = scores(searcher_.search(query, options));
    if (folded.size() != evaluated.size())
        return fmt::format("{}: {} articles and {}", query, folded.size(), evaluated.size());

    std::map<Xapian::docid, Expected> documents = expected(query, options);
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
