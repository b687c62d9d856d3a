// Queries as values: the tree that a line of the query language means. Programs can build one without writing text.
//
//     QueryTree query = clauses({require(in_field(FieldId::headline, match_words("harbour"))),
//                                any_of({match_phrase("pilots strike"), match_prefix("dock")})});
//     to_string(query) == "+headline:harbour (\"pilots strike\" OR dock*)"
//     Searcher("db").search(query);
//
// docs/query-language.md describes the language and its grammar. All texts are UTF-8. Everything here is a value:
// copies share nothing, and different threads may use different copies.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wiredex/fields.h"
#include "wiredex/time.h"

namespace wiredex {

/// How a clause takes part in the answer.
enum class Occurrence {
    optional,  ///< ranks an article; at least one optional clause must match where there is any
    required,  ///< `+`: an article without it is no answer
    excluded,  ///< `-`: an article with it is no answer
};

/// Days from `first` to `last`, both included; open where absent.
struct DateRange {
    std::optional<Day> first;
    std::optional<Day> last;

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// Numbers from `first` to `last`, both included.
struct NumberRange {
    int first = 0;
    int last = 0;

    friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

/// What a node of the tree asks for.
enum class QueryKind {
    clauses,  ///< its children, each by its `occurrence`: `harbour +strike -ferry`
    every,    ///< all of its children: `a AND b`
    any,      ///< at least one of its children: `a OR b`
    none,     ///< none of its children: `NOT a`
    words,    ///< the words of `text`; in a field of exact values, the value `text`
    phrase,   ///< the words of `text` side by side, in that order
    near,     ///< its children, of kind `words` and of one word each, at most `distance` words apart in any order
    prefix,   ///< words that begin with `text`: `harb*`
    similar,  ///< words that differ from `text` by at most `distance` letters: `harbor~`
    dates,    ///< the day of publication is in `dates`
    numbers,  ///< the field's value is a number in `numbers`: `urgency:1..3`
};

/// One node of a query, with all below it. `parse_query` gives a node of kind `clauses`.
struct QueryTree {
    QueryKind kind = QueryKind::clauses;
    Occurrence occurrence = Occurrence::optional;  ///< counts where this is a child of `clauses`
    /// Where to look; for a node with children, where these look if they name no field of their own. Nothing: the whole
    /// text. A child of `clauses` that names a field restricts the answer to it, whatever its `occurrence`.
    std::optional<FieldId> field;
    std::string text;        ///< as typed, without quotation marks, sign and field name; analysed when searching
    unsigned distance = 0;   ///< for `near` in words, for `similar` in letters
    DateRange dates;         ///< for `dates`
    NumberRange numbers;     ///< for `numbers`
    std::size_t offset = 0;  ///< where it starts in the text it was parsed from, in bytes; no part of its value
    std::vector<QueryTree> children;

    /// Equal but perhaps for `offset`.
    friend bool operator==(const QueryTree& a, const QueryTree& b);
};

/// Most nodes from the root of a tree to any leaf.
inline constexpr std::size_t deepest_query = 128;

/// Parses a query. `today` is what relative dates count from. Throws `QueryError` (place, reason, suggestion) for a
/// query that cannot be understood; punctuation that occurs in text is none.
QueryTree parse_query(std::string_view query, const Day& today);

/// The query as words only: no operators, no fields, no quotation marks. Never fails.
QueryTree parse_literal(std::string_view query);

/// The query as text in one canonical spelling. Of a tree that `parse_query` gave it is a query that means the same:
/// parsed again it gives an equal tree (relative dates have become days, punctuation without words is gone). A tree
/// built by hand may hold texts for which the language has no spelling; it prints them as they are.
std::string to_string(const QueryTree& query);

/// Leaves. `text` may hold several words in `match_words` and `match_phrase`.
QueryTree match_words(std::string_view text);
QueryTree match_phrase(std::string_view text);
QueryTree match_prefix(std::string_view beginning);
QueryTree match_similar(std::string_view word, unsigned letters);
QueryTree match_near(const std::vector<std::string>& words, unsigned distance);
QueryTree match_dates(const DateRange& dates);
QueryTree match_numbers(FieldId field, const NumberRange& numbers);

/// Branches.
QueryTree clauses(std::vector<QueryTree> children);
QueryTree every_of(std::vector<QueryTree> children);
QueryTree any_of(std::vector<QueryTree> children);
QueryTree none_of(std::vector<QueryTree> children);

/// The same query, with a field or an occurrence.
QueryTree in_field(FieldId field, QueryTree query);
QueryTree require(QueryTree query);
QueryTree exclude(QueryTree query);

}  // namespace wiredex
