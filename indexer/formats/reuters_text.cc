#include "indexer/formats/reuters_text.h"

#include <algorithm>
#include <vector>

#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// "Reuter", "REUTERS...", "REUTE", and "More" where a further take was to follow.
bool is_signature(std::string_view line) {
    line = trim(line);
    while (line.ends_with('.')) line.remove_suffix(1);
    const std::string lower = ascii_lower(line);
    return lower == "reuter" || lower == "reuters" || lower == "reute" || lower == "more";
}

bool is_filler(std::string_view line) {
    return starts_with_ignoring_case(trim(line), "blah blah blah");
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

}  // namespace

std::string reuters_body(std::string_view text) {
    std::vector<std::string_view> lines = split_lines(text);
    for (std::string_view& line : lines) {
        if (line.ends_with("^M")) line.remove_suffix(2);
        if (is_filler(line)) line = {};
    }
    while (!lines.empty() && (trim(lines.back()).empty() || is_signature(lines.back()))) lines.pop_back();
    if (!lines.empty()) lines.back() = without_signature(lines.back());
    return unwrapped_text(lines);
}

}  // namespace wiredex
