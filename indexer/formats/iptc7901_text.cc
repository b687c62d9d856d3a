#include "indexer/formats/iptc7901_text.h"

#include <algorithm>

#include "indexer/formats/editors_notes.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](auto start) { return starts_with_ignoring_case(line, start); });
}

// "* * * *", "~", "---": what only parts the text from something else.
bool is_rule(std::string_view line) {
    return !line.empty() && line.find_first_not_of("*~-_= ") == std::string_view::npos;
}

// From here on all is for editors.
bool starts_notes(const Lines& lines, std::size_t place) {
    const std::string_view line = trim(lines[place]);
    if (line.starts_with("# ") || line.starts_with("## ")) return true;
    if (starts_notepad(line)) return true;
    if (starts_with_any(line, {"the following information is not", "die folgenden informationen sind nicht",
                               "la siguiente informaci", "not for publication", "nicht zur ver", "dpa notebook",
                               "dpa-notizblock", "dpa-notizen", "notizblock", "r\u00FCckfragehinweis",
                               "rueckfragehinweis", "*** ots-originaltext"})) {
        return true;
    }
    if (!is_rule(line)) return false;
    std::size_t next = place + 1;
    while (next < lines.size() && trim(lines[next]).empty()) ++next;
    return next < lines.size() && !is_rule(trim(lines[next])) && starts_notes({lines[next]}, 0);
}

// "bwh", "a1": letters and digits of a person or desk.
bool is_initials(std::string_view word) {
    constexpr std::size_t longest_initials = 5;
    return !word.empty() && word.size() <= longest_initials &&
           std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c); });
}

// The parts of "SDA/ATS/sj": initials or a name in capitals.
bool are_initials_with_slashes(std::string_view text) {
    if (text.find('/') == std::string_view::npos || text.find(' ') != std::string_view::npos) return false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("/\\"), text.size());
        const std::string_view part = text.substr(0, end);
        constexpr std::size_t longest_part = 6;
        if (part.size() > longest_part || !std::ranges::all_of(part, is_letter)) return false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

// "dpa bwh bag", "(SDA\/sj)", "ab/de/hmw", "(Schluss) ab".
bool is_sign_off(std::string_view line, std::string_view agency) {
    constexpr std::size_t longest_sign_off = 40;
    if (line.empty() || line.size() > longest_sign_off) return false;
    if (starts_with_any(line, {"(schluss)", "(ende)", "(fin)", "(forts)"})) return true;
    if (line.starts_with('(') && line.ends_with(')')) return are_initials_with_slashes(line.substr(1, line.size() - 2));
    if (are_initials_with_slashes(line)) return is_initials(line.substr(line.rfind('/') + 1));
    const auto words = split_words(line);
    const bool named = words.size() >= 2 && (words.front() == "dpa" || words.front() == agency);
    return named && std::all_of(words.begin() + 1, words.end(), is_initials);
}

// Bullets start a line of their own, however long the line before is.
Lines with_bullets_apart(const Lines& lines) {
    Lines apart;
    for (const std::string_view line : lines) {
        const std::string_view text = trim(line);
        if (text.starts_with("- ") || text.starts_with('*')) apart.emplace_back();
        apart.push_back(line);
    }
    return apart;
}

}  // namespace

Iptc7901Text read_iptc7901_text(const Lines& all, std::string_view number, std::string_view agency) {
    Iptc7901Text text;
    std::size_t end = 0;
    while (end < all.size() && !starts_notes(all, end)) ++end;
    for (std::size_t i = end; i < all.size(); ++i) {
        const std::string_view line = trim(all[i]);
        if (line.empty() || is_rule(line)) continue;
        text.notes += (text.notes.empty() ? "" : "\n") + std::string(line);
        if (is_sign_off(line, agency)) text.sign_off = line;
    }
    Lines lines(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(end));
    while (!lines.empty()) {
        const std::string_view line = trim(lines.back());
        const bool repeats_number = !number.empty() && line.starts_with(number) && split_words(line).size() <= 2;
        if (text.sign_off.empty() && is_sign_off(line, agency)) {
            text.sign_off = line;
            text.notes.insert(0, std::string(line) + (text.notes.empty() ? "" : "\n"));
        } else if (!line.empty() && !repeats_number && !is_rule(line)) {
            break;
        }
        lines.pop_back();
    }
    text.body = unwrapped_text(with_bullets_apart(lines));
    return text;
}

}  // namespace wiredex
