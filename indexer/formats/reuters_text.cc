#include "indexer/formats/reuters_text.h"

#include <algorithm>
#include <array>

#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// "Reuter", "REUTERS...", "REUTE", and "More" where a further take was to follow.
bool is_signature(std::string_view line) {
    line = trim(line);
    while (line.ends_with('.')) line.remove_suffix(1);
    static constexpr std::array<std::string_view, 4> signatures = {"reuter", "reuters", "reute", "more"};
    return std::ranges::any_of(signatures, [line](auto known) { return is_same_ignoring_case(line, known); });
}

// A line as it is read: nothing where it is filler.
std::string_view cut_line(std::string_view line) {
    if (line.ends_with("^M")) line.remove_suffix(2);
    constexpr std::string_view filler = "blah blah blah";
    const std::string_view text = trim(line);
    const bool may_be_filler = !text.empty() && is_same_letter(text.front(), filler.front());
    return may_be_filler && starts_with_ignoring_case(text, filler) ? std::string_view{} : line;
}

// The signature behind the last sentence on its line: in capitals only, for "he told Reuters" is prose.
std::string_view without_signature(std::string_view line) {
    std::string_view text = trim(line);
    while (text.ends_with('.')) text.remove_suffix(1);
    constexpr std::string_view signature = " REUTER";
    if (!text.ends_with(signature)) return line;
    text.remove_suffix(signature.size());
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    return text.ends_with('.') ? line.substr(0, static_cast<std::size_t>(text.data() + text.size() - line.data()))
                               : line;
}

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

// Where the last line of a text starts, which holds no line end behind it.
std::size_t start_of_last_line(std::string_view text) {
    return static_cast<std::size_t>(text.rend() - std::find_if(text.rbegin(), text.rend(), is_line_end));
}

// The text up to the signature and the blank lines around it.
std::string_view without_closing(std::string_view text) {
    while (!text.empty()) {
        if (is_line_end(text.back())) {
            text.remove_suffix(1);
            continue;
        }
        const std::size_t start = start_of_last_line(text);
        const std::string_view line = cut_line(text.substr(start));
        const bool is_closing = trim(line).empty() || is_signature(line);
        if (!is_closing) return text.substr(0, start + without_signature(line).size());
        text = text.substr(0, start);
    }
    return text;
}

}  // namespace

std::string reuters_body(std::string_view text) {
    return unwrapped_text(without_closing(text), cut_line);
}

}  // namespace wiredex
