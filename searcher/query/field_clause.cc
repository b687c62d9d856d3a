#include "searcher/query/field_clause.h"

#include "analysis/article_terms.h"
#include "searcher/ranking/body_phrase_source.h"

namespace wiredex {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

Query combine(Query::op how, const Queries& parts) {
    return Query(how, parts.begin(), parts.end());
}

/// The prefixes under which words of a field are indexed. The lead is a part of the body with postings of its own.
std::vector<std::string> prefixes(const Clause& clause) {
    if (!clause.field) return {""};
    if (*clause.field == FieldId::body)
        return {std::string(field(FieldId::lead).prefix), std::string(field(FieldId::body).prefix)};
    return {std::string(field(*clause.field).prefix)};
}

Query any_form(const Clause& clause, const QueryWord& word) {
    Queries forms;
    for (const std::string& prefix : prefixes(clause))
        for (const std::string& stem : word.stems) forms.emplace_back(stem_term(prefix, stem));
    return combine(Query::OP_OR, forms);
}

/// The exact forms that take a position each: parts of compounds, and n-grams so that each character is covered once.
std::vector<std::string> positioned(const std::vector<QueryWord>& words) {
    std::vector<std::string> exact;
    for (const QueryWord& word : words)
        if (word.kind != TokenKind::joined && !word.covered) exact.push_back(word.exact);
    return exact;
}

Query side_by_side(const Clause& clause, const std::vector<std::string>& exact) {
    if (clause.field == FieldId::body) return Query((new BodyPhraseSource(exact))->release());
    const std::string prefix = prefixes(clause).front();
    Queries terms;
    for (const std::string& word : exact) terms.emplace_back(prefix + word);
    return Query(Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size()));
}

/// A run of words that one token stands for: Tae-yong is `taeyong`, or `tae` and `yong` side by side.
Query compound(const Clause& clause, const std::vector<QueryWord>& parts, const QueryWord& joined) {
    return Query(Query::OP_OR, side_by_side(clause, positioned(parts)), any_form(clause, joined));
}

}  // namespace

Query matching(const Clause& clause, const std::vector<QueryWord>& words) {
    if (clause.phrase) return side_by_side(clause, positioned(words));
    std::vector<QueryWord> parts;
    const QueryWord* joined = nullptr;
    bool ngrams = !words.empty();
    for (const QueryWord& word : words) {
        ngrams = ngrams && word.kind == TokenKind::ngram;
        if (word.kind == TokenKind::joined)
            joined = &word;
        else
            parts.push_back(word);
    }
    if (joined != nullptr) return compound(clause, parts, *joined);
    if (ngrams && words.size() > 1) return side_by_side(clause, positioned(words));
    Queries all;
    for (const QueryWord& word : parts)
        if (!word.covered) all.push_back(any_form(clause, word));
    return combine(Query::OP_AND, all);
}

}  // namespace wiredex
