#include "searcher/query/matching.h"

#include <algorithm>

#include "analysis/article_terms.h"
#include "searcher/query/body_phrase_source.h"

namespace wiredex {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

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
        for (const QueryStem& stem : word.stems)
            forms.push_back(in_language_of(stem, Query(stem_term(prefix, stem.term))));
    return combine(Query::OP_OR, forms);
}

/// The exact forms that take a position each: parts of compounds, and n-grams so that each character is covered once.
std::vector<std::string> positioned(QueryUnit words) {
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
    return {Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
}

}  // namespace

Query combine(Query::op how, const Queries& parts) {
    return {how, parts.begin(), parts.end()};
}

Query in_language_of(const QueryStem& stem, const Query& query) {
    if (stem.tag.empty()) return query;
    return {Query::OP_FILTER, query, Query(exact_term(field(FieldId::language), stem.tag))};
}

Query matching_unit(const Clause& clause, QueryUnit unit) {
    if (unit.size() == 1) return any_form(clause, unit.front());
    const Query parts = side_by_side(clause, positioned(unit));
    const auto joined =
        std::find_if(unit.begin(), unit.end(), [](const QueryWord& word) { return word.kind == TokenKind::joined; });
    return joined == unit.end() ? parts : Query(Query::OP_OR, parts, any_form(clause, *joined));
}

Query matching(const Clause& clause, const std::vector<QueryWord>& words) {
    if (clause.phrase) return side_by_side(clause, positioned(words));
    const bool keep_stopwords = has_only_stopwords(words);
    Queries all;
    for (const QueryUnit unit : units_of(words))
        if (keep_stopwords || !has_only_stopwords(unit)) all.push_back(matching_unit(clause, unit));
    return combine(Query::OP_AND, all);
}

}  // namespace wiredex
