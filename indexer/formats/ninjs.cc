// ninjs: news items in JSON, as the IPTC and Superdesk, BBC, TT, dpa, Business Wire and others write them.
#include <string>
#include <utility>

#include "indexer/formats/editors_notes.h"
#include "indexer/formats/json_article.h"
#include "indexer/formats/ninjs_item.h"
#include "indexer/text/agency_name.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"

namespace wiredex {

extern const Format ninjs;
extern const JsonMapper ninjs_mapper;

namespace {

bool recognises(JsonNode object, const JsonMarks& marks) {
    if (marks.has(JsonMark::headlines) || marks.has(JsonMark::bodies)) return has_ninjs_roles(object);
    const int typical = marks.count({JsonMark::body_html, JsonMark::body_xhtml, JsonMark::body_text,
                                     JsonMark::description_text, JsonMark::version_created, JsonMark::first_created,
                                     JsonMark::pub_status, JsonMark::usage_terms, JsonMark::mimetype});
    const bool has_identity = marks.has_any({JsonMark::guid, JsonMark::uri});
    if (has_identity) return typical > 0 || (marks.has(JsonMark::headline) && marks.has(JsonMark::type));
    return marks.has(JsonMark::id) && marks.has(JsonMark::version_created) && typical > 1;
}

// The agency in the dateline of the text: `(AP)`.
std::string_view agency_of_dateline(std::string_view dateline) {
    constexpr std::size_t longest_agency = 24;
    const std::size_t open = dateline.find('(');
    const std::size_t close = dateline.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos || close - open > longest_agency) return {};
    return trim(dateline.substr(open + 1, close - open - 1));
}

void read_head(JsonNode item, Article& article) {
    article.id = item.first({"guid", "uri", "_id", "id"}).text();
    article.version = item.first({"version", "_current_version"}).text();
    article.headline = json_line(ninjs_text(item["headlines"], {"main", "headline"}));
    if (article.headline.empty()) article.headline = json_line(item.first({"headline", "title", "name"}));
    article.slugline = json_line(item.first({"slugline", "slug"}));
    article.language = json_language(item["language"]);
    std::string byline = json_line(item.first({"byline", "by"}));
    if (byline.empty()) byline = json_joined_names(item.first({"bylines", "authors", "creators"}));
    article.byline = without_by(byline, article.language);
    article.source = json_joined_names(item.first({"source", "infosources", "infosource", "provider"}));
    article.credit = json_line(item["creditline"]);
    article.urgency = item["urgency"].text();
    article.take = take_of_headline(article.headline);
    if (article.take.empty()) article.take = take_of_slug(article.slugline);
    article.word_count = json_count(item.first({"wordcount", "word_count"}));
}

// Superdesk keeps the dateline apart, with the text to print or without.
void read_dateline(JsonNode dateline, Article& article) {
    article.dateline_text = dateline.is_object() ? json_line(dateline["text"]) : json_line(dateline);
    article.dateline_place = dateline.is_object() ? json_line(dateline["located"]["city"])
                                                  : std::string(place_of_stated_dateline(article.dateline_text));
    if (article.dateline_place.empty()) article.dateline_place = place_of_stated_dateline(article.dateline_text);
}

void complete_source(JsonNode item, Article& article) {
    if (article.source.empty()) article.source = json_line(item["copyrightholder"]);
    if (article.source.empty()) article.source = agency_name(agency_of_dateline(article.dateline_text));
}

// A composite without a text of its own is a list of what belongs together.
bool is_package(JsonNode item, const Article& article) {
    const std::string type = ascii_lower(item["type"].text());
    const bool may_be = type == "composite" || type == "package" || type == "collection";
    return may_be && article.body.empty() && article.summary.empty() &&
           !item.first({"associations", "groups", "items"}).is_blank();
}

Skip package_of(JsonNode item, const JsonRecord& record, const Article& article) {
    Skip skip = skip_at(record.offset, "package", article.id);
    const auto add = [&skip](JsonNode part) {
        std::string ref = part.first({"guid", "uri", "_id", "id"}).text();
        if (!ref.empty()) skip.links.push_back({"inPackage", std::move(ref), part["version"].text()});
    };
    const JsonNode parts = item.first({"associations", "items"});
    if (parts.is_list()) {
        for (const JsonNode part : parts.entries()) add(part);
    } else {
        for (const auto& [name, part] : parts.members()) add(part);
    }
    return skip;
}

bool is_plan(JsonNode item, std::string& what) {
    const std::string type = ascii_lower(item["type"].text());
    if (type == "event" || type == "planning" || type == "planning_featured")
        what = type == "event" ? "event" : "planning item";
    return !what.empty();
}

void read(const JsonRecord& record, std::vector<ArticleReader::Item>& items) {
    const JsonNode item = record.object;
    Article article;
    read_head(item, article);
    if (std::string what; is_plan(item, what)) {
        items.emplace_back(skip_at(record.offset, std::move(what), article.id));
        return;
    }
    read_ninjs_content(item, article);
    if (is_package(item, article)) {
        items.emplace_back(package_of(item, record, article));
        return;
    }
    read_ninjs_subjects(item, article);
    read_dateline(item["dateline"], article);
    complete_from_body(article);
    drop_repeated_lines(article);
    complete_source(item, article);
    DateHints hints;
    hints.zone = zone_of_source(article.source, record.options);
    read_ninjs_management(item, hints, article);
    take_editors_notes_out(article.body, article.ednote);
    put_article(std::move(article), record, "headline, body_html, body_text, description_text", items);
}

}  // namespace

const Format ninjs = {{"ninjs", "ninjs 1 to 3: news items of the IPTC in JSON (Superdesk, BBC, TT, dpa and others)"},
                      looks_like_json,
                      [](const Input& input) { return read_json(input, &ninjs_mapper); }};

const JsonMapper ninjs_mapper = {ninjs, recognises, read};

}  // namespace wiredex
