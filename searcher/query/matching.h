// What a query requires of an article, as Xapian queries without weight.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/query/words.h"
#include "wiredex/query.h"

namespace wiredex {

/// How a query tree is understood.
struct MatchOptions {
    bool require_all = false;  ///< of clauses beside each other all must match, not just any
    bool capitals_mean_something = true;
};

/// Turns parts of one query tree into what articles must have. Looks at each leaf once. One thread at a time.
class Matcher {
public:
    /// All must outlive the matcher, and so must every tree that is given to it.
    Matcher(const MatchOptions& options, QueryAnalyzer& analyzer, const Xapian::Database& database)
        : options_(options), analyzer_(analyzer), database_(database) {}

    /// The articles that match; nothing where the tree asks for nothing, being punctuation. `inherited` is the field of
    /// the groups around it.
    std::optional<Xapian::Query> match(const QueryTree& tree, std::optional<FieldId> inherited = {});

    /// The articles that have one unit: Tae-yong is `taeyong`, or `tae` and `yong` side by side.
    static Xapian::Query match_unit(std::optional<FieldId> where, QueryUnit unit);

    /// The words of a leaf. A wildcard is one word with many forms and stems. None in a field of exact values.
    const std::vector<QueryWord>& words(const QueryTree& leaf, std::optional<FieldId> where);

    /// What to tell people of how the query was understood.
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

private:
    using Query = Xapian::Query;
    using Field = std::optional<FieldId>;

    std::optional<Query> match_clauses(const QueryTree& tree, Field where);
    std::vector<Query> match_children(const QueryTree& tree, Field where);
    std::optional<Query> match_leaf(const QueryTree& tree, Field where);
    std::optional<Query> match_words(const QueryTree& tree, Field where);
    std::optional<Query> match_phrase(const QueryTree& tree, Field where);
    std::optional<Query> match_near(const QueryTree& tree, Field where);
    Query match_value(const QueryTree& tree, FieldId where);
    std::vector<std::string> inflected_forms(const QueryTree& word, Field where);
    QueryWord expand(const QueryTree& leaf, Field where);
    void note_cut(const QueryTree& leaf, std::size_t taken, std::size_t found, bool complete);

    const MatchOptions& options_;
    QueryAnalyzer& analyzer_;
    const Xapian::Database& database_;
    std::map<std::pair<const QueryTree*, int>, std::vector<QueryWord>> words_;
    std::vector<std::string> notes_;
};

/// The parts under one operator.
Xapian::Query combine(Xapian::Query::op how, const std::vector<Xapian::Query>& parts);

/// `query`, counted only in articles of the stem's language if it is bound to one.
Xapian::Query in_language_of(const QueryStem& stem, const Xapian::Query& query);

/// True for a leaf whose words are those of text; filters and ranges are none.
bool is_text_leaf(const QueryTree& tree, std::optional<FieldId> where);

}  // namespace wiredex
