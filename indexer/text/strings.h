// Small cuts of text that every reader needs. White space is that of ASCII; views point into their argument.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wiredex {

constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z');
}

/// True if the two are the same letter of ASCII, whatever its case, or the same byte.
constexpr bool is_same_letter(char a, char b) {
    constexpr int case_bit = 0x20;
    return a == b || ((a ^ b) == case_bit && is_letter(a));
}

/// Without the white space at both ends.
constexpr std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// As `text.find(needle, from)`, which stops wherever the first byte of the needle stands: this one is for long
/// searches for what starts with a frequent byte.
std::size_t find_mark(std::string_view text, std::string_view needle, std::size_t from = 0);

/// True if all white space in the text is single spaces, as in most copy: there is nothing to collapse.
bool has_single_spaces(std::string_view text);

/// Trimmed, with every run of white space as one space.
std::string collapse_spaces(std::string_view text);

/// ASCII letters in lower case, everything else as it is.
std::string ascii_lower(std::string_view text);

/// True if the texts are the same but for the case of ASCII letters.
bool is_same_ignoring_case(std::string_view a, std::string_view b);

/// True if `text` starts with `prefix`, whatever the case of ASCII letters.
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);

/// The lines of a text, one after the other, without their ends: LF, CR LF or CR alone. A record of one-letter lines
/// takes up eight times its size as a list of them.
class LineCursor {
public:
    explicit LineCursor(std::string_view text);

    /// The next line; nothing at the end.
    std::optional<std::string_view> next();

    /// What stands behind the last line given.
    [[nodiscard]] std::string_view rest() const { return text_.substr(start_); }

private:
    std::string_view text_;
    std::size_t start_ = 0;
    std::size_t feed_;  // each mark is looked for once, however many of the other one stand before it
    std::size_t carriage_return_;
};

/// The same lines as a list.
std::vector<std::string_view> split_lines(std::string_view text);

/// The words between white space.
std::vector<std::string_view> split_words(std::string_view text);

/// The whole text as a number without sign; nothing if it is none or has more than nine digits.
std::optional<int> parse_number(std::string_view text);

/// 1 to 12 for an English month name or its first three letters in any case; nothing for anything else.
std::optional<int> parse_month(std::string_view name);

}  // namespace wiredex
