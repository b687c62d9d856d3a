#include "tests/searcher/query/tree_text.h"

#include "wiredex/fields.h"
#include "wiredex/time.h"

namespace wiredex {
namespace {

std::string day_text(const std::optional<Day>& day) {
    return day ? format_time({.seconds = days_since_epoch(*day) * 86400, .clock_known = false}) : "";
}

std::string clause_text(const Clause& clause) {
    std::string text;
    if (clause.occurrence == Occurrence::required) text += '+';
    if (clause.occurrence == Occurrence::excluded) text += '-';
    if (clause.field) text += std::string(field(*clause.field).name) + ':';
    if (clause.dates) return text + '[' + day_text(clause.dates->first) + ".." + day_text(clause.dates->last) + ']';
    return text + (clause.phrase ? '"' + clause.text + '"' : clause.text);
}

}  // namespace

std::string tree_text(const QueryTree& tree) {
    std::string text;
    for (const Clause& clause : tree.clauses) text += (text.empty() ? "" : " ") + clause_text(clause);
    return text;
}

}  // namespace wiredex
