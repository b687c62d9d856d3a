#include "indexer/formats/wire_dateline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t longest_dateline = 100;

// The length of the dash at the front, with what surrounds it; 0 if there is none.
std::size_t dash_length(std::string_view text) {
    static constexpr std::array<std::string_view, 9> dashes = {
        ".- ", "._ ", " - ", " _ ", " -- ", "- ", " = ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
    // Asked at every place of a paragraph's start, it is nearly always answered by the first character.
    if (text.empty() || (text.front() != ' ' && text.front() != '-' && text.front() != '.')) return 0;
    const auto* const found = std::ranges::find_if(dashes, [&](auto dash) { return text.starts_with(dash); });
    return found == dashes.end() ? 0 : found->size();
}

// "AP", "ats afp", "tca/dpa": few short words.
bool is_agency(std::string_view inside) {
    constexpr std::size_t longest_agency = 24;
    if (inside.size() < 2 || inside.size() > longest_agency || !is_letter(inside.front())) return false;
    const auto allowed = [](char c) { return is_letter(c) || c == ' ' || c == '/' || c == '-' || c == '.'; };
    return std::ranges::all_of(inside, allowed) && split_words(inside).size() <= 3;
}

std::string first_agency(std::string_view inside) {
    return std::string(trim(inside.substr(0, inside.find_first_of(" /,"))));
}

// A word of a date: "12", "Nov.", "mars".
bool is_date_word(std::string_view word) {
    while (word.ends_with('.') || word.ends_with(',')) word.remove_suffix(1);
    if (word.empty()) return false;
    return is_digit(word.front()) || parse_month(word).has_value();
}

// What stands before the date, if there is one: "MOSCOW" of "MOSCOW, Nov. 13", "Paris" of "Paris, 12 mars 2019".
std::string_view without_date(std::string_view place) {
    for (std::size_t comma = place.find(','); comma != std::string_view::npos; comma = place.find(',', comma + 1)) {
        const auto words = split_words(place.substr(comma + 1));
        if (!words.empty() && is_date_word(words.front())) return trim(place.substr(0, comma));
    }
    return place;
}

bool is_place(std::string_view place) {
    if (place.empty()) return false;
    const bool lower = place.front() >= 'a' && place.front() <= 'z';
    const bool ends_sentence = place.find(". ") != std::string_view::npos &&
                               place.find(',') == std::string_view::npos && split_words(place).size() > 4;
    constexpr std::size_t most_words = 8;
    return !lower && !is_digit(place.front()) && !ends_sentence && split_words(place).size() <= most_words;
}

std::optional<WireDateline> made_of(std::string_view before, std::string_view text, std::string_view agency,
                                    std::size_t length) {
    const std::string_view place = without_date(trim(before));
    if (!is_place(place)) return std::nullopt;
    return WireDateline{collapse_spaces(place), collapse_spaces(text), first_agency(agency), length};
}

// "BERLIN (dpa) - Text": the dash may be missing where the agency is in lower case.
std::optional<WireDateline> with_bracket(std::string_view start) {
    const std::size_t open = start.find('(');
    const std::size_t close = start.find(')', std::min(open, start.size()));
    if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
    const std::string_view inside = start.substr(open + 1, close - open - 1);
    if (!is_agency(inside)) return std::nullopt;
    const std::string_view after = start.substr(close + 1);
    const std::size_t dash = dash_length(after);
    const bool plain = after.starts_with(' ') && std::ranges::none_of(inside, is_upper);
    if (dash == 0 && !plain) return std::nullopt;
    return made_of(start.substr(0, open), start.substr(0, close + 1), inside,
                   close + 1 + std::max<std::size_t>(dash, 1));
}

// "(ANSA) - ROMA, 12 MAR - Text".
std::optional<WireDateline> behind_agency(std::string_view start) {
    const std::size_t close = start.find(')');
    if (!start.starts_with('(') || close == std::string_view::npos) return std::nullopt;
    const std::string_view inside = start.substr(1, close - 1);
    const std::size_t first_dash = dash_length(start.substr(close + 1));
    if (!is_agency(inside) || first_dash == 0) return std::nullopt;
    const std::size_t from = close + 1 + first_dash;
    const std::size_t dash = start.find(" - ", from);
    if (dash == std::string_view::npos) return std::nullopt;
    return made_of(start.substr(from, dash - from), start.substr(0, dash), inside, dash + 3);
}

// "TOKYO, Nov. 13 Kyodo - Text": the agency is the word before the dash, and a date is before it.
std::optional<WireDateline> without_bracket(std::string_view start) {
    for (std::size_t i = 0; i < start.size(); ++i) {
        const std::size_t dash = dash_length(start.substr(i));
        if (dash == 0) continue;
        const std::string_view text = start.substr(0, i);
        const auto words = split_words(text);
        if (words.size() < 3 || !is_upper(words.back().front()) || !is_date_word(words[words.size() - 2])) {
            return std::nullopt;
        }
        const auto length = static_cast<std::size_t>(words.back().data() - text.data());
        const std::string_view before = trim(text.substr(0, length));
        if (without_date(before) == before || parse_month(words.back())) return std::nullopt;
        return made_of(before, text, words.back(), i + dash);
    }
    return std::nullopt;
}

// A full stop behind "U.S" or "Gov" ends no sentence.
bool ends_sentence(std::string_view text, std::size_t place) {
    const char c = text[place];
    if (c != '.' && c != '?' && c != '!') return false;
    if (place + 2 >= text.size()) return true;
    if (text[place + 1] != ' ' || !(is_upper(text[place + 2]) || text[place + 2] == '"')) return false;
    const std::string_view before = text.substr(0, place);
    const std::string_view word = before.substr(before.rfind(' ') + 1);
    constexpr std::size_t longest_abbreviation = 4;
    const bool abbreviated = word.find('.') != std::string_view::npos ||
                             (!word.empty() && word.size() <= longest_abbreviation && is_upper(word.front()));
    return c != '.' || !abbreviated;
}

}  // namespace

std::optional<WireDateline> read_wire_dateline(std::string_view paragraph) {
    const std::string_view start = paragraph.substr(0, longest_dateline);
    if (start.starts_with('(')) return behind_agency(start);
    if (auto dateline = with_bracket(start)) return dateline;
    return without_bracket(start);
}

void read_dateline(std::string_view paragraph, Article& article) {
    const auto dateline = read_wire_dateline(paragraph);
    if (!dateline) return;
    article.dateline_place = dateline->place;
    article.dateline_text = dateline->text;
    if (article.source.empty()) article.source = dateline->agency;
}

std::string first_sentence(std::string_view paragraph) {
    constexpr std::size_t longest_headline = 200;
    if (paragraph.find('\t') != std::string_view::npos) return {};
    if (const auto dateline = read_wire_dateline(paragraph)) paragraph.remove_prefix(dateline->length);
    const std::string text = collapse_spaces(paragraph);
    std::size_t length = text.size();
    for (std::size_t i = 0; i < std::min(text.size(), longest_headline); ++i) {
        if (ends_sentence(text, i)) {
            length = i + 1;
            break;
        }
    }
    return length <= longest_headline ? text.substr(0, length) : std::string{};
}

}  // namespace wiredex
