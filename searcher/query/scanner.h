// Reads a line of the query language character by character, from left to right.
#pragma once

#include <cstddef>
#include <string_view>

namespace wiredex {

/// The text of a query and a place in it. Offsets are in bytes.
class Scanner {
public:
    explicit Scanner(std::string_view query) : query_(query) {}

    [[nodiscard]] std::string_view query() const { return query_; }
    [[nodiscard]] std::size_t position() const { return position_; }
    void move_to(std::size_t position) { position_ = position; }

    [[nodiscard]] bool at_end() const { return position_ >= query_.size(); }
    /// The character here, before the end.
    [[nodiscard]] char32_t here() const;
    /// True if this ASCII character stands here.
    [[nodiscard]] bool is_at(char character) const;
    /// The characters from a place on.
    [[nodiscard]] std::string_view rest(std::size_t from) const { return query_.substr(from); }
    /// The characters from a place up to here.
    [[nodiscard]] std::string_view since(std::size_t from) const { return query_.substr(from, position_ - from); }

    /// The first place from `from` on that is not white space.
    [[nodiscard]] std::size_t after_space(std::size_t from) const;
    /// False at the end of the query.
    bool skip_space();

    /// The text from `from` up to the next white space.
    [[nodiscard]] std::string_view run_at(std::size_t from) const;

    /// Text from `from` up to white space, a quotation mark that is no inch mark (`a 12" disc`), or a parenthesis whose
    /// partner is not in it (`strike(s)` is text).
    [[nodiscard]] std::string_view text_at(std::size_t from) const;

    /// A whole quotation with its marks, or `text_at`.
    [[nodiscard]] std::string_view value_at(std::size_t from) const;

    /// True if this operator stands at `from`: its letters, and nothing that would make them part of a word.
    [[nodiscard]] bool operator_at(std::size_t from, std::string_view name) const;

private:
    [[nodiscard]] bool is_inch_mark(char32_t previous, char32_t mark, std::size_t next) const;
    [[nodiscard]] bool closes_in_text(std::size_t from) const;

    std::string_view query_;
    std::size_t position_ = 0;
};

}  // namespace wiredex
