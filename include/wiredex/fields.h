// The one table of fields: how each part of an article is named, indexed and ranked.
//
// The writer, the searcher, the help texts, the docs and the tests read this table and nothing else knows these facts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace wiredex {

/// How the values of a field are indexed and searched.
enum class FieldKind {
    text,   ///< analysed into words: stems and exact forms, with positions
    exact,  ///< one term per value, folded in case: found as a whole
    date,   ///< a day: the terms `Dyyyymmdd`, `Myyyymm`, `Yyyyy`
};

/// The searchable fields. The value is the row of the table.
enum class FieldId : std::uint8_t {
    headline,
    lead,
    body,
    slugline,
    summary,
    byline,
    dateline,
    topic,
    place,
    person,
    org,
    caption,
    ednote,
    source,
    ticker,
    language,
    id,
    status,
    urgency,
    date,
};

/// One row of the table.
struct Field {
    FieldId field;
    std::string_view name;    ///< what a query says before the colon
    std::string_view alias;   ///< a second name, empty if none
    std::string_view prefix;  ///< term prefix, after Omega's conventions (Q id, S headline, A byline, L language, X...)
    FieldKind kind;
    bool in_text;           ///< its words are found without naming the field, weighted by `boost`
    double boost;           ///< weight of one occurrence in ranking (w_f of BM25F)
    double length_share;    ///< how much the field's length discounts an occurrence, 0 to 1 (b_f of BM25F)
    double average_length;  ///< words in a typical field of this kind (avg_f of BM25F): a constant, so that scores of
                            ///< one article do not depend on what else is in the database
    bool queryable;         ///< may stand before a colon; `lead` may not: `body` covers it
    std::string_view help;  ///< one line for people
};

/// Every field, in the order of `FieldId`. The ranking formula (docs/ranking.md) is BM25F: Zaragoza, Craswell, Taylor,
/// Saria, Robertson: "Microsoft Cambridge at TREC-13: Web and HARD tracks", 2004.
std::span<const Field> fields();

/// The row of one field.
const Field& field(FieldId id);

/// The field with this name or alias, in any letter case; nothing if there is none. `lead` is found too.
const Field* find_field(std::string_view name);

}  // namespace wiredex
