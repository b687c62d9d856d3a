// Clauses: signs, words, phrases, words near each other, wildcards, groups.
#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "analysis/unicode.h"
#include "searcher/query/characters.h"
#include "searcher/query/parser.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

constexpr unsigned usual_distance = 10;
constexpr unsigned largest_distance = 1000;

bool is_sign(char c) {
    return c == '+' || c == '-';
}

std::string in_quotes(std::string_view text) {
    return '"' + std::string(text) + '"';
}

/// Letters and digits only, marks of other scripts among them.
bool is_one_word(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const char32_t character = next_character(text, i);
        if (!is_word_character(character) && classify(character) != CharacterClass::mark) return false;
    }
    return has_word(text);
}

std::size_t letters_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) next_character(text, i);
    return count;
}

/// True where the clauses inside a group may as well stand beside those around it.
bool is_plain_list(const QueryTree& group) {
    if (group.kind != QueryKind::clauses || group.field) return false;
    return std::all_of(group.children.begin(), group.children.end(),
                       [](const QueryTree& child) { return child.occurrence == Occurrence::optional && !child.field; });
}

/// The word AND where no operator can stand.
std::string without_operators(std::string_view text) {
    std::string word(text);
    if (word == "AND" || word == "OR" || word == "NOT" || word.starts_with("NEAR"))
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

[[noreturn]] void refuse_near(std::size_t at) {
    throw QueryError(at, "NEAR stands between words, not phrases, groups or wildcards");
}

bool has_children_or_text(const QueryTree& tree) {
    return tree.kind != QueryKind::clauses || !tree.children.empty();
}

}  // namespace

void Parser::parse_clause(Trees& found) {
    QueryTree clause;
    clause.kind = QueryKind::words;
    clause.offset = scanner_.position();
    parse_sign(clause);
    if (scanner_.is_at('(')) return add_group(found, std::move(clause));
    if (parse_field(found, clause)) return;
    parse_text(found, std::move(clause));
}

/// Text that follows a quotation mark or a parenthesis without white space between: neither sign nor field can start
/// there, and what looks like one is punctuation.
void Parser::parse_glued(Trees& found) {
    QueryTree clause;
    clause.kind = QueryKind::words;
    clause.offset = scanner_.position();
    while (scanner_.is_at('+') || scanner_.is_at('-')) scanner_.move_to(scanner_.position() + 1);
    if (scanner_.at_end() || is_space(scanner_.here()) || scanner_.is_at(')')) return;
    if (scanner_.is_at('(')) return add_group(found, std::move(clause));
    if (parse_grouped_value(found, clause)) return;
    if (is_quote(scanner_.here())) return parse_text(found, std::move(clause));
    const std::string_view text = scanner_.text_at(scanner_.position());
    if (text.empty()) return parse_text(found, std::move(clause));
    scanner_.move_to(scanner_.position() + text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(":()", begin), text.size());
        const std::string_view piece = text.substr(begin, end - begin);
        QueryTree word = clause;
        word.text = without_operators(piece.substr(std::min(piece.find_first_not_of("+-"), piece.size())));
        read_wildcard(word);
        if (has_word(word.text)) found.push_back(std::move(word));
        begin = end + 1;
    }
}

void Parser::add_group(Trees& found, QueryTree clause) {
    QueryTree group = parse_group();
    if (near_length(scanner_.after_space(scanner_.position())) > 0) refuse_near(clause.offset);
    if (!has_children_or_text(group)) return;
    if (clause.occurrence == Occurrence::optional && is_plain_list(group)) {
        for (QueryTree& child : group.children) found.push_back(std::move(child));
        return;
    }
    group.occurrence = clause.occurrence;
    group.offset = clause.offset;
    found.push_back(std::move(group));
}

bool Parser::parse_sign(QueryTree& clause) {
    const std::size_t at = scanner_.position();
    const char sign = scanner_.query()[at];
    if (!is_sign(sign)) return false;
    const std::string_view operand = scanner_.run_at(at + 1);
    if (operand.empty() || is_sign(operand.front())) return false;
    if (operand.front() != '(' && !is_quote(character_at(operand, 0)) && !has_word(scanner_.text_at(at + 1)))
        return false;
    clause.occurrence = sign == '+' ? Occurrence::required : Occurrence::excluded;
    scanner_.move_to(at + 1);
    return true;
}

void Parser::parse_text(Trees& found, QueryTree clause) {
    const std::size_t at = scanner_.position();
    if (near_length(at) > 0) throw QueryError(at, "nothing stands before NEAR", "near");
    if (is_quote(scanner_.here())) {
        parse_phrase(clause);
    } else {
        clause.text = scanner_.text_at(at);
        scanner_.move_to(at + clause.text.size());
        if (!has_word(clause.text)) return;
        read_wildcard(clause);
    }
    parse_near(clause);
    found.push_back(std::move(clause));
}

void Parser::parse_phrase(QueryTree& clause) {
    const std::size_t open = scanner_.position();
    const std::string_view query = scanner_.query();
    std::size_t i = open;
    const char32_t mark = next_character(query, i);
    const std::size_t first = i;
    while (i < query.size()) {
        const std::size_t last = i;
        if (!closes_quote(mark, next_character(query, i))) continue;
        scanner_.move_to(i);
        clause.kind = QueryKind::phrase;
        clause.text = query.substr(first, last - first);
        if (!has_word(clause.text)) throw QueryError(open, "there is no word between these quotation marks");
        return;
    }
    fail_unclosed_quote(open, first);
}

void Parser::fail_unclosed_quote(std::size_t open, std::size_t first) const {
    const std::string_view inside = scanner_.rest(first);
    std::string suggestion = has_word(inside) ? in_quotes(inside) : std::string(scanner_.query().substr(0, open));
    throw QueryError(open, "this quotation mark has no partner", std::move(suggestion));
}

/// `harb*`, `harbor~`, `harbor~2`: behind a plain word only; elsewhere these marks are punctuation.
void Parser::read_wildcard(QueryTree& clause) {
    constexpr std::size_t shortest_with_two_slips = 6;
    std::string_view text = clause.text;
    if (text.ends_with('*') && is_one_word(text.substr(0, text.size() - 1))) {
        clause.kind = QueryKind::prefix;
        clause.text.pop_back();
        return;
    }
    const std::size_t tilde = text.rfind('~');
    if (tilde == std::string_view::npos || !is_one_word(text.substr(0, tilde))) return;
    const std::string_view slips = text.substr(tilde + 1);
    if (!slips.empty() && slips != "1" && slips != "2") return;
    clause.distance = letters_in(text.substr(0, tilde)) < shortest_with_two_slips ? 1 : 2;
    if (!slips.empty()) clause.distance = slips == "1" ? 1 : 2;
    clause.kind = QueryKind::similar;
    clause.text.resize(tilde);
}

/// How long `NEAR` or `NEAR/n` at this place is; 0 if there is none.
std::size_t Parser::near_length(std::size_t at) const {
    constexpr std::string_view name = "NEAR";
    if (!operators_mean_something_ || !scanner_.rest(at).starts_with(name)) return 0;
    const std::string_view run = scanner_.text_at(at);
    if (run == name) return run.size();
    if (!run.starts_with("NEAR/")) return 0;
    return run.find_first_not_of("0123456789", name.size() + 1) == std::string_view::npos ? run.size() : 0;
}

/// The distance of `NEAR/n`, which stands at this place.
unsigned Parser::read_distance(std::size_t at, std::size_t length) const {
    constexpr std::size_t name_size = 5;
    if (length < name_size) return usual_distance;
    const std::string_view digits = scanner_.rest(at).substr(name_size, length - name_size);
    unsigned distance = 0;
    const auto fault = std::from_chars(digits.data(), digits.data() + digits.size(), distance).ec;
    if (fault != std::errc{} || distance < 1 || distance > largest_distance)
        throw QueryError(at, "NEAR takes a distance from 1 to " + std::to_string(largest_distance) + " words",
                         "NEAR/" + std::to_string(usual_distance));
    return distance;
}

/// Makes of the clause just read and of the words behind it words that stand near each other, if the operator follows.
void Parser::parse_near(QueryTree& clause) {
    for (;;) {
        const std::size_t at = scanner_.after_space(scanner_.position());
        const std::size_t length = near_length(at);
        if (length == 0) return;
        const std::string text(scanner_.rest(at).substr(0, length));
        const unsigned distance = read_distance(at, length);
        if (clause.kind == QueryKind::words) {
            QueryTree word = match_words(clause.text);
            word.offset = clause.offset;
            clause.kind = QueryKind::near;
            clause.text.clear();
            clause.distance = distance;
            clause.children.push_back(std::move(word));
        } else if (clause.kind != QueryKind::near) {
            refuse_near(clause.offset);
        } else if (clause.distance != distance) {
            throw QueryError(at, "words near each other have one distance", "NEAR/" + std::to_string(clause.distance));
        }
        scanner_.move_to(at + length);
        clause.children.push_back(parse_near_operand(text));
    }
}

QueryTree Parser::parse_near_operand(const std::string& operator_text) {
    scanner_.skip_space();
    const std::size_t at = scanner_.position();
    const std::string_view text = scanner_.at_end() || at_operator() ? std::string_view{} : scanner_.text_at(at);
    if (!has_word(text)) throw QueryError(at, "a word must follow " + operator_text, operator_text + " WORD");
    QueryTree word = match_words(text);
    word.offset = at;
    read_wildcard(word);
    if (word.kind != QueryKind::words) refuse_near(at);
    scanner_.move_to(at + text.size());
    return word;
}

}  // namespace wiredex
