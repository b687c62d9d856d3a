// Frames as Italian agencies send them:
//
//     ZCZC0123/SXB
//     XCI20191_SXB_QBXB
//     R CRO S0B QBXB
//     Ponti: riapre quello di Porto Elena
//        (NORDA) - PORTO ELENA, 12 MAR - Il ponte ...
//     ABC-DEF
//     12-MAR-14 15:14 NNNN
#include <algorithm>
#include <array>
#include <string>

#include "article/dateline.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/formats/zczc_article.h"
#include "indexer/text/clock_time.h"
#include "indexer/text/lead.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

std::optional<int> italian_month(std::string_view name) {
    static constexpr std::array<std::string_view, 12> months = {"gen", "feb", "mar", "apr", "mag", "giu",
                                                                "lug", "ago", "set", "ott", "nov", "dic"};
    const auto* const found = std::ranges::find(months, ascii_lower(name));
    if (found == months.end()) return parse_month(name);
    return static_cast<int>(found - months.begin()) + 1;
}

int full_year(int year) {
    constexpr int first_year_of_wires = 69;
    return year + (year >= 100 ? 0 : year >= first_year_of_wires ? 1900 : 2000);
}

// AGI's `141545 MAR 24`: day and clock, month, year.
std::optional<Time> closing_time_of_groups(const Lines& words) {
    constexpr std::size_t clock_digits = 6;
    const bool may_be = (words.size() == 3 || (words.size() == 4 && words[3] == "NNNN")) &&
                        words[0].size() == clock_digits && words[1].size() == 3 && words[2].size() <= 4;
    if (!may_be) return std::nullopt;
    const auto day = parse_number(words[0].substr(0, 2));
    const auto hour = parse_number(words[0].substr(2, 2));
    const auto minute = parse_number(words[0].substr(4));
    const auto month = italian_month(words[1]);
    const auto year = parse_number(words[2]);
    if (!day || !month || !year || !hour || !minute) return std::nullopt;
    return to_time({.day = {full_year(*year), *month, *day}, .hour = *hour, .minute = *minute});
}

// `12-MAR-14 15:14`
std::optional<Time> closing_time(std::string_view line) {
    const auto words = split_words(line.substr(0, 40));
    if (const auto time = closing_time_of_groups(words)) return time;
    const bool may_be = (words.size() == 2 || (words.size() == 3 && words[2] == "NNNN")) && words[0].size() >= 8;
    if (!may_be) return std::nullopt;
    const std::size_t month_at = words[0].find('-') + 1;
    const std::size_t year_at = words[0].rfind('-') + 1;
    const std::size_t colon = words[1].find_first_of(":.");
    if (month_at == 0 || year_at <= month_at || colon == std::string_view::npos) return std::nullopt;
    const auto day = parse_number(words[0].substr(0, month_at - 1));
    const auto month = italian_month(words[0].substr(month_at, year_at - 1 - month_at));
    const auto year = parse_number(words[0].substr(year_at));
    const auto hour = parse_number(words[1].substr(0, colon));
    const auto minute = parse_number(words[1].substr(colon + 1, 2));
    if (!day || !month || !year || !hour || !minute) return std::nullopt;
    return to_time({.day = {full_year(*year), *month, *day}, .hour = *hour, .minute = *minute});
}

// Codes of services and channels: short words in capitals, most with digits.
bool is_routing(std::string_view line) {
    const auto is_code_character = [](char c) { return is_upper(c) || is_digit(c) || c == '_' || c == '/'; };
    constexpr std::size_t longest_word = 4;
    const auto words = split_words(line);
    bool has_digit = false;
    for (const std::string_view word : words) {
        if (!std::ranges::all_of(word, is_code_character)) return false;
        const bool digit_inside = std::ranges::any_of(word, is_digit);
        if (word.size() > longest_word && !digit_inside) return false;
        has_digit = has_digit || digit_inside;
    }
    return has_digit;
}

// `CRO` of "R CRO S0B QBXB": the three letters behind a priority of one character.
std::string category_of(std::string_view routing) {
    const auto words = split_words(routing);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool is_category = words[i + 1].size() == 3 && std::ranges::all_of(words[i + 1], is_upper);
        if (words[i].size() == 1 && is_category) return std::string(words[i + 1]);
    }
    return {};
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

std::size_t skip_blank(const Lines& lines, std::size_t at) {
    while (at < lines.size() && trim(lines[at]).empty()) ++at;
    return at;
}

// "(NORDA) - PORTO ELENA, 12 MAR - Il ponte" or "Porto Elena, 12 mar. (Nordakronos) - Il ponte": a name in brackets,
// before which stands nothing or a day.
bool starts_text(std::string_view line) {
    constexpr std::size_t longest_dateline = 80;
    constexpr std::size_t longest_name = 24;
    line = trim(line).substr(0, longest_dateline);
    const std::size_t open = line.find('(');
    const std::size_t close = line.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return false;
    const auto is_name_character = [](char c) { return is_letter(c) || is_digit(c) || c == '/' || c == ' '; };
    const std::string_view name = line.substr(open + 1, close - open - 1);
    if (name.empty() || name.size() > longest_name || !std::ranges::all_of(name, is_name_character)) return false;
    const bool dash_follows = trim(line.substr(close + 1)).starts_with('-');
    return dash_follows && (open == 0 || std::ranges::any_of(line.substr(0, open), is_digit));
}

// The lines of the headline stand further left than the text, or a blank line or the text's dateline ends them. AGI
// ends them with " =".
std::size_t read_headline(const Lines& lines, std::size_t at, Article& article) {
    constexpr std::size_t most_lines = 4;
    const std::size_t first = at;
    for (; at < lines.size() && at - first < most_lines && !trim(lines[at]).empty(); ++at) {
        if (starts_text(lines[at]) || !byline_of_paragraph(lines[at], "it").empty() ||
            (at > first && indent_of(lines[at]) > indent_of(lines[first])))
            break;
        article.headline.append(at > first ? " " : "").append(trim(lines[at]));
    }
    if (article.headline.ends_with(" =")) article.headline.pop_back();
    article.headline = collapse_spaces(article.headline);
    return at;
}

// Initials of the desk and the number of the serial publication: `ABC-DEF`, `Red/Abc`, `(Abc/Nordakronos)`, `ISSN 0000
// - 0000`.
bool is_sign_off(std::string_view line) {
    constexpr std::size_t longest = 32;
    line = trim(line);
    if (line.empty() || line.starts_with("ISSN ")) return true;
    const auto is_initial = [](char c) { return is_upper(c) || c == '-' || c == '/'; };
    if (line.size() < 12 && std::ranges::all_of(line, is_initial)) return true;
    const auto is_name = [](char c) { return is_letter(c) || c == '/'; };
    const bool has_slash = line.find('/') != std::string_view::npos;
    if (line.size() < 12 && has_slash && std::ranges::all_of(line, is_name)) return true;
    return line.size() < longest && line.starts_with('(') && line.ends_with(')') && has_slash;
}

// "(NORDA) - PORTO ELENA, 12 MAR - Il ponte" and "Porto Elena, 12 mar. (Nordakronos) - Il ponte".
void read_italian_dateline(std::string_view body, Article& article) {
    constexpr std::size_t longest_dateline = 80;
    const std::string_view start = body.substr(0, longest_dateline);
    const std::size_t open = start.find('(');
    const std::size_t close = start.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return;
    article.source = std::string(trim(start.substr(open + 1, close - open - 1)));
    std::string_view dateline = trim(start.substr(0, open));
    if (open == 0) {
        const std::size_t from = start.find_first_not_of(" -", close + 1);
        const std::size_t to = start.find(" - ", close + 3);
        if (from == std::string_view::npos || to == std::string_view::npos || to < from) return;
        dateline = trim(start.substr(from, to - from));
    }
    article.dateline_text = std::string(dateline);
    article.dateline_place = std::string(place_of_dateline(dateline));
}

}  // namespace

bool is_closing_time(std::string_view line) {
    return closing_time(line).has_value();
}

Article article_of_routed_frame(const std::vector<std::string_view>& lines, const ReaderOptions& options) {
    Article article;
    std::size_t at = skip_blank(lines, 0);
    for (; at < lines.size() && is_routing(lines[at]); ++at) {
        if (article.category.empty()) article.category = category_of(lines[at]);
    }
    at = read_headline(lines, skip_blank(lines, at), article);
    const std::size_t next = skip_blank(lines, at);
    if (next < lines.size()) article.byline = byline_of_paragraph(lines[next], "it");
    if (!article.byline.empty()) at = next + 1;
    const auto text_begin = lines.begin() + static_cast<std::ptrdiff_t>(at);
    const auto text_end = std::find_if(text_begin, lines.end(), is_closing_time);
    Lines text(text_begin, text_end);
    while (!text.empty() && is_sign_off(text.back())) text.pop_back();
    article.body = paragraphs_text(text);
    read_italian_dateline(article.body, article);
    if (article.headline.empty()) article.headline = first_sentence(article.body.substr(0, article.body.find('\n')));
    if (text_end != lines.end()) {
        article.published = in_zone(*closing_time(*text_end), zone_of_source(article.source, options));
    }
    return article;
}

}  // namespace wiredex
