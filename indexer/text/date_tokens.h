// The numbers, words and marks of a text that may be a date.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wiredex {

/// A part of a date as it is written. `text` is ASCII: accents are dropped.
struct DateToken {
    enum class Kind { end, number, word, mark };
    Kind kind = Kind::end;
    bool after_space = false;  ///< white space stands before it, or it is the first
    std::string_view text;     ///< digits; letters (with `_` inside, as in names of zones); a single character
    std::int64_t value = 0;    ///< of a number

    [[nodiscard]] bool is_mark(char c) const { return kind == Kind::mark && text.front() == c; }
    [[nodiscard]] bool is_number(std::size_t fewest_digits, std::size_t most_digits) const {
        return kind == Kind::number && text.size() >= fewest_digits && text.size() <= most_digits;
    }
    /// A word, whatever the case of its letters; `lower` is in lower case.
    [[nodiscard]] bool is_word(std::string_view lower) const;
};

/// A short text taken apart. Holds what its tokens point to; not copyable.
class DateTokens {
public:
    /// A text longer than any date, or of characters that no date has, has no tokens.
    explicit DateTokens(std::string_view text);
    DateTokens(const DateTokens&) = delete;
    DateTokens& operator=(const DateTokens&) = delete;
    ~DateTokens() = default;

    [[nodiscard]] std::size_t size() const { return size_; }
    /// The token at `i`, one of kind `end` behind the last.
    const DateToken& operator[](std::size_t i) const { return tokens_[i < size_ ? i : most_tokens]; }

private:
    static constexpr std::size_t longest_text = 128;
    static constexpr std::size_t most_tokens = 40;

    bool fold(std::string_view text);
    bool cut();

    std::array<char, longest_text> folded_{};
    std::size_t folded_size_ = 0;
    std::array<DateToken, most_tokens + 1> tokens_{};
    std::size_t size_ = 0;
};

/// The same text, whatever the case of ASCII letters; `lower` is in lower case.
bool equals_lower(std::string_view text, std::string_view lower);

}  // namespace wiredex
