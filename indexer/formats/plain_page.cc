// A news page saved as plain text: headline, standfirst, picture, agency and place, times, body and topics, each block
// in its place and most of them optional. docs/formats.md shows one.
#include <algorithm>
#include <optional>

#include "indexer/formats/document.h"
#include "indexer/formats/line_limit.h"
#include "indexer/formats/page_agency.h"
#include "indexer/formats/page_topics.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::string_view first_published = "First Published";

bool is_update_line(std::string_view line) {
    return line.find("Last Updated") != std::string_view::npos &&
           (line.find("min read") != std::string_view::npos || starts_with_ignoring_case(trim(line), "last updated"));
}

// What follows `label` and a colon, with or without spaces; nothing if the line does not start so.
std::optional<std::string_view> labelled(std::string_view line, std::string_view label) {
    line = trim(line);
    if (!starts_with_ignoring_case(line, label)) return std::nullopt;
    line = trim(line.substr(label.size()));
    if (!line.starts_with(':')) return std::nullopt;
    return trim(line.substr(1));
}

// Where the parts of a page start: lines [0, preamble_end) come before agency and times, [body, body_end) is the body.
struct Layout {
    std::size_t preamble_end = 0;
    std::optional<std::size_t> agency;
    std::optional<std::size_t> update;
    std::size_t body = 0;
    std::size_t body_end = 0;
    std::optional<std::size_t> topics;
    std::optional<std::size_t> published;
};

// The labelled lines are looked for from the end: a body may quote them.
void find_tail(const Lines& lines, std::size_t from, Layout& layout) {
    layout.body_end = lines.size();
    for (std::size_t i = lines.size(); i-- > from;) {
        if (!layout.published && !layout.topics && labelled(lines[i], first_published)) {
            layout.published = i;
        } else if (!layout.topics && labelled(lines[i], "Topics")) {
            layout.topics = i;
        }
    }
    for (const auto& place : {layout.topics, layout.published}) {
        if (place) layout.body_end = std::min(layout.body_end, *place);
    }
}

std::size_t line_before(const Lines& lines, std::size_t i) {
    while (i > 0 && trim(lines[i - 1]).empty()) --i;
    return i == 0 ? 0 : i - 1;
}

// A page without times and agency: a standfirst has no full stop at its end, a paragraph has.
std::size_t preamble_without_agency(const Lines& lines, std::size_t body_end) {
    std::size_t last_block = body_end;
    while (last_block > 1 && trim(lines[last_block - 1]).empty()) --last_block;
    std::size_t end = 1;
    for (std::size_t i = 1; i < last_block; ++i) {
        const std::string_view line = trim(lines[i]);
        if (line.empty()) continue;
        if (line.ends_with('.') || line.ends_with('"') || line.ends_with("”") || i + 1 == last_block) break;
        end = i + 1;
    }
    return end;
}

Layout find_layout(const Lines& lines) {
    Layout layout;
    const auto update = std::ranges::find_if(lines, is_update_line);
    if (update != lines.end()) layout.update = static_cast<std::size_t>(update - lines.begin());
    find_tail(lines, layout.update.value_or(0) + 1, layout);
    if (layout.update) {
        const std::size_t before = line_before(lines, *layout.update);
        const bool adjacent = before + 1 == *layout.update && !labelled(lines[before], "Photo");
        if (before > 0 && (adjacent || is_agency_line(lines[before]))) layout.agency = before;
        layout.preamble_end = layout.agency.value_or(*layout.update);
        layout.body = *layout.update + 1;
        return layout;
    }
    for (std::size_t i = 1; i < layout.body_end && !layout.agency; ++i) {
        if (is_agency_line(lines[i])) layout.agency = i;
    }
    layout.preamble_end = layout.agency ? *layout.agency : preamble_without_agency(lines, layout.body_end);
    layout.body = layout.agency ? *layout.agency + 1 : layout.preamble_end;
    return layout;
}

// Headline, standfirst, caption and picture credit: blocks parted by blank lines.
void read_preamble(const Lines& lines, std::size_t end, Article& article) {
    article.headline = collapse_spaces(lines.front());
    std::vector<std::string> blocks;
    std::string credit;
    bool open = false;
    for (std::size_t i = 1; i < end; ++i) {
        const std::string_view line = trim(lines[i]);
        if (const auto photo = labelled(line, "Photo")) {
            credit = *photo;
            open = false;
        } else if (line.empty()) {
            open = false;
        } else if (open) {
            blocks.back().append(" ").append(line);
        } else {
            blocks.push_back(collapse_spaces(line));
            open = true;
        }
    }
    if (!blocks.empty()) article.summary = blocks.front();
    std::string caption;
    for (std::size_t i = 1; i < blocks.size(); ++i) caption.append(caption.empty() ? "" : " ").append(blocks[i]);
    if (!credit.empty()) caption.append(caption.empty() ? "" : " ").append("(Photo: " + credit + ")");
    if (!caption.empty()) article.captions.push_back(std::move(caption));
}

bool is_syndication_note(std::string_view line) {
    return line.starts_with('(') && line.ends_with(')') &&
           (line.find("syndicated feed") != std::string_view::npos || line.starts_with("(Only the headline"));
}

void read_body(const Lines& lines, const Layout& layout, Article& article) {
    Paragraphs paragraphs;
    for (std::size_t i = layout.body; i < layout.body_end; ++i) {
        const std::string_view line = trim(lines[i]);
        if (!is_syndication_note(line)) paragraphs.push_back(collapse_spaces(line));
    }
    article.body = join_paragraphs(paragraphs);
}

void read_times(const Lines& lines, const Layout& layout, Article& article) {
    if (layout.update) {
        const std::string_view line = lines[*layout.update];
        const std::string_view after = line.substr(line.find("Last Updated"));
        article.updated = parse_wire_date(labelled(after, "Last Updated").value_or(std::string_view{}));
    }
    if (layout.published) article.published = parse_wire_date(*labelled(lines[*layout.published], first_published));
    if (!article.published) article.published = article.updated;
}

// Blank lines part blocks, two as well as a million. Stops at one line more than a page may have.
Lines lines_of(std::string_view text) {
    Lines lines;
    std::size_t blank = 0;
    for (LineCursor cursor(text); lines.size() <= most_lines;) {
        const auto line = cursor.next();
        if (!line) break;
        blank = trim(*line).empty() ? blank + 1 : 0;
        if (blank <= 2) lines.push_back(*line);
    }
    return lines;
}

std::vector<ArticleReader::Item> parse(const Document& document) {
    Lines lines = lines_of(document.text);
    if (auto refusal = refuse_lines(lines.size(), document.offset)) return {*std::move(refusal)};
    lines.erase(lines.begin(), std::ranges::find_if(lines, [](std::string_view line) { return !trim(line).empty(); }));
    const Layout layout = lines.empty() ? Layout{} : find_layout(lines);
    if (!layout.update && !layout.topics && !layout.published) {
        return {
            reject_at(document.offset,
                      "not a page: no line says 'Last Updated', 'Topics :' or 'First Published:' (use --format auto)")};
    }
    Article article;
    article.offset = document.offset;
    read_preamble(lines, layout.preamble_end, article);
    article.take = take_of_headline(article.headline);
    if (layout.agency) {
        AgencyLine agency = split_agency_line(lines[*layout.agency]);
        article.source = std::move(agency.agency);
        article.dateline_place = std::move(agency.place);
    }
    read_times(lines, layout, article);
    read_body(lines, layout, article);
    if (layout.topics) {
        PageTopics found = split_topics(*labelled(lines[*layout.topics], "Topics"), document.learnt);
        for (std::string& name : found.topics) article.topics.push_back({{}, std::move(name), {}});
        article.places = std::move(found.places);
    }
    return {std::move(article)};
}

// A headline, a blank line, and the times: near the start, or the publication alone behind a short body.
bool recognises(const Head& head) {
    if (!head.root.empty()) return false;
    const Lines lines = split_lines(head.start);
    constexpr std::size_t last_line_of_preamble = 20;
    const auto near_start = [&](std::string_view line) {
        return is_update_line(line) && line.find("min read") != std::string_view::npos;
    };
    const auto preamble = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), last_line_of_preamble));
    if (lines.size() < 2 || !trim(lines[1]).empty()) return false;
    return std::any_of(lines.begin(), preamble, near_start) || std::ranges::any_of(lines, [](std::string_view line) {
               return labelled(line, first_published).has_value();
           });
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_as_document(input, parse);
}

}  // namespace

extern const Format plain_page;
const Format plain_page = {
    {"plain_page", "A news page as plain text, with 'N min read Last Updated :' or 'First Published:' lines"},
    recognises,
    open};

}  // namespace wiredex
