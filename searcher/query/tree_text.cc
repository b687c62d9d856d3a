// A query tree in the words of the query language.
#include "analysis/unicode.h"
#include "searcher/query/characters.h"
#include "searcher/query/tree.h"
#include "wiredex/error.h"
#include "wiredex/query.h"

namespace wiredex {
namespace {

std::string day_text(const std::optional<Day>& day) {
    return day ? format_time({.seconds = days_since_epoch(*day) * 86400, .clock_known = false}) : "";
}

std::string dates_text(const DateRange& dates) {
    if (dates.first == dates.last) return day_text(dates.first);
    return day_text(dates.first) + ".." + day_text(dates.last);
}

/// In marks that do not end it early.
std::string in_quotes(const std::string& text) {
    const auto has = [&text](auto found) {
        for (std::size_t i = 0; i < text.size();)
            if (found(next_character(text, i))) return true;
        return false;
    };
    if (!has([](char32_t c) { return closes_quote(U'"', c); })) return '"' + text + '"';
    if (!has([](char32_t c) { return closes_quote(U'\u201C', c); })) return "\u201C" + text + "\u201D";
    return "\u00AB" + text + "\u00BB";
}

bool is_branch(const QueryTree& tree) {
    return tree.kind == QueryKind::clauses || tree.kind == QueryKind::every || tree.kind == QueryKind::any ||
           tree.kind == QueryKind::none;
}

/// Behind another sign or the name of a field, a sign that is text would be taken for a slip.
bool begins_with_sign(const QueryTree& tree) {
    const bool text = tree.kind == QueryKind::words || tree.kind == QueryKind::near;
    const std::string& first =
        tree.kind == QueryKind::near && !tree.children.empty() ? tree.children.front().text : tree.text;
    return text && !first.empty() && (first.front() == '+' || first.front() == '-');
}

/// Writes trees. The depth was checked before.
class Writer {
public:
    /// A node where any operator may stand.
    void write_any(const QueryTree& tree) {
        switch (tree.kind) {
            case QueryKind::any:
                return join(tree, " OR ", &Writer::write_operand_of_or);
            case QueryKind::every:
            case QueryKind::none:
                return write_operand_of_or(tree);
            default:
                return write_clauses(tree);
        }
    }

    std::string take() { return std::move(out_); }

private:
    using Write = void (Writer::*)(const QueryTree&);

    /// Where the last single day stands.
    struct WrittenDay {
        std::size_t begin = 0;
        std::size_t end = std::string::npos;
    };

    void join(const QueryTree& tree, std::string_view between, Write write) {
        bool first = true;
        for (const QueryTree& child : tree.children) {
            const WrittenDay day = day_;
            const bool behind_day = day.end == out_.size();
            if (!first) out_ += between;
            first = false;
            (this->*write)(child);
            if (behind_day) part_from_dots(day, between.size());
        }
    }

    /// Dots behind a day would make it the start of a range.
    void part_from_dots(const WrittenDay& day, std::size_t between) {
        if (!std::string_view(out_).substr(day.end + between).starts_with("..")) return;
        out_.insert(day.end, 1, '"');
        out_.insert(day.begin, 1, '"');
        const bool is_later = day_.begin > day.begin;
        day_ = is_later ? WrittenDay{day_.begin + 2, day_.end + 2} : WrittenDay{};
    }

    void write_dates(const DateRange& dates) {
        const std::size_t begin = out_.size();
        out_ += dates_text(dates);
        day_ = {};
        if (dates.first == dates.last) day_ = {begin, out_.size()};
    }

    void write_operand_of_or(const QueryTree& tree) {
        if (tree.kind == QueryKind::every && !tree.field)
            join(tree, " AND ", &Writer::write_operand_of_and);
        else
            write_operand_of_and(tree);
    }

    void write_operand_of_and(const QueryTree& tree) {
        if (tree.kind != QueryKind::none || tree.field) return write_operand(tree);
        out_ += "NOT ";
        if (tree.children.size() == 1)
            write_operand(tree.children.front());
        else
            write_group(any_of(tree.children));
    }

    void write_operand(const QueryTree& tree) {
        if (tree.kind == QueryKind::clauses && !tree.field)
            write_clauses(tree);
        else
            write_clause(tree);
    }

    void write_clauses(const QueryTree& tree) {
        if (tree.kind == QueryKind::clauses)
            join(tree, " ", &Writer::write_clause);
        else
            write_clause(tree);
    }

    void write_clause(const QueryTree& tree) {
        if (tree.occurrence == Occurrence::required) out_ += '+';
        if (tree.occurrence == Occurrence::excluded) out_ += '-';
        if (tree.field) out_ += std::string(field(*tree.field).name) + ':';
        const bool marked = tree.field || tree.occurrence != Occurrence::optional;
        const bool group =
            is_branch(tree) || (tree.kind == QueryKind::near && tree.field) || (marked && begins_with_sign(tree));
        if (group)
            write_group(tree);
        else
            write_leaf(tree);
    }

    void write_group(const QueryTree& tree) {
        out_ += '(';
        QueryTree inside = tree;
        inside.field.reset();
        inside.occurrence = Occurrence::optional;
        write_any(inside);
        out_ += ')';
    }

    void write_leaf(const QueryTree& tree) {
        switch (tree.kind) {
            case QueryKind::phrase:
                out_ += in_quotes(tree.text);
                break;
            case QueryKind::near:
                join(tree, " NEAR/" + std::to_string(tree.distance) + ' ', &Writer::write_clause);
                break;
            case QueryKind::prefix:
                out_ += tree.text + '*';
                break;
            case QueryKind::similar:
                out_ += tree.text + '~' + std::to_string(tree.distance);
                break;
            case QueryKind::dates:
                write_dates(tree.dates);
                break;
            case QueryKind::numbers:
                out_ += std::to_string(tree.numbers.first) + ".." + std::to_string(tree.numbers.last);
                break;
            default:
                out_ += tree.text;
        }
    }

    std::string out_;
    WrittenDay day_;
};

}  // namespace

std::string to_string(const QueryTree& query) {
    require_shallow(query);
    Writer writer;
    const bool one_group = query.kind == QueryKind::clauses && !query.field && query.children.size() == 1 &&
                           is_branch(query.children.front()) && !query.children.front().field &&
                           query.children.front().occurrence == Occurrence::optional;
    writer.write_any(one_group ? query.children.front() : query);
    return writer.take();
}

}  // namespace wiredex
