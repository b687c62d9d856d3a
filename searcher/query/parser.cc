#include "searcher/query/parser.h"

#include <utility>

#include "analysis/unicode.h"
#include "searcher/query/characters.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

constexpr std::size_t most_open_groups = 30;  // each takes up to four levels of the tree
static_assert(4 * (most_open_groups + 1) <= deepest_query);

/// In a headline in capitals AND, OR and NOT are words. Marks that no headline has tell a query from one.
bool is_headline_in_capitals(std::string_view query) {
    constexpr std::size_t fewest_words = 4;
    if (has_lower_case(query) || query.find('(') != std::string_view::npos ||
        query.find("NEAR/") != std::string_view::npos)
        return false;
    std::size_t words = 0;
    bool within = false;
    for (std::size_t i = 0; i < query.size();) {
        const char32_t character = next_character(query, i);
        if (is_quote(character)) return false;
        if (is_space(character)) within = false;
        if (!within && is_word_character(character)) {
            within = true;
            ++words;
        }
    }
    return words >= fewest_words;
}

/// What a single clause without sign means beside operators is what it asks for.
QueryTree without_wrapping(std::vector<QueryTree> children) {
    if (children.size() == 1 && children.front().occurrence == Occurrence::optional) return std::move(children.front());
    return clauses(std::move(children));
}

QueryTree joined(QueryTree (*join)(std::vector<QueryTree>), std::vector<QueryTree> parts) {
    return parts.size() == 1 ? std::move(parts.front()) : join(std::move(parts));
}

bool is_empty(const QueryTree& tree) {
    return tree.kind == QueryKind::clauses && tree.children.empty();
}

std::string lower_case(std::string_view name) {
    std::string text(name);
    for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace

Parser::Parser(std::string_view query, const Day& today)
    : scanner_(query), today_(today), operators_mean_something_(!is_headline_in_capitals(query)) {}

QueryTree Parser::parse() {
    QueryTree root = parse_or();
    if (scanner_.skip_space()) fail_unmatched_close();
    if (root.kind == QueryKind::clauses && !root.field) return root;
    std::vector<QueryTree> children;
    children.push_back(std::move(root));
    return clauses(std::move(children));
}

QueryTree Parser::parse_or() {
    Trees parts;
    parts.push_back(parse_and());
    while (take_operator("OR")) {
        if (is_empty(parts.back())) fail_missing(scanner_.position() - 2, "OR", "before");
        parts.push_back(parse_and());
        if (is_empty(parts.back())) fail_missing(scanner_.position() - 1, "OR", "after");
    }
    return joined(any_of, std::move(parts));
}

QueryTree Parser::parse_and() {
    Trees parts;
    parts.push_back(parse_operand());
    for (;;) {
        const std::string_view name = operator_here();
        if (name != "AND" && name != "NOT") break;
        if (name == "AND") {
            take_operator(name);
            if (is_empty(parts.back())) fail_missing(scanner_.position() - name.size(), name, "before");
        }
        if (is_empty(parts.back())) parts.pop_back();  // punctuation before NOT
        parts.push_back(parse_operand());
        if (is_empty(parts.back())) fail_missing(scanner_.position() - 1, name, "after");
    }
    return joined(every_of, std::move(parts));
}

/// Clauses, or `NOT` and clauses.
QueryTree Parser::parse_operand() {
    scanner_.skip_space();
    const std::size_t offset = scanner_.position();
    if (!take_operator("NOT")) return without_wrapping(parse_clauses());
    QueryTree excluded = without_wrapping(parse_clauses());
    if (is_empty(excluded)) fail_missing(scanner_.position() - 1, "NOT", "after");
    Trees children;
    children.push_back(std::move(excluded));
    QueryTree tree = none_of(std::move(children));
    tree.offset = offset;
    return tree;
}

Parser::Trees Parser::parse_clauses() {
    Trees found;
    while (scanner_.skip_space() && !scanner_.is_at(')') && !at_operator()) {
        parse_clause(found);
        while (!scanner_.at_end() && !is_space(scanner_.here()) && !scanner_.is_at(')') && !at_operator())
            parse_glued(found);
    }
    return found;
}

/// What stands in parentheses, the opening one of which is here.
QueryTree Parser::parse_group() {
    const std::size_t open = scanner_.position();
    if (++open_groups_ > most_open_groups)
        throw QueryError(open,
                         "there are more than " + std::to_string(most_open_groups) + " parentheses inside each other");
    scanner_.move_to(open + 1);
    QueryTree inside = parse_or();
    if (!scanner_.skip_space())
        throw QueryError(open, "this parenthesis has no partner", std::string(scanner_.query()) + ')');
    scanner_.move_to(scanner_.position() + 1);
    --open_groups_;
    inside.offset = open;
    return inside;
}

std::string_view Parser::operator_here() const {
    if (!operators_mean_something_) return {};
    for (const std::string_view name : {"AND", "OR", "NOT"})
        if (scanner_.operator_at(scanner_.position(), name)) return name;
    return {};
}

bool Parser::at_operator() const {
    return !operator_here().empty();
}

bool Parser::take_operator(std::string_view name) {
    if (!scanner_.skip_space() || operator_here() != name) return false;
    scanner_.move_to(scanner_.position() + name.size());
    return true;
}

/// Suggests the word for the operator: who writes text does not mean one.
void Parser::fail_missing(std::size_t at, std::string_view name, std::string_view side) const {
    const std::size_t place = scanner_.query().rfind(name, at);
    std::string suggestion(scanner_.query());
    suggestion.replace(place, name.size(), lower_case(name));
    throw QueryError(place, "nothing stands " + std::string(side) + ' ' + std::string(name), suggestion);
}

void Parser::fail_unmatched_close() const {
    std::string suggestion(scanner_.query());
    suggestion.erase(scanner_.position(), 1);
    throw QueryError(scanner_.position(), "this parenthesis has no partner", suggestion);
}

QueryTree parse_query(std::string_view query, const Day& today) {
    return Parser(query, today).parse();
}

QueryTree parse_literal(std::string_view query) {
    std::vector<QueryTree> children;
    if (has_word(query)) children.push_back(match_words(query));
    return clauses(std::move(children));
}

}  // namespace wiredex
