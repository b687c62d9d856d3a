#include "indexer/text/lead.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/text/byte_set.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t longest_place = 60;
constexpr std::size_t longest_agency = 40;

bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool has_letter(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return is_letter(c) || is_beyond_ascii(c); });
}

// The length of the dash that `text` starts with, whatever stands for one; 0 if there is none.
std::size_t dash_at(std::string_view text) {
    static constexpr std::array<std::string_view, 7> dashes = {"--",           "-",           "_", "=", "\xE2\x80\x93",
                                                               "\xE2\x80\x94", "\xE2\x80\x95"};
    for (const std::string_view dash : dashes) {
        if (text.starts_with(dash)) return dash.size();
    }
    return 0;
}

std::string_view skip_spaces(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    return text;
}

// Where a dash between spaces starts; npos if there is none.
std::size_t find_dash(std::string_view text) {
    for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
        const std::size_t length = dash_at(text.substr(space + 1));
        const std::size_t after = space + 1 + length;
        if (length > 0 && (after >= text.size() || is_space(text[after]))) return space;
    }
    return std::string_view::npos;
}

std::string_view strip_dashes(std::string_view text) {
    for (;;) {
        text = trim(text);
        const std::size_t at_front = dash_at(text);
        if (at_front == 0) break;
        text.remove_prefix(at_front);
    }
    while (!text.empty() && (text.back() == '-' || text.back() == '_' || is_space(text.back()))) text.remove_suffix(1);
    return text;
}

bool looks_like_place(std::string_view place) {
    if (place.empty() || place.size() > longest_place || !has_letter(place)) return false;
    if (!is_upper(place.front()) && !is_beyond_ascii(place.front())) return false;
    static constexpr ByteSet no_place(":;!?\"*<>|=");
    if (no_place.find_first_in(place) != std::string_view::npos) return false;
    return split_words(place).size() <= 6 && !parse_month(place);
}

// What stands before the first comma, bracket or digit, or before the month of the day that comes next.
std::string_view head_of(std::string_view text) {
    static constexpr ByteSet ends(",(0123456789");
    const std::size_t end = std::min(ends.find_first_in(text), text.size());
    const std::string_view head = trim(text.substr(0, end));
    if (end == text.size() || !is_digit(text[end])) return head;
    const std::size_t space = head.rfind(' ');
    if (space == std::string_view::npos || !parse_month(head.substr(space + 1))) return head;
    std::string_view place = trim(head.substr(0, space));
    while (place.ends_with('.')) place.remove_suffix(1);
    return place;
}

// Behind a place: nothing, or the day. `, which sold 5 million boats` is none.
bool is_short_date(std::string_view text) {
    constexpr std::size_t most_words = 3;
    const std::string_view date = strip_dashes(text.substr(std::min(text.find_first_not_of(", "), text.size())));
    return date.empty() || (std::ranges::any_of(date, is_digit) && split_words(date).size() <= most_words);
}

bool is_in_capitals(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// What stands in brackets behind the name of a company is its symbol.
bool looks_like_agency(std::string_view text) {
    const bool is_symbol = text.find('.') != std::string_view::npos && is_in_capitals(text);
    return has_letter(text) && !is_symbol && text.find(':') == std::string_view::npos;
}

// (AGENCY) - PLACE, date - text; or (PLACE - date) text
std::optional<LeadDateline> dateline_after_agency(std::string_view paragraph) {
    const std::size_t close = paragraph.find(')');
    if (close > longest_place) return std::nullopt;  // or there is none: npos is longer than any
    const std::string_view inside = paragraph.substr(1, close - 1);
    if (const std::size_t dash = find_dash(inside); dash != std::string_view::npos) {
        const std::string_view place = trim(inside.substr(0, dash));
        const std::string_view date = strip_dashes(inside.substr(dash));
        const bool is_date = std::ranges::any_of(date, is_digit);
        if (is_date && looks_like_place(place)) return LeadDateline{place, paragraph.substr(0, close + 1)};
    }
    const std::string_view rest = skip_spaces(paragraph.substr(close + 1));
    const std::size_t dash = dash_at(rest);
    if (dash == 0) return std::nullopt;
    const std::string_view text = skip_spaces(rest.substr(dash)).substr(0, longest_place + longest_agency);
    const std::size_t end = find_dash(text);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view place = head_of(text.substr(0, end));
    if (!looks_like_place(place) || !is_short_date(text.substr(place.size(), end - place.size()))) return std::nullopt;
    const auto length = static_cast<std::size_t>(text.data() - paragraph.data()) + end;
    return LeadDateline{place, paragraph.substr(0, length)};
}

bool names_day(std::string_view text) {
    return std::ranges::any_of(text, is_digit) &&
           std::ranges::any_of(split_words(text), [](std::string_view word) { return parse_month(word).has_value(); });
}

// These end their datelines otherwise than with a dash between spaces.
bool is_agency_without_dash(std::string_view agency) {
    static constexpr std::array<std::string_view, 7> agencies = {"EFE", "NTB", "NPK", "TT", "STT", "Ritzau", "ritzau"};
    return std::ranges::find(agencies, agency.substr(0, agency.find('/'))) != agencies.end();
}

// Behind the agency in brackets, how far the dateline goes: `) -`, `).-`, `):`; or `) Text` behind a day and capitals.
std::optional<std::size_t> end_behind_agency(std::string_view after, std::string_view agency, bool has_day) {
    const std::string_view rest = skip_spaces(after);
    const std::size_t spaces = after.size() - rest.size();
    const std::size_t dash = dash_at(rest);
    if (dash > 0 && (rest.size() == dash || is_space(rest[dash]) || spaces > 0)) return spaces + dash;
    const bool is_known = is_agency_without_dash(agency);
    if (after.starts_with(".- ") && (has_day || is_known)) return 2;
    if (after.starts_with(": ") && is_known) return 1;
    constexpr std::size_t longest_initials = 6;
    const bool is_initials =
        agency.size() > 2 && agency.size() <= longest_initials && std::ranges::all_of(agency, is_upper);
    const bool starts_text = spaces > 0 && !rest.empty() && (is_upper(rest.front()) || rest.front() == '"');
    return has_day && is_initials && starts_text ? std::optional<std::size_t>(0) : std::nullopt;
}

// The day that some put first: `14.03.Port Ellen`.
std::string_view without_leading_day(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
    constexpr std::size_t shortest_day = 4;
    const bool is_day =
        end >= shortest_day && text[end - 1] == '.' && std::ranges::count(text.substr(0, end), '.') == 2;
    return is_day ? skip_spaces(text.substr(end)) : text;
}

// PLACE, date (AGENCY) - text; or PLACE (Country), date (AGENCY) - text
std::optional<LeadDateline> dateline_before_agency(std::string_view paragraph) {
    const std::string_view text = without_leading_day(paragraph);
    const std::string_view place = head_of(text.substr(0, text.find('(')));
    if (!looks_like_place(place)) return std::nullopt;
    std::size_t from = 0;  // the bracket before ends here
    for (int brackets = 0; brackets < 2; ++brackets) {
        const std::size_t open = text.substr(0, longest_place + longest_agency).find('(', from);
        if (open == std::string_view::npos) return std::nullopt;
        const std::size_t close = text.substr(0, open + longest_agency).find(')', open);
        if (close == std::string_view::npos) return std::nullopt;
        const std::string_view before = text.substr(from, open - from);
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        const auto end = end_behind_agency(text.substr(close + 1), inside, names_day(before));
        if (end && looks_like_agency(inside) && (from == 0 || is_short_date(before))) {
            const auto start = static_cast<std::size_t>(text.data() - paragraph.data());
            return LeadDateline{place, paragraph.substr(0, start + close + 1 + *end)};
        }
        from = close + 1;
    }
    return std::nullopt;
}

// PLACE, date /AGENCY/ - text; `/AGENCY/:` and `/AGENCY/.` as well
std::optional<LeadDateline> dateline_before_slashes(std::string_view paragraph) {
    const std::size_t open = paragraph.substr(0, longest_place).find(" /");
    if (open == std::string_view::npos) return std::nullopt;
    const std::size_t close = paragraph.substr(0, open + longest_agency).find('/', open + 2);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view agency = paragraph.substr(open + 2, close - open - 2);
    const bool is_agency =
        !agency.empty() && std::ranges::all_of(agency, [](char c) { return is_letter(c) || c == '-'; });
    const std::string_view after = paragraph.substr(close + 1);
    const std::string_view rest = skip_spaces(after);
    const std::size_t dash = dash_at(rest);
    const bool has_dash = dash > 0 && rest.substr(dash).starts_with(' ');
    const bool has_point = after.starts_with(". ") || after.starts_with(": ");
    const std::string_view place = head_of(paragraph.substr(0, open));
    if (!is_agency || (!has_dash && !has_point) || !looks_like_place(place)) return std::nullopt;
    const std::size_t end = close + 1 + (has_point ? 1 : after.size() - rest.size() + dash);
    return LeadDateline{place, paragraph.substr(0, end)};
}

// PLACE, March 14 AGENCY - text
std::optional<LeadDateline> dateline_before_bare_agency(std::string_view paragraph) {
    const std::size_t dash = find_dash(paragraph.substr(0, longest_place + longest_agency));
    if (dash == std::string_view::npos) return std::nullopt;
    const std::string_view stated = paragraph.substr(0, dash);
    const std::string_view place = head_of(stated);
    const std::string_view agency = stated.substr(std::min(stated.rfind(' ') + 1, stated.size()));
    const std::string_view between = stated.substr(0, stated.size() - agency.size());
    const std::size_t comma = between.rfind(',');
    const bool is_agency = agency.size() > 1 && std::ranges::all_of(agency, is_upper) && !parse_month(agency);
    if (!is_agency || comma == std::string_view::npos || !looks_like_place(place)) return std::nullopt;
    const std::string_view day = between.substr(comma);
    if (!names_day(day) || !is_short_date(day)) return std::nullopt;
    return LeadDateline{place, paragraph.substr(0, dash + 1 + dash_at(paragraph.substr(dash + 1)))};
}

// What heads a paragraph in capitals and is no place.
bool is_label(std::string_view capitals) {
    static constexpr std::array<std::string_view, 24> labels = {
        "ADVISORY", "ALERT",   "ANALYSIS",  "BREAKING", "CLARIFICATION", "CORP",   "CORRECTED", "CORRECTION",
        "EDITORS",  "EMBARGO", "EXCLUSIVE", "FLASH",    "INC",           "LIVE",   "LTD",       "NEWS",
        "NOTE",     "OPINION", "PLC",       "REVIEW",   "SPORTS",        "UPDATE", "URGENT",    "WEATHER"};
    return std::ranges::any_of(split_words(capitals), [](std::string_view word) {
        while (word.ends_with('.')) word.remove_suffix(1);
        return std::ranges::find(labels, word) != labels.end();
    });
}

// PLACE \u2014 text, as The Canadian Press has it: capitals before, a sentence behind.
std::optional<LeadDateline> dateline_in_capitals(std::string_view paragraph) {
    constexpr std::string_view dash = " \u2014 ";
    constexpr std::size_t shortest_place = 4;  // three letters are an agency
    const std::size_t end = paragraph.substr(0, longest_place).find(dash);
    if (end == std::string_view::npos || end < shortest_place) return std::nullopt;
    const std::string_view stated = paragraph.substr(0, end);
    const std::string_view place = head_of(stated);
    const std::string_view text = paragraph.substr(end + dash.size());
    const bool is_place = looks_like_place(place) && is_in_capitals(place) && !is_label(place);
    const bool is_alone = place.size() == stated.size() || stated[place.size()] == ',';
    const bool starts_text =
        !text.empty() && (is_upper(text.front()) || text.front() == '"' || is_beyond_ascii(text.front()));
    if (!is_place || !is_alone || !starts_text || is_in_capitals(text)) return std::nullopt;
    return LeadDateline{place, paragraph.substr(0, end + dash.size() - 1), true};
}

bool is_note_or_highlight(std::string_view paragraph) {
    if (paragraph.starts_with('*') || paragraph.starts_with("\xE2\x80\xA2") || dash_at(paragraph) > 0) return true;
    return paragraph.starts_with('(') && paragraph.ends_with(')');
}

}  // namespace

std::optional<LeadDateline> dateline_of_paragraph(std::string_view paragraph) {
    paragraph = trim(paragraph);
    if (paragraph.starts_with('(')) return dateline_after_agency(paragraph);
    for (const auto form :
         {dateline_before_agency, dateline_before_slashes, dateline_before_bare_agency, dateline_in_capitals}) {
        if (auto dateline = form(paragraph)) return dateline;
    }
    return std::nullopt;
}

std::string_view place_of_stated_dateline(std::string_view dateline) {
    constexpr std::string_view arabic_comma = "\u060C";
    std::string_view place = strip_dashes(head_of(dateline.substr(0, dateline.find(arabic_comma))));
    // An agency may stand before it.
    for (std::size_t dash = find_dash(place); dash != std::string_view::npos; dash = find_dash(place)) {
        place = strip_dashes(place.substr(dash));
    }
    if (!has_letter(place) || parse_month(place)) return {};
    return place;
}

std::string_view without_by(std::string_view byline, std::string_view language) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> words = {{{"de", "Von "},
                                                                                             {"fr", "Par "},
                                                                                             {"es", "Por "},
                                                                                             {"ca", "Per "},
                                                                                             {"pt", "Por "},
                                                                                             {"it", "Di "},
                                                                                             {"sv", "Av "},
                                                                                             {"no", "Av "},
                                                                                             {"nb", "Av "},
                                                                                             {"nn", "Av "},
                                                                                             {"da", "Af "}}};
    byline = trim(byline);
    if (starts_with_ignoring_case(byline, "by ")) return trim(byline.substr(3));
    for (const auto& [tag, word] : words) {
        if (starts_with_ignoring_case(language, tag) && starts_with_ignoring_case(byline, word)) {
            return trim(byline.substr(word.size()));
        }
    }
    return byline;
}

namespace {

// Italian agencies put it in brackets: `(di Ada Weir)`, `(dell'inviata Ada Weir)`; nothing if it is none.
std::string_view byline_in_brackets(std::string_view paragraph) {
    if (!paragraph.starts_with('(') || !paragraph.ends_with(')')) return {};
    const std::string_view inside = paragraph.substr(1, paragraph.size() - 2);
    for (const std::string_view word : {"di ", "dell'inviato ", "dell'inviata ", "dall'inviato ", "dall'inviata "}) {
        if (!starts_with_ignoring_case(inside, word)) continue;
        const std::string_view name = trim(inside.substr(word.size()));
        const auto words = split_words(name);
        constexpr std::size_t most_words = 8;
        const bool is_name = words.size() >= 2 && words.size() <= most_words && is_upper(name.front()) &&
                             name.find_first_of("0123456789().:") == std::string_view::npos;
        return is_name ? name : std::string_view{};
    }
    return {};
}

}  // namespace

std::string_view byline_of_paragraph(std::string_view paragraph, std::string_view language) {
    constexpr std::size_t longest_byline = 120;
    constexpr std::size_t most_words = 12;
    paragraph = trim(paragraph);
    if (paragraph.size() > longest_byline) return {};
    if (const std::string_view name = byline_in_brackets(paragraph); !name.empty()) return name;
    if (!is_upper(paragraph.empty() ? ' ' : paragraph.front())) return {};
    const std::string_view name = without_by(paragraph, language);
    if (name.size() == paragraph.size() || name.empty()) return {};
    const bool is_name = is_upper(name.front()) || is_beyond_ascii(name.front());
    const bool is_sentence = name.ends_with('.') || name.ends_with('?') || name.ends_with(':') ||
                             std::ranges::any_of(name, is_digit) || split_words(name).size() > most_words;
    return is_name && !is_sentence ? name : std::string_view{};
}

Lead lead_of(std::string_view body, std::string_view language) {
    constexpr int paragraphs_looked_at = 12;
    Lead lead;
    bool past_start = false;
    for (int i = 0; i < paragraphs_looked_at && !body.empty(); ++i) {
        const std::size_t end = std::min(body.find('\n'), body.size());
        const std::string_view paragraph = trim(body.substr(0, end));
        body.remove_prefix(std::min(end + 1, body.size()));
        if (const auto byline = byline_of_paragraph(paragraph, language); !byline.empty() && !past_start) {
            if (lead.byline.empty()) lead.byline = byline;
            continue;
        }
        const auto dateline = dateline_of_paragraph(paragraph);
        // Behind the first paragraph of prose only capitals are sure to be no company and its symbol, and capitals
        // alone may be a subhead.
        if (dateline && (!past_start || (is_in_capitals(dateline->place) && !dateline->is_place_alone))) {
            lead.dateline = *dateline;
            return lead;
        }
        if (!is_note_or_highlight(paragraph)) past_start = true;
    }
    return lead;
}

}  // namespace wiredex
