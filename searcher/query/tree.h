// A query as a tree: what the grammar makes of a line of text, before any database is involved.
#pragma once

#include <optional>
#include <string>
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

/// One clause: some text to be found, in one field or in the whole text; or a range of days.
struct Clause {
    Occurrence occurrence = Occurrence::optional;
    std::optional<FieldId> field;    ///< none: the whole text. A clause that names a field restricts the answer to it
    bool phrase = false;             ///< in quotes: the words must stand side by side
    std::string text;                ///< as typed, without quotes, sign and field name; analysed later
    std::optional<DateRange> dates;  ///< set where the clause is a date range; `text` then is what was typed
    std::size_t offset = 0;          ///< where the clause starts in the query, in bytes

    friend bool operator==(const Clause&, const Clause&) = default;
};

/// A parsed query: its clauses in the order in which they were typed. An empty one finds nothing by itself.
struct QueryTree {
    std::vector<Clause> clauses;

    friend bool operator==(const QueryTree&, const QueryTree&) = default;
};

}  // namespace wiredex
