#include "indexer/formats/zczc_article.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "article/dateline.h"
#include "indexer/text/agate_marks.h"
#include "indexer/text/lead.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/ticker_marks.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

// The head of a frame: the values of each tag, in the order in which they were sent.
class Tags {
public:
    void add(char mark, std::string value) { tags_.push_back({mark, std::move(value)}); }

    void continue_last(std::string_view more) { tags_.back().value.append(" ").append(more); }

    [[nodiscard]] bool has(char mark) const {
        return std::ranges::any_of(tags_, [mark](const Tag& tag) { return tag.mark == mark; });
    }

    /// The first value that is stated.
    [[nodiscard]] std::string value(char mark) const {
        const auto found =
            std::ranges::find_if(tags_, [mark](const Tag& tag) { return tag.mark == mark && !tag.value.empty(); });
        return found == tags_.end() ? std::string{} : found->value;
    }

    [[nodiscard]] std::vector<std::string> values(std::string_view marks) const {
        std::vector<std::string> found;
        for (const Tag& tag : tags_) {
            if (marks.find(tag.mark) != std::string_view::npos && !tag.value.empty()) found.push_back(tag.value);
        }
        return found;
    }

    [[nodiscard]] bool ends_with_headline() const {
        return !tags_.empty() && (tags_.back().mark == '$' || tags_.back().mark == '^');
    }

private:
    struct Tag {
        char mark;
        std::string value;
    };
    std::vector<Tag> tags_;
};

bool is_code(std::string_view value) {
    return std::ranges::none_of(value, is_space) && (value.size() <= 1 || std::ranges::all_of(value, is_digit));
}

// Text may start with the same characters: a list with `* `, a price with `$`.
bool is_tag(std::string_view line, const Tags& before) {
    constexpr std::string_view marks = "%#$:&*@~^=+";
    constexpr std::size_t longest_place = 24;
    if (line.empty() || marks.find(line.front()) == std::string_view::npos) return false;
    const char mark = line.front();
    const std::string_view value = trim(line.substr(1));
    if (line.size() > 1 && is_space(line[1]) && !value.empty() && mark != ':') return false;
    switch (mark) {
        case '*':
        case '+':
            return is_code(value);
        case '@':
            return value.size() <= longest_place && !before.has(mark);
        case '%':
        case ':':
            return true;
        default:
            return !before.has(mark);
    }
}

std::size_t skip_blank(const Lines& lines, std::size_t at) {
    while (at < lines.size() && trim(lines[at]).empty()) ++at;
    return at;
}

// Where the tags may start: the agency or the number of the message stands on a line above them, too.
std::size_t first_tag_line(const Lines& lines, const Tags& none) {
    constexpr std::size_t longest_name = 16;
    const std::size_t first = skip_blank(lines, 0);
    if (first >= lines.size() || is_tag(lines[first], none)) return first;
    const std::string_view name = trim(lines[first]);
    const std::size_t next = skip_blank(lines, first + 1);
    const auto is_part = [](char c) { return is_upper(c) || is_digit(c); };
    const bool is_name = name.size() <= longest_name && std::ranges::all_of(name, is_part);
    const bool tags_follow = next + 1 < lines.size() && is_tag(lines[next], none) && is_tag(lines[next + 1], none);
    return is_name && tags_follow ? next : first;
}

// Reads the tags; returns how many lines they take.
std::size_t read_tags(const Lines& lines, Tags& tags) {
    std::size_t i = first_tag_line(lines, tags);
    const std::size_t first = i;
    for (; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        if (is_tag(line, tags)) {
            tags.add(line.front(), std::string(trim(line.substr(1))));
            continue;
        }
        const bool broken_headline =
            tags.ends_with_headline() && !trim(line).empty() && i + 1 < lines.size() && is_tag(lines[i + 1], tags);
        if (!broken_headline) break;
        tags.continue_last(trim(line));
    }
    return i == first ? 0 : i;
}

// `(BRISBANE)`, `(BRISBANE, July 3)` or `BRISBANE, July 3 AAP -`; nothing if the value is something else.
std::string_view dateline_of_tag(std::string_view value) {
    if (value.ends_with(" -")) {
        const auto words = split_words(value);
        const std::string_view agency = words.size() < 3 ? std::string_view{} : words[words.size() - 2];
        const bool is_dateline = agency.size() > 1 && std::ranges::all_of(agency, is_upper) && is_upper(value[0]);
        return is_dateline ? trim(value.substr(0, static_cast<std::size_t>(agency.data() - value.data())))
                           : std::string_view{};
    }
    if (!value.starts_with('(') || !value.ends_with(')')) return {};
    return trim(value.substr(1, value.size() - 2));
}

void set_dateline(std::string_view dateline, Article& article) {
    article.dateline_text = std::string(dateline);
    article.dateline_place = std::string(place_of_dateline(dateline));
}

// Broadcast copy has a slug tag; the older tags of AAP say the category with `$` and the slug with `:`.
void read_head(const Tags& tags, Article& article) {
    const std::string dollar = tags.value('$');
    constexpr std::size_t longest_category = 2;
    const bool dollar_is_category = dollar.size() <= longest_category;
    article.headline = tags.has('^') || dollar_is_category ? tags.value('^') : dollar;
    article.category = dollar_is_category && !dollar.empty() ? dollar : tags.value('%');
    article.slugline = tags.value('#');
    article.take = tags.value('=');
    for (const std::string& value : tags.values(":")) {
        if (const std::string_view dateline = dateline_of_tag(value); !dateline.empty()) {
            set_dateline(dateline, article);
        } else if (tags.has('#') || !dollar_is_category) {
            article.take = value;
        } else if (article.slugline.empty()) {
            article.slugline = value;
        }
    }
    for (const std::string& code : tags.values("*+")) {
        if (code.size() > 1) article.topics.push_back({code, {}, "subj"});
    }
    for (std::string& genre : tags.values("~")) article.topics.push_back({{}, std::move(genre), "genre"});
    article.places = tags.values("@");
    // A login with its domain is for the desk, not for print.
    const std::string author = tags.value('&');
    const bool is_login = author.find('\\') != std::string::npos || (tags.has('^') && author.size() <= 1);
    if (!is_login) article.byline = without_by(author, "en");
}

void drop_blank_end(Lines& lines) {
    while (!lines.empty() && trim(lines.back()).empty()) lines.pop_back();
}

// The sign-off of a desk: `AAP RTV`, `AAP jc/cb`.
void drop_sign_off(Lines& lines, std::string_view agency) {
    drop_blank_end(lines);
    constexpr std::size_t longest_sign_off = 4;
    if (lines.empty() || agency.empty()) return;
    const auto words = split_words(lines.back());
    if (words.size() <= longest_sign_off && words.front() == agency && !lines.back().ends_with('.')) lines.pop_back();
}

// What follows `SOURCE:`; nothing if the line is another.
std::string_view source_of_line(std::string_view line) {
    constexpr std::string_view label = "SOURCE:";
    line = trim(line);
    return starts_with_ignoring_case(line, label) ? trim(line.substr(label.size())) : std::string_view{};
}

bool is_press_release(const Tags& tags, const Lines& lines) {
    const auto selectors = tags.values("%");
    const auto is_medianet = [](std::string_view value) { return starts_with_ignoring_case(value, "MNET"); };
    return std::ranges::any_of(selectors, is_medianet) || (!lines.empty() && !source_of_line(lines.back()).empty());
}

// Headline, day, text and `SOURCE:` of a press release: the agency is only its carrier.
void read_press_release(const Tags& tags, Lines& lines, Article& article) {
    article.slugline.clear();
    article.source = tags.value(':');
    if (!lines.empty()) {
        if (const std::string_view source = source_of_line(lines.back()); !source.empty()) {
            if (article.source.empty()) article.source = std::string(source);
            lines.pop_back();
        }
    }
    std::size_t at = skip_blank(lines, 0);
    if (article.headline.empty() && at < lines.size()) article.headline = collapse_spaces(lines[at++]);
    at = skip_blank(lines, at);
    if (at < lines.size()) {
        if (const auto day = parse_wire_date(trim(lines[at]))) {
            article.published = day;
            ++at;
        }
    }
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(at));
}

// A frame without a headline: its first line is one, and no part of the text where a blank line follows.
void take_headline_from_text(Lines& lines, Article& article) {
    const std::size_t at = skip_blank(lines, 0);
    if (at >= lines.size()) return;
    article.headline = collapse_spaces(lines[at]);
    const bool stands_alone = at + 1 < lines.size() && trim(lines[at + 1]).empty();
    if (stands_alone) lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(at + 1));
}

// `SYDNEY, Nov 6 AAP - ` or `SYDNEY, Nov 6 (AAP) -` at the start of the text, which keeps it.
std::string_view in_line_dateline(std::string_view body, std::string_view agency) {
    constexpr std::size_t longest_dateline = 70;
    const std::size_t name = agency.empty() ? std::string_view::npos : body.substr(0, longest_dateline).find(agency);
    if (name == std::string_view::npos || name < 2) return {};
    std::string_view behind = body.substr(name + agency.size());
    if (behind.starts_with(')')) behind.remove_prefix(1);
    behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
    if (!behind.starts_with('-')) return {};
    std::string_view dateline = trim(body.substr(0, name));
    while (dateline.ends_with('(') || dateline.ends_with(',')) dateline = trim(dateline.substr(0, dateline.size() - 1));
    return dateline.size() > 1 && is_upper(dateline[0]) && is_upper(dateline[1]) ? dateline : std::string_view{};
}

// `AAP` of `AAP1234`.
std::string_view without_number(std::string_view name) {
    const std::size_t letters = std::min(name.find_first_of("0123456789"), name.size());
    return letters > 1 && std::ranges::all_of(name.substr(letters), is_digit) ? name.substr(0, letters) : name;
}

}  // namespace

Article article_of_tagged_frame(std::string_view agency, const std::vector<std::string_view>& lines) {
    Tags tags;
    const std::size_t head = read_tags(lines, tags);
    const std::size_t start = skip_blank(lines, 0);
    // A number there is that of the service's message.
    const bool named_below = agency.empty() && head > 0 && std::ranges::all_of(trim(lines[start]), is_upper);
    const auto words = split_words(named_below ? lines[start] : agency);
    const std::string_view name = words.empty() ? std::string_view{} : without_number(words.front());
    Article article;
    article.source = std::string(name);
    Lines text = agate_rows(std::span(lines).subspan(head));
    read_head(tags, article);
    drop_sign_off(text, name);
    if (is_press_release(tags, text)) {
        read_press_release(tags, text, article);
    } else if (article.headline.empty()) {
        take_headline_from_text(text, article);
    }
    article.headline = collapse_spaces(article.headline);
    if (article.take.empty()) article.take = take_of_headline(article.headline);
    article.body = paragraphs_text(text);
    article.tickers = marked_tickers(article.body);
    if (article.dateline_text.empty()) {
        if (const auto dateline = in_line_dateline(article.body, name); !dateline.empty())
            set_dateline(dateline, article);
    }
    return article;
}

}  // namespace wiredex
