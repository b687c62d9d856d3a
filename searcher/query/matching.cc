#include "searcher/query/matching.h"

#include <algorithm>
#include <utility>

#include "analysis/article_terms.h"
#include "searcher/query/body_positions_source.h"
#include "searcher/query/date_filter.h"
#include "searcher/query/expansion.h"

namespace wiredex {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;
using Where = std::optional<FieldId>;
using Alternatives = std::vector<std::string>;

/// The prefixes under which words of a field are indexed. The lead is a part of the body with postings of its own.
std::vector<std::string> prefixes(Where where) {
    if (!where) return {""};
    if (*where == FieldId::body)
        return {std::string(field(FieldId::lead).prefix), std::string(field(FieldId::body).prefix)};
    return {std::string(field(*where).prefix)};
}

/// The prefix of the terms with positions: those of the body stand in the whole text.
std::string position_prefix(Where where) {
    return where && *where != FieldId::body ? std::string(field(*where).prefix) : "";
}

Query any_form(Where where, const QueryWord& word) {
    Queries forms;
    if (!word.forms.empty() && where != FieldId::body) {
        for (const std::string& form : word.forms) forms.emplace_back(position_prefix(where) + form);
        return combine(Query::OP_OR, forms);
    }
    for (const std::string& prefix : prefixes(where))
        for (const QueryStem& stem : word.stems)
            forms.push_back(in_language_of(stem, Query(stem_term(prefix, stem.term))));
    return combine(Query::OP_OR, forms);
}

/// Words that stand together: side by side, or near each other where there is a distance.
std::optional<Query> together(Where where, const std::vector<Alternatives>& words, Xapian::termpos distance) {
    if (words.empty()) return std::nullopt;
    if (where == FieldId::body) return Query((new BodyPositionsSource(words, distance))->release());
    const std::string prefix = position_prefix(where);
    Queries parts;
    for (const Alternatives& word : words) {
        Queries terms;
        for (const std::string& term : word) terms.emplace_back(prefix + term);
        parts.push_back(combine(Query::OP_OR, terms));
    }
    const auto count = static_cast<Xapian::termcount>(parts.size());
    if (distance == 0) return Query(Query::OP_PHRASE, parts.begin(), parts.end(), count);
    return Query(Query::OP_NEAR, parts.begin(), parts.end(), distance + count - 1);
}

/// The exact forms that take a position each: parts of compounds, and n-grams so that each character is covered once.
std::vector<Alternatives> positioned(QueryUnit words) {
    std::vector<Alternatives> exact;
    for (const QueryWord& word : words)
        if (word.kind != TokenKind::joined && !word.covered) exact.push_back({word.exact});
    return exact;
}

std::optional<Query> combine_if_any(Query::op how, const Queries& parts) {
    if (parts.empty()) return std::nullopt;
    return combine(how, parts);
}

bool names_field_of_values(Where where) {
    return where && field(*where).kind != FieldKind::text;
}

}  // namespace

Query combine(Query::op how, const Queries& parts) {
    return {how, parts.begin(), parts.end()};
}

Query in_language_of(const QueryStem& stem, const Query& query) {
    if (stem.tag.empty()) return query;
    return {Query::OP_FILTER, query, Query(exact_term(field(FieldId::language), stem.tag))};
}

bool is_text_leaf(const QueryTree& tree, Where where) {
    switch (tree.kind) {
        case QueryKind::words:
        case QueryKind::phrase:
        case QueryKind::near:
        case QueryKind::prefix:
        case QueryKind::similar:
            return !names_field_of_values(where);
        default:
            return false;
    }
}

Query Matcher::match_unit(Where where, QueryUnit unit) {
    if (unit.size() == 1) return any_form(where, unit.front());
    const Query parts = together(where, positioned(unit), 0).value_or(Query());
    const auto joined =
        std::find_if(unit.begin(), unit.end(), [](const QueryWord& word) { return word.kind == TokenKind::joined; });
    return joined == unit.end() ? parts : Query(Query::OP_OR, parts, any_form(where, *joined));
}

std::optional<Query> Matcher::match(const QueryTree& tree, Where inherited) {
    const Where where = tree.field ? tree.field : inherited;
    switch (tree.kind) {
        case QueryKind::clauses:
            return match_clauses(tree, where);
        case QueryKind::every:
            return combine_if_any(Query::OP_AND, match_children(tree, where));
        case QueryKind::any:
            return combine_if_any(Query::OP_OR, match_children(tree, where));
        case QueryKind::none: {
            const auto excluded = combine_if_any(Query::OP_OR, match_children(tree, where));
            if (!excluded) return std::nullopt;
            return Query(Query::OP_AND_NOT, Query::MatchAll, *excluded);
        }
        default:
            return match_leaf(tree, where);
    }
}

std::vector<Query> Matcher::match_children(const QueryTree& tree, Where where) {
    Queries parts;
    for (const QueryTree& child : tree.children) {
        auto part = match(child, where);
        if (part) parts.push_back(*std::move(part));
    }
    return parts;
}

/// As the clauses of a whole query: signs and fields decide, and of the others any must match.
std::optional<Query> Matcher::match_clauses(const QueryTree& tree, Where where) {
    Queries required;
    Queries excluded;
    Queries alternatives;
    Queries function_words;
    bool has_required = false;
    for (const QueryTree& child : tree.children) {
        const auto asked = match(child, where);
        if (!asked) continue;
        const Query& part = *asked;
        const bool optional = child.occurrence == Occurrence::optional && !child.field;
        if (child.occurrence == Occurrence::excluded) {
            excluded.push_back(part);
        } else if (!optional) {
            has_required = has_required || !child.field;
            required.push_back(part);
        } else if (child.kind == QueryKind::words && !names_field_of_values(where) &&
                   has_only_stopwords(words(child, where))) {
            function_words.push_back(part);
        } else {
            alternatives.push_back(part);
        }
    }
    if (alternatives.empty() && required.empty()) alternatives = std::move(function_words);
    if (!alternatives.empty() && (options_.require_all || !has_required))
        required.push_back(combine(options_.require_all ? Query::OP_AND : Query::OP_OR, alternatives));
    const auto all = combine_if_any(Query::OP_AND, required);
    if (excluded.empty()) return all;
    return Query(Query::OP_AND_NOT, all.value_or(Query::MatchAll), combine(Query::OP_OR, excluded));
}

std::optional<Query> Matcher::match_leaf(const QueryTree& tree, Where where) {
    switch (tree.kind) {
        case QueryKind::dates:
            return date_filter(tree.dates, database_);
        case QueryKind::phrase:
            return names_field_of_values(where) ? match_value(tree, *where) : match_phrase(tree, where);
        case QueryKind::near:
            return match_near(tree, where);
        default:
            return names_field_of_values(where) ? match_value(tree, *where) : match_words(tree, where);
    }
}

std::optional<Query> Matcher::match_words(const QueryTree& tree, Where where) {
    const std::vector<QueryWord>& found = words(tree, where);
    const bool keep_stopwords = has_only_stopwords(found);
    Queries all;
    for (const QueryUnit unit : units_of(found))
        if (keep_stopwords || !has_only_stopwords(unit)) all.push_back(match_unit(where, unit));
    return combine_if_any(Query::OP_AND, all);
}

std::optional<Query> Matcher::match_phrase(const QueryTree& tree, Where where) {
    Queries forms;
    for (const PhraseForm& form : analyzer_.phrase(tree.text, options_.capitals_mean_something)) {
        std::vector<Alternatives> exact;
        for (const std::string& word : form.words) exact.push_back({word});
        const auto phrase = together(where, exact, 0);
        if (phrase) forms.push_back(in_language_of({"", form.tag}, *phrase));
    }
    return combine_if_any(Query::OP_OR, forms);
}

std::optional<Query> Matcher::match_near(const QueryTree& tree, Where where) {
    std::vector<Alternatives> operands;
    for (const QueryTree& child : tree.children) {
        Alternatives forms = inflected_forms(child, where);
        if (!forms.empty()) operands.push_back(std::move(forms));
    }
    return together(where, operands, std::max(1U, tree.distance));
}

/// The forms of a word that have its stem; a compound is its joined form, or its first part.
std::vector<std::string> Matcher::inflected_forms(const QueryTree& word, Where where) {
    Alternatives forms;
    for (const QueryWord& part : words(word, where)) {
        if (part.kind == TokenKind::joined) forms.insert(forms.begin(), part.exact);
        if (!forms.empty()) continue;
        forms.push_back(part.exact);
        if (part.kind != TokenKind::word || part.stems.empty()) continue;
        const std::string& stem = part.stems.front().term;
        const auto differs = std::mismatch(stem.begin() + 1, stem.end(), part.exact.begin(), part.exact.end());
        const std::string shared(stem.begin() + 1, differs.first);
        if (shared.size() < 3) continue;
        for (std::string& form : words_beginning_with(database_, position_prefix(where), shared).words)
            if (form != part.exact && analyzer_.stem_of_form(form) == stem) forms.push_back(std::move(form));
    }
    return forms;
}

/// A value as a whole, or a range or wildcard of values.
Query Matcher::match_value(const QueryTree& tree, FieldId where) {
    const wiredex::Field& row = field(where);
    Queries values;
    if (tree.kind == QueryKind::numbers) {
        for (int number = std::max(0, tree.numbers.first); number <= std::min(9, tree.numbers.last); ++number)
            values.emplace_back(exact_term(row, std::to_string(number)));
        return combine(Query::OP_OR, values);
    }
    if (tree.kind != QueryKind::prefix && tree.kind != QueryKind::similar) return Query(exact_term(row, tree.text));
    const std::string folded = exact_term(row, tree.text).substr(row.prefix.size());
    const Expansion expansion = tree.kind == QueryKind::prefix
                                    ? words_beginning_with(database_, row.prefix, folded)
                                    : words_similar_to(database_, row.prefix, folded, tree.distance);
    note_cut(tree, expansion.words.size(), expansion.found, expansion.complete);
    for (const std::string& value : expansion.words) values.emplace_back(std::string(row.prefix) + value);
    return values.empty() ? Query::MatchNothing : combine(Query::OP_OR, values);
}

const std::vector<QueryWord>& Matcher::words(const QueryTree& leaf, Where where) {
    const std::pair key{&leaf, where ? static_cast<int>(*where) : -1};
    if (const auto known = words_.find(key); known != words_.end()) return known->second;
    std::vector<QueryWord> found;
    if (leaf.kind == QueryKind::prefix || leaf.kind == QueryKind::similar) {
        found.push_back(expand(leaf, where));
    } else if (leaf.kind == QueryKind::near) {
        for (const QueryTree& child : leaf.children)
            for (const QueryWord& word : words(child, where)) found.push_back(word);
    } else {
        found = analyzer_.analyse(leaf.text, options_.capitals_mean_something);
    }
    return words_.emplace(key, std::move(found)).first->second;
}

QueryWord Matcher::expand(const QueryTree& leaf, Where where) {
    std::string typed;
    for (const QueryWord& word : analyzer_.analyse(leaf.text, options_.capitals_mean_something))
        if (typed.empty() || word.kind == TokenKind::joined) typed = word.exact;
    QueryWord word;
    if (typed.empty()) return word;
    const std::string prefix = position_prefix(where);
    Expansion expansion = leaf.kind == QueryKind::prefix ? words_beginning_with(database_, prefix, typed)
                                                         : words_similar_to(database_, prefix, typed, leaf.distance);
    note_cut(leaf, expansion.words.size(), expansion.found, expansion.complete);
    word.exact = typed;
    if (expansion.words.empty()) expansion.words.push_back(typed);
    for (const std::string& form : expansion.words) {
        std::string stem = analyzer_.stem_of_form(form);
        const auto same = [&stem](const QueryStem& other) { return other.term == stem; };
        if (std::none_of(word.stems.begin(), word.stems.end(), same)) word.stems.push_back({std::move(stem), ""});
    }
    word.forms = std::move(expansion.words);
    return word;
}

void Matcher::note_cut(const QueryTree& leaf, std::size_t taken, std::size_t found, bool complete) {
    if (taken == found && complete) return;
    const std::string typed = leaf.text + (leaf.kind == QueryKind::prefix ? '*' : '~');
    std::string note = '"' + typed + "\" stands for " + (complete ? "" : "more than ") + std::to_string(found) +
                       " words; the " + std::to_string(taken) + " most frequent were searched";
    if (std::find(notes_.begin(), notes_.end(), note) == notes_.end()) notes_.push_back(std::move(note));
}

}  // namespace wiredex
