// Which articles a query finds, by looking at each article and following docs/query-language.md.
#pragma once

#include <map>
#include <optional>

#include "tests/searcher/differential/naive_collection.h"
#include "wiredex/searcher.h"

namespace wiredex::test {

class NaiveMatcher {
public:
    /// The collection and the tree must outlive it. Synonyms are not known here: `options` must have none.
    NaiveMatcher(const QueryTree& tree, const SearchOptions& options, NaiveCollection& collection);

    [[nodiscard]] bool matches(const NaiveArticle& article);

    /// A word that ranks, and how often the query has it.
    struct Ranked {
        std::vector<QueryStem> stems;
        unsigned times = 0;
    };
    [[nodiscard]] const std::vector<Ranked>& ranked() const { return ranked_; }

private:
    using Where = std::optional<FieldId>;
    using Answer = std::optional<bool>;  ///< nothing: punctuation, which asks for nothing
    using Words = std::vector<QueryWord>;

    [[nodiscard]] bool matches_clauses(const NaiveArticle& article);
    [[nodiscard]] bool is_plain(const QueryTree& clause) const;
    Answer answer(const QueryTree& tree, Where inherited, const NaiveArticle& article);
    Answer answer_clauses(const QueryTree& tree, Where where, const NaiveArticle& article);
    Answer answer_leaf(const QueryTree& tree, Where where, const NaiveArticle& article);
    Answer answer_words(const QueryTree& tree, Where where, const NaiveArticle& article);
    Answer answer_phrase(const QueryTree& tree, Where where, const NaiveArticle& article);
    Answer answer_near(const QueryTree& tree, Where where, const NaiveArticle& article);
    bool answer_value(const QueryTree& tree, FieldId where, const NaiveArticle& article);

    const Words& words(const QueryTree& leaf, Where where);
    QueryWord expand(const QueryTree& leaf, Where where);
    std::vector<std::string> inflected(const QueryTree& word, Where where);
    void rank(const QueryTree& tree, Where inherited, bool excluded, std::vector<const Words*>& leaves);

    const QueryTree& tree_;
    const SearchOptions& options_;
    NaiveCollection& collection_;
    bool capitals_;
    bool keep_stopwords_ = false;
    std::vector<Ranked> ranked_;
    std::map<std::pair<const QueryTree*, int>, Words> words_;
    std::map<std::pair<const QueryTree*, int>, std::vector<std::string>> inflected_;
    std::map<const QueryTree*, std::vector<PhraseForm>> phrases_;
};

}  // namespace wiredex::test
