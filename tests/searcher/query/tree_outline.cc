#include "tests/searcher/query/tree_outline.h"

namespace wiredex::test {
namespace {

std::string outline(const QueryTree& tree);

std::string list(const QueryTree& tree) {
    std::string text;
    for (const QueryTree& child : tree.children) text += (text.empty() ? "" : ", ") + outline(child);
    return text;
}

std::string day_text(const std::optional<Day>& day) {
    return day ? format_time({.seconds = days_since_epoch(*day) * 86400, .clock_known = false}) : "";
}

std::string content(const QueryTree& tree) {
    switch (tree.kind) {
        case QueryKind::clauses:
            return "clauses(" + list(tree) + ')';
        case QueryKind::every:
            return "every(" + list(tree) + ')';
        case QueryKind::any:
            return "any(" + list(tree) + ')';
        case QueryKind::none:
            return "none(" + list(tree) + ')';
        case QueryKind::words:
            return tree.text;
        case QueryKind::phrase:
            return '"' + tree.text + '"';
        case QueryKind::near:
            return "near " + std::to_string(tree.distance) + '(' + list(tree) + ')';
        case QueryKind::prefix:
            return "prefix(" + tree.text + ')';
        case QueryKind::similar:
            return "similar " + std::to_string(tree.distance) + '(' + tree.text + ')';
        case QueryKind::dates:
            return '[' + day_text(tree.dates.first) + ".." + day_text(tree.dates.last) + ']';
        case QueryKind::numbers:
            return '[' + std::to_string(tree.numbers.first) + ".." + std::to_string(tree.numbers.last) + ']';
    }
    return {};
}

std::string outline(const QueryTree& tree) {
    std::string text;
    if (tree.occurrence == Occurrence::required) text += '+';
    if (tree.occurrence == Occurrence::excluded) text += '-';
    if (tree.field) text += std::string(field(*tree.field).name) + ':';
    return text + content(tree);
}

}  // namespace

std::string tree_outline(const QueryTree& tree) {
    return tree.kind == QueryKind::clauses && !tree.field ? list(tree) : outline(tree);
}

}  // namespace wiredex::test
