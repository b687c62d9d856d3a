#include "wiredex/searcher.h"

#include <algorithm>

#include "analysis/article_terms.h"
#include "analysis/unicode.h"
#include "searcher/query/dates.h"
#include "searcher/query/suggestions.h"
#include "searcher/query/to_xapian.h"
#include "searcher/query/visibility_filter.h"
#include "searcher/ranking/explanation.h"
#include "searcher/ranking/folded_weight.h"
#include "searcher/ranking/saturation.h"
#include "searcher/ranking/scoring.h"
#include "searcher/ranking/session.h"
#include "store/record.h"
#include "store/values.h"
#include "store/visibility.h"

namespace wiredex {
namespace {

/// Undated articles come last in either direction.
class OldestFirst final : public Xapian::KeyMaker {
public:
    std::string operator()(const Xapian::Document& document) const override {
        const std::string time = document.get_value(time_slot);
        return time.empty() ? std::string(9, '\xFF') : time;
    }
};

/// Those that have not given way come first, then the ones that did so last.
class NewestVersionFirst final : public Xapian::KeyMaker {
public:
    std::string operator()(const Xapian::Document& document) const override {
        const std::string until = document.get_value(shown_until_slot);
        return until.empty() ? std::string(1, static_cast<char>(0xFF)) : until;
    }
};

/// Whether capitals in a query may mean more, US another word than us: not in a long text that is all capitals.
bool capitals_mean_something(const QueryTree& query) {
    constexpr std::ptrdiff_t spaces_of_a_text = 3;
    const std::string text = to_string(query);
    return has_lower_case(text) || std::count(text.begin(), text.end(), ' ') < spaces_of_a_text;
}

/// Arithmetic on a day that is none leads anywhere.
void require_existing(const std::optional<Day>& day) {
    if (day && !exists(*day))
        throw Error(ErrorKind::usage, "there is no day " + std::to_string(day->day) + " of month " +
                                          std::to_string(day->month) + " in the year " + std::to_string(day->year));
}

void require_existing_dates(const QueryTree& tree) {
    require_existing(tree.dates.first);
    require_existing(tree.dates.last);
    for (const QueryTree& child : tree.children) require_existing_dates(child);
}

QueryTree parse(std::string_view text, const SearchOptions& options) {
    return options.literal ? parse_literal(text) : parse_query(text, current_day());
}

CompiledQuery compile(const QueryTree& tree, const SearchOptions& options, const std::optional<Decay>& decay,
                      Session& session) {
    require_existing(options.since);
    require_existing(options.until);
    CompileOptions how;
    how.match.require_all = options.require_all;
    how.match.capitals_mean_something = capitals_mean_something(tree);
    how.synonyms = options.synonyms.table();
    require_existing_dates(tree);
    how.hidden = hidden_documents(options.visibility, current_second(), session.database());
    if (options.since || options.until) how.dates = DateRange{options.since, options.until};
    how.keep_parts = options.explain;
    how.scored_stem = scoring_for(options, decay, session.database());
    return compile_query(tree, how, session.analyzer(), session.database());
}

void set_order(Xapian::Enquire& enquire, const SearchOptions& options, const CompiledQuery& compiled) {
    enquire.set_weighting_scheme(FoldedWeight(k1_for(compiled.scored_words)));
    if (options.sort == SortOrder::oldest)
        enquire.set_sort_by_key_then_relevance((new OldestFirst)->release(), false);
    else if (options.sort == SortOrder::newest || compiled.scored_words == 0)
        enquire.set_sort_by_value_then_relevance(time_slot, true);
}

Hit make_hit(const Xapian::MSetIterator& item, const Session& session) {
    RecordHead head = decode_head(item.get_document().get_data());
    Hit hit;
    hit.rank = item.get_rank() + 1;
    hit.score = item.get_weight();
    hit.id = std::move(head.id);
    hit.version = std::move(head.version);
    hit.headline = std::move(head.headline);
    hit.snippet = std::move(head.snippet);
    hit.dateline = std::move(head.dateline);
    hit.byline = std::move(head.byline);
    hit.source = std::move(head.source);
    hit.published = head.published;
    hit.updated = head.updated;
    hit.topics = std::move(head.topics);
    hit.places = std::move(head.places);
    hit.language = std::move(head.language);
    hit.path = std::move(head.path);
    hit.database = session.path_of(*item).string();
    return hit;
}

Xapian::doccount as_count(std::uint64_t number, const Session& session) {
    return static_cast<Xapian::doccount>(std::min<std::uint64_t>(number, session.database().get_doccount()));
}

Results search_once(const QueryTree& tree, const SearchOptions& options, Session& session) {
    const std::optional<Decay> decay = decay_for(options, session.database());
    const CompiledQuery compiled = compile(tree, options, decay, session);
    Xapian::Enquire enquire(session.database());
    enquire.set_query(compiled.query);
    set_order(enquire, options, compiled);
    const Xapian::doccount all = session.database().get_doccount();
    const Xapian::MSet found = enquire.get_mset(as_count(options.offset, session), as_count(options.limit, session),
                                                options.exact_count ? all : 0);
    Results results;
    results.notes = compiled.notes;
    results.matches = found.get_matches_estimated();
    results.matches_exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
    results.hits.reserve(found.size());
    for (auto item = found.begin(); item != found.end(); ++item) results.hits.push_back(make_hit(item, session));
    if (options.explain) explain(results.hits, found, compiled, weights_of(options.boosts), decay, session.database());
    return results;
}

/// Those of the similar queries that find more, by trying them.
std::vector<Suggestion> suggest_once(const QueryTree& tree, SearchOptions options, Session& session) {
    options.limit = 1;
    options.offset = 0;
    options.exact_count = true;
    const std::uint64_t found = search_once(tree, options, session).matches;
    std::vector<Suggestion> suggestions;
    for (const QueryTree& other : similar_queries(tree, session.analyzer(), session.database())) {
        const std::uint64_t matches = search_once(other, options, session).matches;
        if (matches > found) suggestions.push_back({to_string(other), matches});
    }
    return suggestions;
}

}  // namespace

class Searcher::Implementation {
public:
    explicit Implementation(std::vector<std::filesystem::path> paths) : sessions(std::move(paths)) {}
    SessionPool sessions;
};

Searcher::Searcher(const std::filesystem::path& database) : Searcher(std::vector<std::filesystem::path>{database}) {}

Searcher::Searcher(const std::vector<std::filesystem::path>& databases)
    : implementation_(std::make_unique<Implementation>(databases)) {}

Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Results Searcher::search(std::string_view query, const SearchOptions& options) const {
    return search(parse(query, options), options);
}

Results Searcher::search(const QueryTree& query, const SearchOptions& options) const {
    return implementation_->sessions.run([&](Session& session) { return search_once(query, options, session); });
}

std::uint64_t Searcher::count(std::string_view query, const SearchOptions& options) const {
    return count(parse(query, options), options);
}

std::uint64_t Searcher::count(const QueryTree& query, const SearchOptions& options) const {
    SearchOptions counting = options;
    counting.limit = 0;
    counting.offset = 0;
    counting.sort = SortOrder::relevance;
    counting.exact_count = true;
    return search(query, counting).matches;
}

std::vector<Suggestion> Searcher::suggest(std::string_view query, const SearchOptions& options) const {
    const QueryTree tree = parse(query, options);
    return implementation_->sessions.run([&](Session& session) { return suggest_once(tree, options, session); });
}

std::optional<Article> Searcher::article(std::string_view id, const Visibility& visibility) const {
    return implementation_->sessions.run([&](Session& session) -> std::optional<Article> {
        const Xapian::Database& database = session.database();
        Xapian::Query query(id_term(id));
        const Xapian::Query hidden = hidden_documents(visibility, current_second(), database);
        if (!hidden.empty()) query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, hidden);
        Xapian::Enquire enquire(database);
        enquire.set_query(query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        NewestVersionFirst newest_first;
        enquire.set_sort_by_key(&newest_first, true);
        const Xapian::MSet found = enquire.get_mset(0, 1);
        if (found.empty()) return std::nullopt;
        return decode_article(found.begin().get_document().get_data());
    });
}

std::uint64_t Searcher::size() const {
    return implementation_->sessions.run([](Session& session) { return story_count(session.database()); });
}

}  // namespace wiredex
