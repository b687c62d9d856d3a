#include "searcher/query/to_xapian.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "searcher/query/date_filter.h"
#include "searcher/query/synonym_table.h"
#include "searcher/query/tree.h"
#include "searcher/ranking/statistics.h"

namespace wiredex {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

/// What a synonym weighs of what the word that was typed would.
constexpr double synonym_share = 0.5;

/// Builds one query. What an article must have to match and what gives it weight are kept apart: a word that ranks is
/// scored once, however many clauses name it.
class Compiler {
public:
    Compiler(const CompileOptions& options, QueryAnalyzer& analyzer, const Xapian::Database& database)
        : options_(options), database_(database), matcher_(options.match, analyzer, database) {}

    CompiledQuery compile(const QueryTree& tree) {
        const bool list = tree.kind == QueryKind::clauses && !tree.field;
        if (list) {
            for (const QueryTree& child : tree.children) clauses_.push_back(&child);
        } else {
            clauses_.push_back(&tree);
        }
        for (const QueryTree* const clause : clauses_) collect(*clause, {}, clause->occurrence == Occurrence::excluded);
        keep_stopwords_ = std::all_of(ranking_.begin(), ranking_.end(),
                                      [](const Ranking& leaf) { return has_only_stopwords(*leaf.words); });
        for (const Ranking& leaf : ranking_) count_words(*leaf.words);
        for (const QueryTree* const clause : clauses_)
            if (is_plain(*clause)) add_plain(*clause);
        if (options_.synonyms != nullptr) widen();
        for (const QueryTree* const clause : clauses_)
            if (!is_plain(*clause)) add(*clause);
        for (const Ranking& leaf : ranking_) append(extra_, scored(*leaf.words));
        if (options_.dates) restrictions_.push_back(date_filter(*options_.dates, database_));
        return {assemble(), counts_.size(), matcher_.notes(), std::move(parts_)};
    }

private:
    using Where = std::optional<FieldId>;

    /// A leaf whose words give weight.
    struct Ranking {
        const QueryTree* leaf;
        const std::vector<QueryWord>* words;
    };

    /// Finds what ranks in a clause: words of text that are not excluded.
    void collect(const QueryTree& tree, Where inherited, bool excluded) {
        const Where where = tree.field ? tree.field : inherited;
        excluded = excluded || tree.kind == QueryKind::none;
        if (is_text_leaf(tree, where)) {
            const bool ranks = !excluded && (!where || field(*where).in_text);
            if (ranks) ranking_.push_back({&tree, &matcher_.words(tree, where)});
            return;
        }
        for (const QueryTree& child : tree.children) {
            const bool out = tree.kind == QueryKind::clauses && child.occurrence == Occurrence::excluded;
            collect(child, where, excluded || out);
        }
    }

    [[nodiscard]] bool counts(const QueryWord& word) const {
        return !word.covered && (keep_stopwords_ || !word.stopword);
    }

    /// A word that the query repeats is one word that counts more.
    void count_words(const std::vector<QueryWord>& words) {
        for (const QueryWord& word : words)
            if (counts(word)) ++counts_[word.stems];
    }

    /// What the words of a clause add to the score. A word that an earlier clause has scored is not scored again.
    Queries scored(QueryUnit words) {
        Queries parts;
        for (const QueryWord& word : words)
            if (counts(word) && done_.insert(word.stems).second) append(parts, scored_word(word));
        return parts;
    }

    /// The stems that a word has in other languages, or a wildcard has, are the same word: a stem that is rare must not
    /// count for more.
    Queries scored_word(const QueryWord& word) {
        const double usual = weight_of({&word, 1});
        Queries parts;
        for (const QueryStem& stem : word.stems) {
            const TermStatistics& term = statistics(stem.term);
            if (term.with_term == 0) continue;
            Query query = in_language_of(stem, options_.scored_stem(stem.term, counts_[word.stems], counts_.size()));
            const double weight = term_weight(term);
            if (weight > usual) query = Query(Query::OP_SCALE_WEIGHT, query, usual / weight);
            if (options_.keep_parts) parts_.push_back({word.exact, stem.term, query});
            parts.push_back(std::move(query));
        }
        return parts;
    }

    /// What the most frequent of the stems weighs; of several that are, the one that articles repeat most.
    [[nodiscard]] double weight_of(QueryUnit words) {
        TermStatistics most{static_cast<double>(database_.get_doccount()), 0, 0};
        for (const QueryWord& word : words)
            for (const QueryStem& stem : word.stems) {
                const TermStatistics& term = statistics(stem.term);
                if (std::pair(term.with_term, term.counts) > std::pair(most.with_term, most.counts)) most = term;
            }
        return term_weight(most);
    }

    const TermStatistics& statistics(const std::string& stem) {
        const auto known = statistics_.find(stem);
        return known != statistics_.end() ? known->second
                                          : statistics_.emplace(stem, statistics_of(stem, database_)).first->second;
    }

    /// Words that any article may match: nearly all of nearly every query.
    [[nodiscard]] bool is_plain(const QueryTree& clause) const {
        return clause.kind == QueryKind::words && clause.occurrence == Occurrence::optional && !clause.field &&
               !options_.match.require_all;
    }

    void add_plain(const QueryTree& clause) {
        for (const QueryUnit unit : units_of(matcher_.words(clause, {}))) {
            if (!keep_stopwords_ && has_only_stopwords(unit)) continue;
            alternatives_.push_back(Matcher::match_unit({}, unit));
            if (unit.size() > 1) weights_decide_ = false;
            append(plain_, scored(unit));
        }
    }

    /// Adds what plain words may be called as well. It ranks below the words that were typed.
    void widen() {
        std::vector<QueryUnit> units;
        for (const QueryTree* const clause : clauses_) {
            if (!is_plain(*clause)) continue;
            for (const QueryUnit unit : units_of(matcher_.words(*clause, {}))) units.push_back(unit);
        }
        const std::span<const QueryUnit> all(units);
        for (std::size_t i = 0; i < units.size();) {
            const Synonyms::Table::Found found = options_.synonyms->longest(all.subspan(i));
            if (found.units > 0)
                for (const std::string& other : *found.others) add_synonym(other, all.subspan(i, found.units));
            i += std::max<std::size_t>(1, found.units);
        }
    }

    void add_synonym(const std::string& text, std::span<const QueryUnit> typed) {
        synonyms_.push_back(match_words(text));
        const std::vector<QueryWord>& words = matcher_.words(synonyms_.back(), {});
        const bool asked_for = std::all_of(words.begin(), words.end(), [this](const QueryWord& word) {
            return word.stopword || counts_.contains(word.stems);
        });
        if (asked_for || !widened_.insert(text).second) return;
        const std::vector<ScoredPart> weights = synonym_weights(text, words, typed);
        const Query weight = sum_of(weights);
        const bool one_word = units_of(words).size() == 1;
        synonyms_.push_back(match_phrase(text));
        const auto phrase = one_word ? std::optional(weight) : matcher_.match(synonyms_.back());
        if (!phrase) return;
        alternatives_.push_back(without_weight(*phrase));
        Queries units;
        for (const QueryUnit unit : typed) units.push_back(Matcher::match_unit({}, unit));
        const Query typed_words = combine(Query::OP_AND, units);
        // An article that has it both ways counts it once. Phrases are looked for last, being slow.
        const auto once = [&](const Query& part) {
            const Query only =
                one_word ? Query(Query::OP_AND_NOT, part, typed_words)
                         : Query(Query::OP_AND_MAYBE,
                                 without_weight(Query(Query::OP_AND, *phrase,
                                                      Query(Query::OP_AND_NOT, Query::MatchAll, typed_words))),
                                 part);
            return Query(Query::OP_SCALE_WEIGHT, only, synonym_share);
        };
        plain_.push_back(once(weight));
        if (options_.keep_parts)
            for (const ScoredPart& part : weights) parts_.push_back({part.word, part.stem, once(part.query)});
    }

    /// Not more than the words that were typed: what is rare must not win for being called otherwise.
    std::vector<ScoredPart> synonym_weights(const std::string& text, const std::vector<QueryWord>& words,
                                            std::span<const QueryUnit> typed) {
        double most_typed = 0;
        for (const QueryUnit unit : typed) most_typed = std::max(most_typed, weight_of(unit));
        double whole = 0;
        std::vector<ScoredPart> parts;
        for (const QueryWord& word : words) {
            if (word.stopword || word.covered || word.stems.empty()) continue;
            const std::string& stem = word.stems.front().term;
            const TermStatistics& term = statistics(stem);
            if (term.with_term == 0) continue;
            whole += term_weight(term);
            parts.push_back(
                {text, stem, in_language_of(word.stems.front(), options_.scored_stem(stem, 1, counts_.size()))});
        }
        if (whole > most_typed)
            for (ScoredPart& part : parts) part.query = Query(Query::OP_SCALE_WEIGHT, part.query, most_typed / whole);
        return parts;
    }

    void add(const QueryTree& clause) {
        const auto asked = matcher_.match(clause);
        if (!asked) return;  // punctuation alone
        const Query& query = *asked;
        if (clause.occurrence == Occurrence::excluded) {
            excluded_.push_back(query);
        } else if (clause.occurrence == Occurrence::required || clause.field) {
            if (!clause.field) has_required_ = true;
            restrictions_.push_back(query);
        } else if (!options_.match.require_all) {
            weights_decide_ = false;
            alternatives_.push_back(query);
        } else if (clause.kind != QueryKind::words || keep_stopwords_ ||
                   !has_only_stopwords(matcher_.words(clause, {}))) {
            restrictions_.push_back(query);
        }
    }

    static void append(Queries& to, const Queries& from) { to.insert(to.end(), from.begin(), from.end()); }

    static Query sum_of(const std::vector<ScoredPart>& parts) {
        Queries queries;
        for (const ScoredPart& part : parts) queries.push_back(part.query);
        return combine(Query::OP_OR, queries);
    }

    static Query without_weight(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0.0}; }

    /// The articles that match, with the weight of plain words where these alone decide.
    [[nodiscard]] Query matched() {
        const bool alternatives = !alternatives_.empty() && !has_required_;
        if (alternatives && weights_decide_) {
            const Query any = combine(Query::OP_OR, plain_);
            return restrictions_.empty() ? any : Query(Query::OP_FILTER, any, combine(Query::OP_AND, restrictions_));
        }
        append(extra_, plain_);
        if (alternatives) restrictions_.push_back(combine(Query::OP_OR, alternatives_));
        if (!restrictions_.empty()) return without_weight(combine(Query::OP_AND, restrictions_));
        return excluded_.empty() ? Query() : without_weight(Query::MatchAll);
    }

    Query assemble() {
        Query query = matched();
        if (!extra_.empty()) query = Query(Query::OP_AND_MAYBE, query, combine(Query::OP_OR, extra_));
        if (!excluded_.empty()) query = Query(Query::OP_AND_NOT, query, combine(Query::OP_OR, excluded_));
        if (!options_.hidden.empty()) query = Query(Query::OP_AND_NOT, query, options_.hidden);
        return query;
    }

    const CompileOptions& options_;
    const Xapian::Database& database_;
    Matcher matcher_;
    std::vector<const QueryTree*> clauses_;  ///< of the whole query
    std::vector<Ranking> ranking_;
    std::deque<QueryTree> synonyms_;  ///< of plain words, where the matcher finds them again
    std::set<std::string> widened_;
    bool keep_stopwords_ = false;  ///< a query of stopwords only means them
    std::map<std::vector<QueryStem>, Xapian::termcount> counts_;
    std::map<std::string, TermStatistics> statistics_;  ///< of stems that were asked for
    std::set<std::vector<QueryStem>> done_;
    std::vector<ScoredPart> parts_;
    bool has_required_ = false;   ///< then what is optional only ranks
    bool weights_decide_ = true;  ///< an article matches if any word gives it weight: no phrases, no compounds
    Queries alternatives_;        ///< at least one must match, unless something is required
    Queries plain_;               ///< weight of the plain words among them
    Queries extra_;               ///< weight of everything else
    Queries restrictions_;        ///< all must match
    Queries excluded_;            ///< none may match
};

}  // namespace

CompiledQuery compile_query(const QueryTree& tree, const CompileOptions& options, QueryAnalyzer& analyzer,
                            const Xapian::Database& database) {
    require_shallow(tree);
    return Compiler(options, analyzer, database).compile(tree);
}

}  // namespace wiredex
