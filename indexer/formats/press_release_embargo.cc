#include "indexer/formats/press_release_embargo.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>

#include "indexer/formats/press_release_dateline.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::string_view decoration = " \t*-=#[]()_<>";

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](auto start) { return starts_with_ignoring_case(text, start); });
}

std::string_view without_decoration(std::string_view line) {
    const std::size_t from = line.find_first_not_of(decoration);
    if (from == std::string_view::npos) return {};
    return line.substr(from, line.find_last_not_of(decoration) + 1 - from);
}

std::optional<Time> end_of_embargo(std::string_view line) {
    DateHints hints;
    hints.repeated = RepeatedHour::later;
    const std::string lower = ascii_lower(line);
    for (const std::string_view word : {"until ", "before ", "till ", "embargoed ", "embargo ", ":"}) {
        const std::size_t place = lower.find(word);
        if (place == std::string::npos) continue;
        std::string_view date = without_decoration(line.substr(place + word.size()));
        while (date.ends_with('.') || date.ends_with(',')) date = trim(date.substr(0, date.size() - 1));
        if (const auto time = parse_wire_date(date, hints)) return time;
    }
    return std::nullopt;
}

// The first line behind the heading. Subheads may stand between headline and dateline.
std::size_t heading_end(const Lines& lines) {
    constexpr int most_blocks = 10;
    constexpr int blocks_without_dateline = 3;
    constexpr std::size_t most_lines = 200;
    std::size_t without_dateline = 0;
    std::size_t at = 0;
    for (int block = 0; block < most_blocks && at < std::min(lines.size(), most_lines); ++block) {
        while (at < lines.size() && trim(lines[at]).empty()) ++at;
        for (std::string text; at < lines.size() && !trim(lines[at]).empty(); ++at) {
            if (is_embargo_line(lines[at])) {
                text.clear();
                continue;
            }
            text.append(text.empty() ? "" : " ").append(trim(lines[at]));
            if (parse_press_release_dateline(collapse_spaces(text))) return at;
        }
        if (block < blocks_without_dateline) without_dateline = at;
    }
    return without_dateline;
}

void add_embargo(std::string_view text, Article& article) {
    article.ednote.append(article.ednote.empty() ? "" : "\n").append(collapse_spaces(text));
    const auto end = end_of_embargo(text);
    if (!end) {
        article.status = "embargoed";
    } else if (!article.embargo || article.embargo->seconds < end->seconds) {
        article.embargo = end;
    }
}

}  // namespace

bool is_embargo_line(std::string_view line) {
    line = without_decoration(line);
    if (starts_with_any(line, {"embargoed", "under embargo", "under strict embargo", "strict embargo",
                               "strictly embargo", "not for release before", "not for release until",
                               "not for publication before", "not for publication until", "hold for release"})) {
        return true;
    }
    constexpr std::string_view word = "embargo";
    if (!starts_with_ignoring_case(line, word)) return false;
    const std::string_view rest = line.substr(word.size());
    const std::string_view next = without_decoration(rest);
    return next.empty() || (!is_letter(rest.front()) && !is_letter(next.front())) ||
           starts_with_any(rest, {" until ", " till ", " to ", " before "}) || trim(rest).starts_with('-');
}

void take_embargoes_out(Lines& lines, Article& article) {
    const std::size_t end = heading_end(lines);
    Lines kept;
    kept.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i >= end || !is_embargo_line(lines[i])) {
            kept.push_back(lines[i]);
            continue;
        }
        std::string text(without_decoration(lines[i]));
        if (i + 1 < end && !end_of_embargo(text)) {
            const std::string longer = text + ' ' + std::string(without_decoration(lines[i + 1]));
            if (end_of_embargo(longer)) {
                text = longer;
                ++i;
            }
        }
        add_embargo(text, article);
    }
    lines = std::move(kept);
}

}  // namespace wiredex
