#include "indexer/formats/json_article.h"

#include <algorithm>
#include <array>
#include <limits>
#include <simdjson.h>
#include <utility>

#include "article/json_values.h"
#include "indexer/text/byte_set.h"
#include "indexer/text/entities.h"
#include "indexer/text/html_text.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool has_reference(std::string_view text) {
    const std::size_t start = text.find('&');
    return start != std::string_view::npos && text.find(';', start) != std::string_view::npos;
}

// Plain text of paragraphs; blank lines between them do not count.
std::string plain_paragraphs(std::string_view text) {
    std::string body;
    for (const std::string_view line : split_lines(text)) {
        const std::string_view paragraph = trim(line);
        if (paragraph.empty()) continue;
        if (!body.empty()) body += '\n';
        body += paragraph;
    }
    return body;
}

void append(MarkupText&& more, MarkupText& text) {
    if (!text.text.empty() && !more.text.empty()) text.text += '\n';
    text.text += more.text;
    std::ranges::move(more.captions, std::back_inserter(text.captions));
}

// Names of schemes as people write them.
std::string_view usual_scheme(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> aliases = {
        {{"mediatopic", "medtop"}, {"subjectcode", "subj"}, {"subref", "subj"}}};
    const auto alias = std::ranges::find(aliases, name, &std::pair<std::string_view, std::string_view>::first);
    return alias == aliases.end() ? name : alias->second;
}

bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos;
}

// Its last part is the code, the one before it that is no version number the scheme.
Topic split_address(std::string_view address) {
    while (address.ends_with('/')) address.remove_suffix(1);
    const std::size_t last = address.find_last_of("/#");
    Topic topic;
    topic.code = address.substr(last + 1);
    std::string_view before = address.substr(0, last);
    while (!before.ends_with("//")) {
        const std::size_t slash = before.rfind('/');
        const std::string_view part = slash == std::string_view::npos ? before : before.substr(slash + 1);
        const bool is_version = part.find_first_not_of("0123456789.") == std::string_view::npos;
        if (!is_version) {
            topic.scheme = usual_scheme(part);
            break;
        }
        if (slash == std::string_view::npos) break;
        before = before.substr(0, slash);
    }
    return topic;
}

// Subject codes and Media Topics have eight digits.
bool is_code_of_iptc(std::string_view code) {
    constexpr std::size_t digits = 8;
    return code.size() == digits && std::ranges::all_of(code, is_digit);
}

}  // namespace

// Markup ends what it begins, or breaks lines.
bool holds_markup(std::string_view text) {
    if (text.find('<') == std::string_view::npos || !looks_like_html(text)) return false;
    return text.find("</") != std::string_view::npos || text.find("/>") != std::string_view::npos ||
           text.find("<p>") != std::string_view::npos || text.find("<br>") != std::string_view::npos;
}

MarkupText text_of_markup(std::string_view text) {
    if (holds_markup(text)) return html_text(text);
    if (!has_reference(text)) return {plain_paragraphs(text), {}};
    // References: of plain text, or markup that was escaped as a whole.
    const std::string decoded = decode_references(text);
    if (holds_markup(decoded)) return html_text(decoded);
    return {plain_paragraphs(decoded), {}};
}

std::string json_line(JsonNode node) {
    static constexpr ByteSet markup_marks("<&");
    std::string text = node.text();
    if (markup_marks.find_first_in(text) == std::string_view::npos) return collapse_spaces(text);
    return collapse_spaces(text_of_markup(text).text);
}

MarkupText json_text(JsonNode node) {
    if (node.is_string()) return text_of_markup(node.string());
    MarkupText text;
    if (!node.is_list()) return text;
    for (const JsonNode entry : node.entries()) append(text_of_markup(entry.string()), text);
    return text;
}

std::string json_name(JsonNode node) {
    constexpr int deepest = 3;
    for (int depth = 0; depth < deepest; ++depth) {
        if (!node.is_object() && !node.is_list()) return json_line(node);
        if (node.is_list()) {
            const std::vector<JsonNode> entries = node.entries();
            if (entries.empty()) return {};
            node = entries.front();
        } else {
            node = node.first({"name", "fullname", "title", "literal", "label", "value", "text", "code"});
        }
    }
    return json_line(node);
}

std::vector<std::string> json_names(JsonNode list) {
    std::vector<std::string> names;
    for (const JsonNode entry : list.entries()) add_once(json_name(entry), names);
    return names;
}

std::string json_joined_names(JsonNode list) {
    std::string joined;
    for (const std::string& name : json_names(list)) {
        if (!joined.empty()) joined += ", ";
        joined += name;
    }
    return joined;
}

Topic split_code(std::string_view code) {
    code = trim(code);
    if (is_address(code)) return split_address(code);
    Topic topic;
    const std::size_t colon = code.find(':');
    if (colon == std::string_view::npos || code.find(' ') < colon) {
        topic.code = code;
    } else {
        topic.scheme = code.substr(0, colon);
        topic.code = code.substr(colon + 1);
    }
    return topic;
}

Topic json_topic(JsonNode node) {
    if (!node.is_object()) return {{}, json_line(node), {}};
    const JsonNode uri = node.first({"uri", "id", "@id"});
    Topic topic = split_code(node.first({"code", "qcode"}).text());
    if (topic.code.empty() && !uri.is_blank()) topic = split_code(uri.text());
    // The literal is the code as the agency's own systems have it: a word of theirs says less than an address.
    const std::string literal = node["literal"].text();
    if (topic.code.empty() || is_code_of_iptc(literal)) topic.code = literal;
    if (const std::string scheme = node["scheme"].text(); !scheme.empty()) topic.scheme = scheme;
    topic.name = json_line(node.first({"name", "title", "label"}));
    if (topic.code.empty()) topic.scheme.clear();
    return topic;
}

std::optional<Time> json_time(JsonNode node, const DateHints& hints) {
    if (!node) return std::nullopt;
    if (node.is_string()) return parse_wire_date(node.string(), hints);
    std::optional<Time> time;
    if (read_time(node.value(), time)) return std::nullopt;
    return time;
}

std::string json_language(JsonNode node) {
    constexpr std::size_t longest = 35;
    constexpr std::size_t longest_primary = 3;
    if (node.is_list()) {
        const std::vector<JsonNode> entries = node.entries();
        node = entries.empty() ? JsonNode() : entries.front();
    }
    if (node.is_object()) node = node.first({"code", "alternateName", "identifier", "tag", "qcode", "name"});
    std::string tag = node.text();
    std::ranges::replace(tag, '_', '-');
    const std::size_t primary = std::min(tag.find('-'), tag.size());
    const bool is_tag = primary >= 2 && primary <= longest_primary && tag.size() <= longest &&
                        std::ranges::all_of(tag, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; }) &&
                        std::ranges::all_of(tag.substr(0, primary), is_letter);
    return is_tag ? tag : std::string();
}

std::string json_status(JsonNode node) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> meanings = {
        {{"cancelled", "canceled"},
         {"cancel", "canceled"},
         {"killed", "canceled"},
         {"kill", "canceled"},
         {"recalled", "canceled"},
         {"withdrawn", "canceled"},
         {"deleted", "canceled"},
         {"unpublished", "canceled"},
         {"withhold", "withheld"},
         {"published", "usable"},
         {"embargo", "embargoed"}}};
    const std::string code = ascii_lower(split_code(node.text()).code);
    const auto row = std::ranges::find(meanings, code, &std::pair<std::string_view, std::string_view>::first);
    return row == meanings.end() ? code : std::string(row->second);
}

void read_embargo(JsonNode embargoed, const DateHints& hints, Article& article) {
    if (!embargoed || embargoed.is_false()) return;
    DateHints later = hints;
    later.repeated = RepeatedHour::later;
    article.embargo = json_time(embargoed, later);
    const bool may_be_shown = article.status.empty() || article.status == "usable";
    if (!article.embargo && may_be_shown) article.status = "embargoed";
}

std::string json_notes(JsonNode node) {
    std::string notes;
    for (const JsonNode entry : node.entries()) {
        const JsonNode text = entry.is_object() ? entry.first({"value", "ednote", "text", "name"}) : entry;
        std::string note = text.is_string() ? json_text(text).text : text.text();
        if (note.empty()) continue;
        if (!notes.empty()) notes += '\n';
        notes += note;
    }
    return notes;
}

std::optional<std::uint32_t> json_count(JsonNode node) {
    std::uint64_t count = 0;
    if (node.is_blank() || read_count(node.value(), std::numeric_limits<std::uint32_t>::max(), count)) {
        return std::nullopt;
    }
    if (count == 0) return std::nullopt;
    return static_cast<std::uint32_t>(count);
}

void put_article(Article&& article, const JsonRecord& record, std::string_view missed,
                 std::vector<ArticleReader::Item>& items) {
    const bool withdraws = article.status == "canceled" || article.status == "withheld";
    const bool has_text = !article.headline.empty() || !article.body.empty() || !article.summary.empty() ||
                          !article.slugline.empty() || !article.captions.empty();
    if (has_text || (withdraws && !article.id.empty())) {
        items.emplace_back(std::move(article));
        return;
    }
    items.emplace_back(reject_at(record.offset, "not an article: it has none of " + std::string(missed)));
}

void complete_from_body(Article& article) {
    constexpr std::size_t longest_headline = 200;
    const Lead lead = lead_of(article.body, article.language);
    if (article.byline.empty()) article.byline = lead.byline;
    if (article.dateline_place.empty() && article.dateline_text.empty()) {
        article.dateline_place = lead.dateline.place;
        article.dateline_text = lead.dateline.text;
    }
    if (article.headline.empty()) article.headline = article.slugline;
    if (!article.headline.empty()) return;
    std::string_view line = std::string_view(article.body).substr(0, article.body.find('\n'));
    if (line.size() > longest_headline)
        line = line.substr(0, std::min(line.find(". "), line.rfind(' ', longest_headline)));
    article.headline = line;
}

void drop_repeated_lines(Article& article) {
    std::string_view rest = article.body;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string line = collapse_spaces(rest.substr(0, end));
        const bool repeats = line == article.headline ||
                             (!article.byline.empty() && without_by(line, article.language) == article.byline);
        if (!repeats) break;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    // A text that says no more than its headline is still the text.
    if (!rest.empty()) article.body.erase(0, article.body.size() - rest.size());
}

}  // namespace wiredex
