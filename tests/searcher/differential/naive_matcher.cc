#include "tests/searcher/differential/naive_matcher.h"

#include <algorithm>
#include <functional>

#include "analysis/unicode.h"
#include "searcher/query/expansion.h"

namespace wiredex::test {
namespace {

using Where = std::optional<FieldId>;

bool holds_values(Where where) {
    return where && field(*where).kind != FieldKind::text;
}

std::string prefix_of(Where where) {
    return where ? std::string(field(*where).prefix) : "";
}

/// Words of the body stand in the whole text, behind those of the other fields.
std::string position_prefix(Where where) {
    return where == FieldId::body ? "" : prefix_of(where);
}

Positions places(const NaiveArticle& article, Where where, const std::string& word) {
    Positions all = article.positions(position_prefix(where) + word);
    if (where == FieldId::body)
        all.erase(std::remove_if(all.begin(), all.end(), [&](auto p) { return p <= article.body_start; }), all.end());
    return all;
}

/// The words stand in this order without anything between.
bool side_by_side(const NaiveArticle& article, Where where, const std::vector<std::string>& words) {
    for (const std::uint32_t start : places(article, where, words.front())) {
        bool all = true;
        for (std::uint32_t i = 1; i < words.size() && all; ++i) {
            const Positions next = places(article, where, words[i]);
            all = std::find(next.begin(), next.end(), start + i) != next.end();
        }
        if (all) return true;
    }
    return false;
}

/// Some choice of a place for each word, no two the same, spans fewer places than `window`.
bool within(const std::vector<Positions>& words, std::uint32_t window, std::vector<std::uint32_t>& chosen) {
    if (chosen.size() == words.size()) {
        const auto [first, last] = std::minmax_element(chosen.begin(), chosen.end());
        return *last - *first < window;
    }
    for (const std::uint32_t place : words[chosen.size()]) {
        if (std::find(chosen.begin(), chosen.end(), place) != chosen.end()) continue;
        chosen.push_back(place);
        if (within(words, window, chosen)) return true;
        chosen.pop_back();
    }
    return false;
}

bool has_stem(const NaiveArticle& article, Where where, const QueryStem& stem) {
    if (!article.speaks(stem.tag)) return false;
    if (where == FieldId::body && article.has(stem_term(field(FieldId::lead).prefix, stem.term))) return true;
    return article.has(where ? stem_term(prefix_of(where), stem.term) : stem.term);
}

bool has_word(const NaiveArticle& article, Where where, const QueryWord& word) {
    if (!word.forms.empty() && where != FieldId::body)
        return std::any_of(word.forms.begin(), word.forms.end(),
                           [&](const std::string& form) { return article.has(position_prefix(where) + form); });
    return std::any_of(word.stems.begin(), word.stems.end(),
                       [&](const QueryStem& stem) { return has_stem(article, where, stem); });
}

/// A word, or a compound in one piece or in parts.
bool has_unit(const NaiveArticle& article, Where where, QueryUnit unit) {
    if (unit.size() == 1) return has_word(article, where, unit.front());
    std::vector<std::string> parts;
    bool joined = false;
    for (const QueryWord& word : unit) {
        if (word.kind == TokenKind::joined)
            joined = joined || has_word(article, where, word);
        else if (!word.covered)
            parts.push_back(word.exact);
    }
    return joined || side_by_side(article, where, parts);
}

bool is_dated(const NaiveArticle& article, const DateRange& range) {
    const auto time = article_time(article.article);
    if (!time) return false;
    const Day day = day_of(*time);
    return !(range.first && day < *range.first) && !(range.last && *range.last < day);
}

}  // namespace

NaiveMatcher::NaiveMatcher(const QueryTree& tree, const SearchOptions& options, NaiveCollection& collection)
    : tree_(tree), options_(options), collection_(collection) {
    const std::string text = to_string(tree);
    capitals_ = has_lower_case(text) || std::count(text.begin(), text.end(), ' ') < 3;
    std::vector<const Words*> leaves;
    rank(tree, {}, tree.occurrence == Occurrence::excluded, leaves);
    keep_stopwords_ =
        std::all_of(leaves.begin(), leaves.end(), [](const Words* leaf) { return has_only_stopwords(*leaf); });
    for (const Words* const leaf : leaves)
        for (const QueryWord& word : *leaf) {
            if (word.covered || (word.stopword && !keep_stopwords_)) continue;
            auto known = std::find_if(ranked_.begin(), ranked_.end(),
                                      [&](const Ranked& other) { return other.stems == word.stems; });
            if (known == ranked_.end()) known = ranked_.insert(known, {word.stems, 0});
            ++known->times;
        }
}

/// Words of the text rank, wherever they were asked for, unless they must not be there.
void NaiveMatcher::rank(const QueryTree& tree, Where inherited, bool excluded, std::vector<const Words*>& leaves) {
    const Where where = tree.field ? tree.field : inherited;
    excluded = excluded || tree.kind == QueryKind::none;
    switch (tree.kind) {
        case QueryKind::words:
        case QueryKind::phrase:
        case QueryKind::near:
        case QueryKind::prefix:
        case QueryKind::similar:
            if (!excluded && !holds_values(where) && (!where || field(*where).in_text))
                leaves.push_back(&words(tree, where));
            return;
        default:
            for (const QueryTree& child : tree.children)
                rank(child, where,
                     excluded || (tree.kind == QueryKind::clauses && child.occurrence == Occurrence::excluded), leaves);
    }
}

bool NaiveMatcher::matches(const NaiveArticle& article) {
    if ((options_.since || options_.until) && !is_dated(article, {options_.since, options_.until})) return false;
    return matches_clauses(article);
}

bool NaiveMatcher::is_plain(const QueryTree& clause) const {
    return clause.kind == QueryKind::words && clause.occurrence == Occurrence::optional && !clause.field &&
           !options_.require_all;
}

/// The clauses of the whole query. In plain ones any word will do, not all words of the clause.
bool NaiveMatcher::matches_clauses(const NaiveArticle& article) {
    const bool list = tree_.kind == QueryKind::clauses && !tree_.field;
    std::vector<const QueryTree*> clauses{&tree_};
    if (list) {
        clauses.clear();
        for (const QueryTree& child : tree_.children) clauses.push_back(&child);
    }
    bool has_required = false;
    bool asks = options_.since || options_.until;
    bool any = false;
    bool all_required = true;
    int alternatives = 0;
    for (const QueryTree* const clause : clauses) {
        if (is_plain(*clause)) {
            for (const QueryUnit unit : units_of(words(*clause, {}))) {
                if (!keep_stopwords_ && has_only_stopwords(unit)) continue;
                ++alternatives;
                any = any || has_unit(article, {}, unit);
            }
            continue;
        }
        const Answer here = answer(*clause, {}, article);
        if (!here) continue;
        if (clause->occurrence == Occurrence::excluded) {
            if (*here) return false;
            asks = true;
        } else if (clause->occurrence == Occurrence::required || clause->field) {
            has_required = has_required || !clause->field;
            all_required = all_required && *here;
            asks = true;
        } else if (!options_.require_all) {
            ++alternatives;
            any = any || *here;
        } else if (clause->kind != QueryKind::words || keep_stopwords_ || !has_only_stopwords(words(*clause, {}))) {
            all_required = all_required && *here;
            asks = true;
        }
    }
    if (alternatives > 0 && !has_required) return any && all_required;
    return asks && all_required;
}

NaiveMatcher::Answer NaiveMatcher::answer(const QueryTree& tree, Where inherited, const NaiveArticle& article) {
    const Where where = tree.field ? tree.field : inherited;
    if (tree.kind == QueryKind::clauses) return answer_clauses(tree, where, article);
    if (tree.children.empty() || tree.kind == QueryKind::near) return answer_leaf(tree, where, article);
    int asked = 0;
    int met = 0;
    for (const QueryTree& child : tree.children) {
        const Answer here = answer(child, where, article);
        if (!here) continue;
        ++asked;
        if (*here) ++met;
    }
    if (asked == 0) return std::nullopt;
    if (tree.kind == QueryKind::every) return met == asked;
    return tree.kind == QueryKind::any ? met > 0 : met == 0;
}

NaiveMatcher::Answer NaiveMatcher::answer_clauses(const QueryTree& tree, Where where, const NaiveArticle& article) {
    std::vector<bool> required;
    std::vector<bool> optional;
    std::vector<bool> function_words;
    bool any_excluded = false;
    bool forbidden = false;
    bool has_required = false;
    for (const QueryTree& child : tree.children) {
        const Answer here = answer(child, where, article);
        if (!here) continue;
        if (child.occurrence == Occurrence::excluded) {
            any_excluded = true;
            forbidden = forbidden || *here;
        } else if (child.occurrence == Occurrence::required || child.field) {
            has_required = has_required || !child.field;
            required.push_back(*here);
        } else if (child.kind == QueryKind::words && !holds_values(where) && has_only_stopwords(words(child, where))) {
            function_words.push_back(*here);
        } else {
            optional.push_back(*here);
        }
    }
    if (optional.empty() && required.empty()) optional = function_words;
    if (optional.empty() && required.empty() && !any_excluded) return std::nullopt;
    const auto met = [](bool one) { return one; };
    bool good = !forbidden && std::all_of(required.begin(), required.end(), met);
    if (!optional.empty() && options_.require_all)
        good = good && std::all_of(optional.begin(), optional.end(), met);
    else if (!optional.empty() && !has_required)
        good = good && std::any_of(optional.begin(), optional.end(), met);
    return good;
}

NaiveMatcher::Answer NaiveMatcher::answer_leaf(const QueryTree& tree, Where where, const NaiveArticle& article) {
    if (tree.kind == QueryKind::dates) return is_dated(article, tree.dates);
    if (tree.kind != QueryKind::near && holds_values(where)) return answer_value(tree, *where, article);
    if (tree.kind == QueryKind::phrase) return answer_phrase(tree, where, article);
    return tree.kind == QueryKind::near ? answer_near(tree, where, article) : answer_words(tree, where, article);
}

NaiveMatcher::Answer NaiveMatcher::answer_words(const QueryTree& tree, Where where, const NaiveArticle& article) {
    const Words& found = words(tree, where);
    const bool keep = has_only_stopwords(found);
    Answer all;
    for (const QueryUnit unit : units_of(found))
        if (keep || !has_only_stopwords(unit)) all = all.value_or(true) && has_unit(article, where, unit);
    return all;
}

NaiveMatcher::Answer NaiveMatcher::answer_phrase(const QueryTree& tree, Where where, const NaiveArticle& article) {
    if (!phrases_.contains(&tree)) phrases_[&tree] = collection_.analyzer().phrase(tree.text, capitals_);
    Answer any;
    for (const PhraseForm& form : phrases_[&tree]) {
        if (form.words.empty()) continue;
        any = any.value_or(false) || (article.speaks(form.tag) && side_by_side(article, where, form.words));
    }
    return any;
}

NaiveMatcher::Answer NaiveMatcher::answer_near(const QueryTree& tree, Where where, const NaiveArticle& article) {
    std::vector<Positions> operands;
    for (const QueryTree& child : tree.children) {
        const std::vector<std::string> forms = inflected(child, where);
        if (forms.empty()) continue;
        operands.emplace_back();
        for (const std::string& form : forms)
            for (const std::uint32_t place : places(article, where, form)) operands.back().push_back(place);
    }
    if (operands.empty()) return std::nullopt;
    std::vector<std::uint32_t> chosen;
    const auto between = static_cast<std::uint32_t>(operands.size()) - 1;
    return within(operands, std::max(1U, tree.distance) + between, chosen);
}

/// All words with the stem of this one that begin like both.
std::vector<std::string> NaiveMatcher::inflected(const QueryTree& word, Where where) {
    const std::pair key{&word, where ? static_cast<int>(*where) : -1};
    if (const auto known = inflected_.find(key); known != inflected_.end()) return known->second;
    std::vector<std::string> forms;
    const Words& parts = words(word, where);
    const auto joined =
        std::find_if(parts.begin(), parts.end(), [](const QueryWord& part) { return part.kind == TokenKind::joined; });
    if (joined != parts.end()) {
        forms = {joined->exact};
        if (parts.begin() != joined) forms.push_back(parts.front().exact);
    } else if (!parts.empty()) {
        forms = {parts.front().exact};
    }
    if (!parts.empty() && parts.front().kind == TokenKind::word && !parts.front().stems.empty() &&
        joined != parts.begin()) {
        const std::string& exact = parts.front().exact;
        const std::string stem = parts.front().stems.front().term.substr(1);
        const auto differs = std::mismatch(stem.begin(), stem.end(), exact.begin(), exact.end());
        const std::string shared(stem.begin(), differs.first);
        if (shared.size() >= 3)
            for (const std::string& form : collection_.words_beginning_with(position_prefix(where), shared))
                if (collection_.analyzer().stem_of_form(form) == "Z" + stem) forms.push_back(form);
    }
    return inflected_[key] = forms;
}

bool NaiveMatcher::answer_value(const QueryTree& tree, FieldId where, const NaiveArticle& article) {
    const Field& row = field(where);
    if (tree.kind == QueryKind::numbers) {
        const std::string& value = article.article.urgency;
        return value.size() == 1 && value[0] >= '0' + tree.numbers.first && value[0] <= '0' + tree.numbers.last &&
               value[0] <= '9';
    }
    const std::string term = exact_term(row, tree.text);
    if (tree.kind == QueryKind::prefix)
        return std::any_of(article.terms.begin(), article.terms.end(), [&](const auto& other) {
            const std::string& name = other.first;
            return name.starts_with(term) && !(name[row.prefix.size()] >= 'A' && name[row.prefix.size()] <= 'Z');
        });
    return article.has(term);
}

const NaiveMatcher::Words& NaiveMatcher::words(const QueryTree& leaf, Where where) {
    const std::pair key{&leaf, where ? static_cast<int>(*where) : -1};
    if (const auto known = words_.find(key); known != words_.end()) return known->second;
    Words found;
    if (leaf.kind == QueryKind::prefix || leaf.kind == QueryKind::similar) {
        found.push_back(expand(leaf, where));
    } else if (leaf.kind == QueryKind::near) {
        for (const QueryTree& child : leaf.children)
            for (const QueryWord& word : words(child, where)) found.push_back(word);
    } else {
        found = collection_.analyzer().analyse(leaf.text, capitals_);
    }
    return words_[key] = std::move(found);
}

/// A word that has the forms of the index that begin so, or are spelt nearly so, and all their stems.
QueryWord NaiveMatcher::expand(const QueryTree& leaf, Where where) {
    QueryWord word;
    for (const QueryWord& part : collection_.analyzer().analyse(leaf.text, capitals_))
        if (word.exact.empty() || part.kind == TokenKind::joined) word.exact = part.exact;
    if (word.exact.empty()) return word;
    const std::string prefix = position_prefix(where);
    if (leaf.kind == QueryKind::prefix) {
        word.forms = collection_.words_beginning_with(prefix, word.exact);
    } else {
        const std::u32string typed = characters_of(word.exact);
        for (const std::string& other : collection_.words_beginning_with(prefix, "")) {
            const std::u32string letters = characters_of(other);
            if (letters.front() == typed.front() && letters_apart(typed, letters, leaf.distance) <= leaf.distance)
                word.forms.push_back(other);
        }
    }
    if (word.forms.empty()) word.forms.push_back(word.exact);
    for (const std::string& form : word.forms) {
        QueryStem stem{collection_.analyzer().stem_of_form(form), ""};
        if (std::find(word.stems.begin(), word.stems.end(), stem) == word.stems.end())
            word.stems.push_back(std::move(stem));
    }
    return word;
}

}  // namespace wiredex::test
