#include "searcher/query/parser.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/unicode.h"
#include "searcher/query/characters.h"
#include "searcher/query/dates.h"
#include "searcher/query/field_names.h"
#include "wiredex/error.h"
#include "wiredex/fields.h"

namespace wiredex {
namespace {

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_sign(char c) {
    return c == '+' || c == '-';
}

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

/// Reads a query from left to right. Every `parse_` function starts at `position_` and leaves it behind what it read.
class Parser {
public:
    Parser(std::string_view query, const Day& today) : query_(query), today_(today) {}

    QueryTree parse() {
        while (skip_space()) {
            parse_clause();
            while (!at_end() && !is_space(here())) parse_glued();
        }
        return std::move(tree_);
    }

private:
    [[nodiscard]] bool at_end() const { return position_ >= query_.size(); }
    [[nodiscard]] char32_t here() const { return character_at(query_, position_); }
    [[nodiscard]] std::string_view rest(std::size_t from) const { return query_.substr(from); }

    /// The first place from `from` on that is not white space.
    [[nodiscard]] std::size_t after_space(std::size_t from) const {
        while (from < query_.size()) {
            std::size_t next = from;
            if (!is_space(next_character(query_, next))) break;
            from = next;
        }
        return from;
    }

    /// False at the end of the query.
    bool skip_space() {
        position_ = after_space(position_);
        return !at_end();
    }

    /// The text from `from` up to the next white space.
    [[nodiscard]] std::string_view run_at(std::size_t from) const {
        for (std::size_t i = from; i < query_.size();) {
            const std::size_t start = i;
            if (is_space(next_character(query_, i))) return query_.substr(from, start - from);
        }
        return rest(from);
    }

    /// A whole quotation, or a run.
    [[nodiscard]] std::string_view value_at(std::size_t from) const {
        std::size_t i = from;
        const char32_t open = i < query_.size() ? next_character(query_, i) : 0;
        while (is_quote(open) && i < query_.size())
            if (closes_quote(open, next_character(query_, i))) return query_.substr(from, i - from);
        return run_at(from);
    }

    void parse_clause() {
        Clause clause;
        clause.offset = position_;
        parse_sign(clause);
        if (!parse_field(clause)) parse_text(clause);
    }

    /// Text that follows a quotation mark without white space between: neither sign nor field can start there.
    void parse_glued() {
        Clause clause;
        clause.offset = position_;
        parse_text(clause);
    }

    void parse_sign(Clause& clause) {
        const char sign = query_[position_];
        if (!is_sign(sign)) return;
        const std::string_view operand = run_at(position_ + 1);
        if (operand.empty() || is_sign(operand.front())) return;
        if (!is_quote(character_at(operand, 0)) && !has_word(operand)) return;
        refuse_group(position_ + 1, std::string(1, sign), "a sign");
        clause.occurrence = sign == '+' ? Occurrence::required : Occurrence::excluded;
        ++position_;
    }

    void parse_text(Clause& clause) {
        if (is_quote(here())) {
            parse_phrase(clause);
        } else {
            clause.text = take_bare_text();
            if (!has_word(clause.text)) return;
        }
        tree_.clauses.push_back(std::move(clause));
    }

    void parse_phrase(Clause& clause) {
        const std::size_t open = position_;
        const char32_t mark = next_character(query_, position_);
        const std::size_t first = position_;
        while (!at_end()) {
            const std::size_t last = position_;
            if (!closes_quote(mark, next_character(query_, position_))) continue;
            clause.phrase = true;
            clause.text = query_.substr(first, last - first);
            if (!has_word(clause.text)) throw QueryError(open, "there is no word between these quotation marks");
            return;
        }
        fail_unclosed(open, first);
    }

    [[noreturn]] void fail_unclosed(std::size_t open, std::size_t first) const {
        const std::string_view inside = rest(first);
        std::string suggestion = has_word(inside) ? quoted(inside) : std::string(query_.substr(0, open));
        throw QueryError(open, "this quotation mark has no partner", std::move(suggestion));
    }

    /// Text without quotation marks, up to white space or one that is not an inch mark (`a 12" disc`).
    std::string_view take_bare_text() {
        const std::size_t first = position_;
        char32_t previous = 0;
        while (!at_end()) {
            std::size_t next = position_;
            const char32_t character = next_character(query_, next);
            if (is_space(character)) break;
            if (is_quote(character) && !is_inch_mark(previous, character, next)) break;
            previous = character;
            position_ = next;
        }
        return query_.substr(first, position_ - first);
    }

    [[nodiscard]] bool is_inch_mark(char32_t previous, char32_t mark, std::size_t next) const {
        if (mark != U'"' || classify(previous) != CharacterClass::digit) return false;
        return next >= query_.size() || !is_word_character(character_at(query_, next));
    }

    /// Reads `name:value` if there is a field's name and a colon here; otherwise reads nothing and returns false.
    bool parse_field(Clause& clause) {
        std::size_t colon = position_;
        while (colon < query_.size() && is_ascii_letter(query_[colon])) ++colon;
        if (colon == position_ || colon >= query_.size() || query_[colon] != ':') return false;

        const std::string_view name = query_.substr(position_, colon - position_);
        const std::string_view value = value_at(colon + 1);
        const Field* const row = find_queryable_field(name);
        if (row == nullptr) {
            refuse_unknown_field(name, value);
            return false;
        }
        const bool more_text = after_space(colon + 1) < query_.size();
        if (value.empty() && more_text && is_alias(name, *row)) return false;  // `on the subject: grain exports`
        require_value(query_.substr(position_, colon + 1 - position_), colon + 1);
        position_ = colon + 1;
        clause.field = row->field;
        parse_value(clause);
        if (row->kind == FieldKind::date) read_dates(clause, name, colon + 1);
        tree_.clauses.push_back(std::move(clause));
        return true;
    }

    void parse_value(Clause& clause) {
        if (is_quote(here())) {
            parse_phrase(clause);
        } else {
            std::string_view text = take_bare_text();
            if (text.front() == '(' && text.back() == ')') text = text.substr(1, text.size() - 2);
            clause.text = text;
        }
    }

    /// A word before a colon is ordinary text (`Update:`, `12:30`), unless it can only be meant as a field.
    void refuse_unknown_field(std::string_view name, std::string_view value) const {
        if (value.empty()) return;
        const std::string_view similar = similar_field_name(name);
        if (!similar.empty())
            throw QueryError(position_, "there is no field " + quoted(name),
                             std::string(similar) + ':' + std::string(value));
        if (const Field* const hidden = find_field(name); hidden != nullptr && hidden->field == FieldId::lead)
            throw QueryError(position_, quoted(name) + " cannot be searched apart from the body",
                             std::string(field(FieldId::body).name) + ':' + std::string(value));
    }

    /// Refuses what follows `name:` if it is no word and no phrase.
    void require_value(std::string_view name_and_colon, std::size_t at) const {
        const std::string name(name_and_colon);
        const std::string_view value = run_at(at);
        if (value.empty()) {
            const std::string_view word = run_at(after_space(at));
            throw QueryError(position_, "nothing follows " + quoted(name),
                             name + (has_word(word) ? std::string(word) : "WORD"));
        }
        if (is_quote(character_at(value, 0))) return;
        refuse_group(at, name, "a field");
        if (is_sign(value.front()) && has_word(value))
            throw QueryError(at, "the sign belongs before the name of the field",
                             value.front() + name + std::string(value.substr(1)));
        if (!has_word(value)) throw QueryError(at, "there is no word to find after " + quoted(name), name + "WORD");
    }

    /// Several words in parentheses after a sign or a field would silently mean something else than they look like.
    void refuse_group(std::size_t at, const std::string& before, const std::string& what) const {
        const std::string_view run = run_at(at);
        if (run.empty() || run.front() != '(' || run.find(')') != std::string_view::npos) return;
        const std::size_t close = query_.find(')', at);
        std::string suggestion;
        std::string_view words = query_.substr(at + 1, close == std::string_view::npos ? close : close - at - 1);
        for (const std::string& word : Parser(words, today_).bare_words())
            suggestion += (suggestion.empty() ? "" : " ") + before + word;
        throw QueryError(at, what + " takes one word, or a phrase in quotation marks", suggestion);
    }

    std::vector<std::string> bare_words() {
        std::vector<std::string> words;
        while (skip_space()) {
            words.emplace_back(run_at(position_));
            position_ += words.back().size();
        }
        return words;
    }

    void read_dates(Clause& clause, std::string_view name, std::size_t at) {
        const std::string prefix = std::string(name) + ':';
        try {
            clause.dates = parse_date_range(clause.text, today_);
        } catch (const QueryError& error) {
            const std::size_t quote = clause.phrase ? run_at(at).find(clause.text) : 0;
            throw QueryError(at + (quote == std::string_view::npos ? 0 : quote) + error.offset(), error.what(),
                             error.suggestion().empty() ? std::string{} : prefix + error.suggestion());
        }
        refuse_split_range(clause, prefix);
    }

    /// `date:2023-11 .. 2023-12`: without this it would mean November and a word.
    void refuse_split_range(const Clause& clause, const std::string& prefix) const {
        const std::size_t dots = after_space(position_);
        if (clause.text.find("..") != std::string::npos || !rest(dots).starts_with("..") ||
            rest(dots).starts_with("..."))
            return;
        throw QueryError(dots, "a range of dates is written without spaces",
                         prefix + clause.text + ".." + std::string(run_at(after_space(dots + 2))));
    }

    std::string_view query_;
    Day today_;
    std::size_t position_ = 0;
    QueryTree tree_;
};

}  // namespace

QueryTree parse_query(std::string_view query, const Day& today) {
    return Parser(query, today).parse();
}

QueryTree parse_literal(std::string_view query) {
    QueryTree tree;
    if (has_word(query)) {
        Clause clause;
        clause.text = query;
        tree.clauses.push_back(std::move(clause));
    }
    return tree;
}

}  // namespace wiredex
