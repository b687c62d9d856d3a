#include "searcher/query/to_xapian.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/article_terms.h"
#include "searcher/query/date_filter.h"
#include "searcher/query/matching.h"
#include "searcher/ranking/saturation.h"

namespace wiredex {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

/// Builds one query. What an article must have to match and what gives it weight are kept apart: a word that ranks is
/// scored once, however many clauses name it.
class Compiler {
public:
    Compiler(const CompileOptions& options, QueryAnalyzer& analyzer, const Xapian::Database& database)
        : options_(options), analyzer_(analyzer), database_(database) {}

    CompiledQuery compile(const QueryTree& tree) {
        for (const Clause& clause : tree.clauses) analysed_.push_back({&clause, words_of(clause)});
        keep_stopwords_ =
            std::all_of(analysed_.begin(), analysed_.end(), [](const Analysed& a) { return says_nothing(a); });
        for (const Analysed& a : analysed_) count_words(a);
        for (const Analysed& a : analysed_)
            if (is_plain(*a.clause)) add_plain(a);
        for (const Analysed& a : analysed_)
            if (!is_plain(*a.clause)) add(a);
        if (options_.dates) restrictions_.push_back(date_filter(*options_.dates, database_));
        return {assemble(), counts_.size()};
    }

private:
    struct Analysed {
        const Clause* clause;
        std::vector<QueryWord> words;
    };

    std::vector<QueryWord> words_of(const Clause& clause) {
        if (clause.dates || is_filter(clause)) return {};
        return analyzer_.analyse(clause.text, options_.capitals_mean_something);
    }

    static bool is_filter(const Clause& clause) { return clause.field && field(*clause.field).kind != FieldKind::text; }

    static bool ranks(const Clause& clause) {
        return clause.occurrence != Occurrence::excluded && !clause.dates && !is_filter(clause) &&
               (!clause.field || field(*clause.field).in_text);
    }

    static bool says_nothing(const Analysed& a) { return !ranks(*a.clause) || has_only_stopwords(a.words); }

    [[nodiscard]] bool counts(const QueryWord& word) const {
        return !word.covered && (keep_stopwords_ || !word.stopword);
    }

    /// A word that the query repeats is one word that counts more.
    void count_words(const Analysed& a) {
        if (!ranks(*a.clause)) return;
        for (const QueryWord& word : a.words)
            if (counts(word)) ++counts_[word.stems];
    }

    /// What the words of a clause add to the score. A word that an earlier clause has scored is not scored again.
    Queries scored(QueryUnit words) {
        Queries parts;
        for (const QueryWord& word : words)
            if (counts(word) && done_.insert(word.stems).second) append(parts, scored_word(word));
        return parts;
    }

    /// The stems that a word has in other languages are the same word: a stem that is rare because its language is must
    /// not count for more.
    Queries scored_word(const QueryWord& word) {
        double most = 0;
        for (const QueryStem& stem : word.stems) most = std::max(most, frequency(stem));
        Queries parts;
        for (const QueryStem& stem : word.stems) {
            const double with_stem = frequency(stem);
            if (with_stem == 0) continue;
            Query query = in_language_of(stem, options_.scored_stem(stem.term, counts_[word.stems], counts_.size()));
            const double all = database_.get_doccount();
            if (with_stem < most) query = Query(Query::OP_SCALE_WEIGHT, query, idf(all, most) / idf(all, with_stem));
            parts.push_back(std::move(query));
        }
        return parts;
    }

    [[nodiscard]] double frequency(const QueryStem& stem) const { return database_.get_termfreq(stem.term); }

    /// Words that any article may match: nearly all of nearly every query.
    bool is_plain(const Clause& clause) const {
        return clause.occurrence == Occurrence::optional && !clause.field && !clause.phrase && !clause.dates &&
               !options_.require_all;
    }

    void add_plain(const Analysed& a) {
        for (const QueryUnit unit : units_of(a.words)) {
            if (!keep_stopwords_ && has_only_stopwords(unit)) continue;
            alternatives_.push_back(matching_unit(*a.clause, unit));
            if (unit.size() > 1) weights_decide_ = false;
            append(plain_, scored(unit));
        }
    }

    void add(const Analysed& a) {
        const Clause& clause = *a.clause;
        if (clause.occurrence == Occurrence::required && !clause.field) has_required_ = true;
        if (clause.dates) {
            add_filter(clause, date_filter(*clause.dates, database_));
        } else if (is_filter(clause)) {
            add_filter(clause, Query(exact_term(field(*clause.field), clause.text)));
        } else if (!a.words.empty()) {  // punctuation alone says nothing
            add_words(a);
            if (ranks(clause)) append(extra_, scored(a.words));
        }
    }

    void add_words(const Analysed& a) {
        const Clause& clause = *a.clause;
        const bool optional = clause.occurrence == Occurrence::optional && !clause.field;
        if (!optional) {
            add_filter(clause, matching(clause, a.words));
        } else if (!options_.require_all) {
            weights_decide_ = false;
            alternatives_.push_back(matching(clause, a.words));
        } else if (clause.phrase || keep_stopwords_ || !has_only_stopwords(a.words)) {
            restrictions_.push_back(matching(clause, a.words));
        }
    }

    void add_filter(const Clause& clause, Query query) {
        (clause.occurrence == Occurrence::excluded ? excluded_ : restrictions_).push_back(std::move(query));
    }

    static void append(Queries& to, const Queries& from) { to.insert(to.end(), from.begin(), from.end()); }

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
    QueryAnalyzer& analyzer_;
    const Xapian::Database& database_;
    std::vector<Analysed> analysed_;
    bool keep_stopwords_ = false;  ///< a query of stopwords only means them
    std::map<std::vector<QueryStem>, Xapian::termcount> counts_;
    std::set<std::vector<QueryStem>> done_;
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
    return Compiler(options, analyzer, database).compile(tree);
}

}  // namespace wiredex
