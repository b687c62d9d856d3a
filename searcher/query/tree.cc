#include <utility>

#include "wiredex/query.h"

namespace wiredex {
namespace {

QueryTree leaf(QueryKind kind, std::string_view text) {
    QueryTree tree;
    tree.kind = kind;
    tree.text = text;
    return tree;
}

QueryTree branch(QueryKind kind, std::vector<QueryTree> children) {
    QueryTree tree;
    tree.kind = kind;
    tree.children = std::move(children);
    return tree;
}

}  // namespace

bool operator==(const QueryTree& a, const QueryTree& b) {
    return a.kind == b.kind && a.occurrence == b.occurrence && a.field == b.field && a.text == b.text &&
           a.distance == b.distance && a.dates == b.dates && a.numbers == b.numbers && a.children == b.children;
}

QueryTree match_words(std::string_view text) {
    return leaf(QueryKind::words, text);
}

QueryTree match_phrase(std::string_view text) {
    return leaf(QueryKind::phrase, text);
}

QueryTree match_prefix(std::string_view beginning) {
    return leaf(QueryKind::prefix, beginning);
}

QueryTree match_similar(std::string_view word, unsigned letters) {
    QueryTree tree = leaf(QueryKind::similar, word);
    tree.distance = letters;
    return tree;
}

QueryTree match_near(const std::vector<std::string>& words, unsigned distance) {
    QueryTree tree;
    tree.kind = QueryKind::near;
    tree.distance = distance;
    for (const std::string& word : words) tree.children.push_back(match_words(word));
    return tree;
}

QueryTree match_dates(const DateRange& dates) {
    QueryTree tree;
    tree.kind = QueryKind::dates;
    tree.field = FieldId::date;
    tree.dates = dates;
    return tree;
}

QueryTree match_numbers(FieldId field, const NumberRange& numbers) {
    QueryTree tree;
    tree.kind = QueryKind::numbers;
    tree.field = field;
    tree.numbers = numbers;
    return tree;
}

QueryTree clauses(std::vector<QueryTree> children) {
    return branch(QueryKind::clauses, std::move(children));
}

QueryTree every_of(std::vector<QueryTree> children) {
    return branch(QueryKind::every, std::move(children));
}

QueryTree any_of(std::vector<QueryTree> children) {
    return branch(QueryKind::any, std::move(children));
}

QueryTree none_of(std::vector<QueryTree> children) {
    return branch(QueryKind::none, std::move(children));
}

QueryTree in_field(FieldId field, QueryTree query) {
    query.field = field;
    return query;
}

QueryTree require(QueryTree query) {
    query.occurrence = Occurrence::required;
    return query;
}

QueryTree exclude(QueryTree query) {
    query.occurrence = Occurrence::excluded;
    return query;
}

}  // namespace wiredex
