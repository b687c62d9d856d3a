// Text -> query tree: the grammar of docs/query-language.md, by recursive descent.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/scanner.h"
#include "wiredex/fields.h"
#include "wiredex/query.h"

namespace wiredex {

/// Parses one query. Every `parse_` function starts at the scanner's place and leaves it behind what it read. Groups of
/// operators are in parser.cc, what stands between them in parse_clause.cc, what follows a field's name in
/// parse_field.cc.
class Parser {
public:
    Parser(std::string_view query, const Day& today);

    /// Throws `QueryError`.
    QueryTree parse();

private:
    using Trees = std::vector<QueryTree>;

    QueryTree parse_or();
    QueryTree parse_and();
    QueryTree parse_operand();
    Trees parse_clauses();
    QueryTree parse_group();
    bool take_operator(std::string_view name);
    [[nodiscard]] bool at_operator() const;
    [[nodiscard]] std::string_view operator_here() const;
    [[noreturn]] void fail_missing(std::size_t at, std::string_view name, std::string_view side) const;
    [[noreturn]] void fail_unmatched_close() const;

    void parse_clause(Trees& clauses);
    void parse_glued(Trees& clauses);
    void add_group(Trees& clauses, QueryTree clause);
    bool parse_sign(QueryTree& clause);
    void parse_text(Trees& clauses, QueryTree clause);
    void parse_phrase(QueryTree& clause);
    static void read_wildcard(QueryTree& clause);
    [[noreturn]] void fail_unclosed_quote(std::size_t open, std::size_t first) const;
    [[nodiscard]] std::size_t near_length(std::size_t at) const;
    [[nodiscard]] unsigned read_distance(std::size_t at, std::size_t length) const;
    void parse_near(QueryTree& clause);
    QueryTree parse_near_operand(const std::string& operator_text);

    bool parse_field(Trees& clauses, QueryTree& clause);
    bool parse_grouped_value(Trees& clauses, QueryTree& clause);
    QueryTree parse_value(QueryTree clause, const Field& row, std::string_view name);
    void parse_single_value(QueryTree& clause, const Field& row, const std::string& prefix);
    void refuse_unknown_field(std::string_view name, std::size_t at) const;
    void require_value(std::string_view name_and_colon, std::size_t at) const;
    void parse_dates(QueryTree& clause, const std::string& prefix);
    void parse_date_words(QueryTree& clause, const std::string& prefix);
    [[nodiscard]] std::vector<std::size_t> ends_of_words(std::size_t at, std::size_t most) const;

    Scanner scanner_;
    Day today_;
    bool operators_mean_something_;
    std::size_t open_groups_ = 0;
    const Field* group_field_ = nullptr;  ///< the field before the group that is being read: `headline:(`
};

}  // namespace wiredex
