// What follows the name of a field and a colon.
#include <charconv>
#include <optional>
#include <utility>

#include "searcher/query/characters.h"
#include "searcher/query/date_error.h"
#include "searcher/query/dates.h"
#include "searcher/query/field_names.h"
#include "searcher/query/parser.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_sign(char c) {
    return c == '+' || c == '-';
}

std::string in_quotes(std::string_view text) {
    return '"' + std::string(text) + '"';
}

constexpr int lowest_number = 0;
constexpr int highest_number = 9;

std::optional<int> read_end(std::string_view text, int open_end) {
    if (text.empty()) return open_end;
    if (text.size() != 1 || text[0] < '0' || text[0] > '9') return std::nullopt;
    return text[0] - '0';
}

/// `1..3` of a field that takes ranges of numbers; nothing if `text` is no range.
std::optional<NumberRange> read_numbers(std::string_view text, std::size_t at, const std::string& prefix) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    const std::string_view first = text.substr(0, dots);
    const std::string_view last = text.substr(dots + 2);
    const auto from = read_end(first, lowest_number);
    const auto to = read_end(last, highest_number);
    if (!from || !to || (first.empty() && last.empty()))
        throw QueryError(at, "a range is two numbers from 0 to 9, or one that is open at an end", prefix + "1..3");
    if (*to < *from)
        throw QueryError(at, "the range " + std::string(text) + " ends before it starts",
                         prefix + std::string(last) + ".." + std::string(first));
    return NumberRange{*from, *to};
}

}  // namespace

/// Reads `name:value` if there is a field's name and a colon here; otherwise reads nothing and returns false.
bool Parser::parse_field(Trees& found, QueryTree& clause) {
    const std::size_t at = scanner_.position();
    const std::string_view query = scanner_.query();
    std::size_t colon = at;
    while (colon < query.size() && is_ascii_letter(query[colon])) ++colon;
    const bool named = colon > at && colon < query.size() && query[colon] == ':';
    const Field* const row = named ? find_queryable_field(query.substr(at, colon - at)) : nullptr;
    if (row == nullptr) {
        if (named) refuse_unknown_field(query.substr(at, colon - at), colon + 1);
        return parse_grouped_value(found, clause);
    }
    const bool empty = scanner_.value_at(colon + 1).empty();
    if (empty && is_alias(query.substr(at, colon - at), *row) && has_word(scanner_.rest(colon + 1)))
        return false;  // `on the subject: grain exports`
    const std::string_view name = query.substr(at, colon + 1 - at);
    require_value(name, colon + 1);
    scanner_.move_to(colon + 1);
    found.push_back(parse_value(std::move(clause), *row, name));
    return true;
}

/// In the group of a field of values each clause is a value: `date:(last week OR 2021)`. Elsewhere reads nothing and
/// returns false.
bool Parser::parse_grouped_value(Trees& found, QueryTree& clause) {
    if (group_field_ == nullptr || group_field_->kind == FieldKind::text) return false;
    parse_single_value(clause, *group_field_, "");
    const bool punctuation = clause.kind == QueryKind::words && !has_word(clause.text);
    if (!punctuation) found.push_back(std::move(clause));
    return true;
}

QueryTree Parser::parse_value(QueryTree clause, const Field& row, std::string_view name) {
    if (scanner_.is_at('(')) {
        const std::size_t open = scanner_.position();
        const Field* const outer = std::exchange(group_field_, &row);
        QueryTree group = parse_group();
        group_field_ = outer;
        if (group.kind == QueryKind::clauses && group.children.empty())
            throw QueryError(open, "there is no word to find after " + in_quotes(name), std::string(name) + "WORD");
        if (group.field) group = clauses({std::move(group)});
        group.field = row.field;
        group.occurrence = clause.occurrence;
        group.offset = clause.offset;
        return group;
    }
    clause.field = row.field;
    parse_single_value(clause, row, std::string(name));
    return clause;
}

/// A phrase, a word, a range: what stands after the colon, or alone in a group.
void Parser::parse_single_value(QueryTree& clause, const Field& row, const std::string& prefix) {
    if (row.kind == FieldKind::date) return parse_dates(clause, prefix);
    if (is_quote(scanner_.here())) return parse_phrase(clause);
    const std::size_t at = scanner_.position();
    clause.text = scanner_.text_at(at);
    scanner_.move_to(at + clause.text.size());
    if (row.field == FieldId::id) return;  // letter for letter
    if (takes_range(row)) {
        if (const auto numbers = read_numbers(clause.text, at, prefix)) {
            clause.kind = QueryKind::numbers;
            clause.numbers = *numbers;
            clause.text.clear();
            return;
        }
    }
    if (row.kind == FieldKind::exact && clause.text.ends_with('*') && has_word(clause.text)) {
        clause.kind = QueryKind::prefix;  // no text has punctuation there
        clause.text.pop_back();
    } else {
        read_wildcard(clause);
    }
    const std::size_t next = scanner_.after_space(scanner_.position());
    if (!prefix.empty() && near_length(next) > 0)
        throw QueryError(next, "words near each other in a field stand in parentheses",
                         prefix + '(' + clause.text + ' ' +
                             std::string(scanner_.rest(next).substr(0, near_length(next))) + " WORD)");
}

/// A word before a colon is ordinary text (`Update:`, `12:30`), unless it can only be meant as a field.
void Parser::refuse_unknown_field(std::string_view name, std::size_t at) const {
    const std::string_view value = scanner_.rest(at).starts_with('(') ? scanner_.run_at(at) : scanner_.value_at(at);
    if (value.empty()) return;
    const std::string_view similar = similar_field_name(name);
    if (!similar.empty())
        throw QueryError(scanner_.position(), "there is no field " + in_quotes(name),
                         std::string(similar) + ':' + std::string(value));
    if (const Field* const hidden = find_field(name); hidden != nullptr && hidden->field == FieldId::lead)
        throw QueryError(scanner_.position(), in_quotes(name) + " cannot be searched apart from the body",
                         std::string(field(FieldId::body).name) + ':' + std::string(value));
}

/// Refuses what follows `name:` if there is nothing to find.
void Parser::require_value(std::string_view name_and_colon, std::size_t at) const {
    const std::string name(name_and_colon);
    const std::size_t place = scanner_.position();
    if (at < scanner_.query().size() && scanner_.query()[at] == '(') return;
    const std::string_view value = scanner_.value_at(at);
    if (value.empty()) {
        const std::string_view word = scanner_.text_at(scanner_.after_space(at));
        throw QueryError(place, "nothing follows " + in_quotes(name),
                         name + (has_word(word) ? std::string(word) : "WORD"));
    }
    if (is_quote(character_at(value, 0))) return;
    if (is_sign(value.front()) && has_word(value))
        throw QueryError(at, "the sign belongs before the name of the field",
                         value.front() + name + std::string(value.substr(1)));
    if (!has_word(value)) throw QueryError(at, "there is no word to find after " + in_quotes(name), name + "WORD");
}

void Parser::parse_dates(QueryTree& clause, const std::string& prefix) {
    clause.kind = QueryKind::dates;
    if (!is_quote(scanner_.here())) return parse_date_words(clause, prefix);
    const std::size_t at = scanner_.position();
    QueryTree phrase;
    parse_phrase(phrase);
    try {
        clause.dates = parse_date_range(phrase.text, today_);
    } catch (const QueryError& error) {
        const std::size_t mark = scanner_.since(at).find(phrase.text);
        throw QueryError(at + mark + error.offset(), error.what(),
                         error.suggestion().empty() ? std::string{} : prefix + error.suggestion());
    }
}

/// Takes as many words as make dates: `7 Dec 2023 .. 9 Dec 2023`.
void Parser::parse_date_words(QueryTree& clause, const std::string& prefix) {
    constexpr std::size_t most_words = 9;
    const std::size_t at = scanner_.position();
    const std::vector<std::size_t> ends = ends_of_words(at, most_words);
    std::optional<DateError> fault;
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        try {
            clause.dates = parse_date_range(scanner_.query().substr(at, *end - at), today_);
            scanner_.move_to(*end);
            return;
        } catch (const DateError& error) {
            // The last words may be no part of the date, so most faults say nothing before all shorter ones failed,
            // too.
            if (!fault || fault->fault() != DateFault::no_such_day) fault = error;
            if (error.fault() == DateFault::backwards) break;
        }
    }
    if (!fault) throw QueryError(at, "there is no date here", prefix + "2023-12");
    throw QueryError(at + fault->offset(), fault->what(),
                     fault->suggestion().empty() ? std::string{} : prefix + fault->suggestion());
}

/// Where the next words end, up to a parenthesis, a quotation mark or an operator.
std::vector<std::size_t> Parser::ends_of_words(std::size_t at, std::size_t most) const {
    std::vector<std::size_t> ends;
    for (std::size_t i = at; ends.size() < most && i < scanner_.query().size(); i = scanner_.after_space(i)) {
        if (!ends.empty() &&
            (scanner_.operator_at(i, "AND") || scanner_.operator_at(i, "OR") || scanner_.operator_at(i, "NOT")))
            break;
        const std::string_view word = scanner_.text_at(i);
        if (word.empty()) break;
        i += word.size();
        ends.push_back(i);
        // Written against its start, an open range has its end here: what follows is a word of its own.
        if (word.size() > 2 && word.ends_with("..")) break;
    }
    return ends;
}

}  // namespace wiredex
