// Items of the AP Media API, alone, in a feed's list, or in an answer of the service. The text of a story is not among
// them but a file to be fetched, as a rule.
#include <algorithm>
#include <string>
#include <utility>

#include "indexer/formats/editors_notes.h"
#include "indexer/formats/json_article.h"
#include "indexer/formats/json_mapper.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"

namespace wiredex {

extern const Format ap_media;
extern const JsonMapper ap_media_mapper;

namespace {

bool recognises(JsonNode object, const JsonMarks& marks) {
    return marks.has(JsonMark::altids) && !object["altids"]["itemid"].is_blank();
}

bool has_relation(JsonNode subject, std::string_view wanted) {
    return std::ranges::any_of(subject["rels"].entries(),
                               [&](JsonNode relation) { return relation.string() == wanted; });
}

// The photographer of a picture is its writer.
std::string byline_of(JsonNode item) {
    std::string byline;
    for (const JsonNode writer : item["bylines"].entries()) {
        const std::string name = writer.is_object() ? json_line(writer.first({"by", "name"})) : json_line(writer);
        if (!name.empty()) byline += (byline.empty() ? "" : ", ") + name;
    }
    return byline.empty() ? json_joined_names(item["photographer"]) : byline;
}

void read_head(JsonNode item, Article& article) {
    article.id = item["altids"]["itemid"].text();
    article.version = item["version"].text();
    article.headline = json_line(item.first({"headline", "headline_extended", "title"}));
    article.slugline = json_line(item.first({"slugline", "title"}));
    article.summary = json_text(item.first({"description_summary", "headline_extended"})).text;
    if (article.summary == article.headline) article.summary.clear();
    article.language = json_language(item["language"]);
    article.byline = without_by(byline_of(item), article.language);
    article.source = json_name(item["provider"]);
    if (article.source.empty()) article.source = json_joined_names(item["infosource"]);
    article.credit = json_line(item["description_creditline"]);
    article.urgency = item["urgency"].text();
    article.take = take_of_headline(article.headline);
    if (article.take.empty()) article.take = take_of_slug(article.slugline);
    article.word_count = json_count(item["wordcount"]);
}

// `located` may be the place of the desk: it counts where it names the city of the dateline, or nothing else does.
void read_dateline(JsonNode item, Article& article) {
    const std::string located = json_line(item["located"]);
    const std::string city = json_line(item["datelinelocation"]["city"]);
    const std::string_view place = place_of_stated_dateline(located);
    const bool counts = city.empty() || is_same_ignoring_case(place, city);
    article.dateline_place = counts ? std::string(place) : city;
    article.dateline_text = counts ? located : city;
}

// Those that only follow from others, such as Sports from Tennis, come last.
void read_subjects(JsonNode item, Article& article) {
    const std::vector<JsonNode> subjects = item["subject"].entries();
    for (const bool implied : {false, true}) {
        for (const JsonNode subject : subjects) {
            if (has_relation(subject, "category")) {
                if (implied) continue;
                const std::string code = subject["code"].text();
                if (!code.empty()) article.category += (article.category.empty() ? "" : ", ") + code;
            } else if (has_relation(subject, "ancestor") == implied) {
                add_once(json_topic(subject), article.topics);
            }
        }
    }
    for (const JsonNode event : item["event"].entries()) add_once(json_topic(event), article.topics);
    constexpr std::size_t longest_slugline = 256;
    const std::string_view slugline = std::string_view(article.slugline).substr(0, longest_slugline);
    for (const std::string& keyword : json_names(item["keywords"])) {
        if (keyword != article.headline && slugline.find(keyword) == std::string_view::npos) {
            add_once(Topic{{}, keyword, {}}, article.topics);
        }
    }
}

void read_entities(JsonNode item, Article& article) {
    add_once(json_names(item["person"]), article.people);
    add_once(json_names(item["place"]), article.places);
    for (const std::string_view name : {"organisation", "organization", "company"}) {
        add_once(json_names(item[name]), article.organisations);
        for (const JsonNode company : item[name].entries()) {
            for (const JsonNode symbol : company["symbols"].entries()) {
                add_once(symbol.is_object() ? symbol.first({"ticker", "symbol"}).text() : symbol.text(),
                         article.tickers);
            }
        }
    }
}

// `newscontent` and the like say what every story is.
std::string signal_of(JsonNode item) {
    std::string signal;
    for (const std::string& name : json_names(item.first({"signals", "signal"}))) {
        const std::string lower = ascii_lower(name);
        if (lower == "newscontent" || lower == "singlesource" || lower == "whitelisted") continue;
        signal += (signal.empty() ? "" : ", ") + lower;
    }
    return signal;
}

void read_management(JsonNode item, const ReaderOptions& options, Article& article) {
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    article.published = json_time(item.first({"firstcreated", "contentcreated"}), hints);
    article.updated = json_time(item["versioncreated"], hints);
    article.status = json_status(item["pubstatus"]);
    const JsonNode embargoed = item.first({"embargoed", "releasedatetime"});
    read_embargo(embargoed ? embargoed : item["embargoed"], hints, article);
    article.signal = signal_of(item);
    article.ednote = json_notes(item["ednote"]);
    article.usage = json_notes(item["usageterms"]);
    article.copyright = json_line(item["copyrightnotice"]);
}

void read_content(JsonNode item, Article& article) {
    MarkupText body = json_text(item.first({"body_nitf", "body_html", "body_xhtml", "body_text"}));
    article.body = std::move(body.text);
    article.captions = std::move(body.captions);
    add_once(json_text(item["description_caption"]).text, article.captions);
    for (const auto& [name, part] : item["associations"].members()) {
        const std::string type = ascii_lower(part["type"].text());
        if (type == "text") {
            std::string ref = part["altids"]["itemid"].text();
            if (!ref.empty()) article.links.push_back({"seeAlso", std::move(ref), part["version"].text()});
        } else {
            add_once(json_line(part.first({"description_caption", "headline"})), article.captions);
        }
    }
}

void read(const JsonRecord& record, std::vector<ArticleReader::Item>& items) {
    const JsonNode item = record.object;
    Article article;
    read_head(item, article);
    read_dateline(item, article);
    read_subjects(item, article);
    read_entities(item, article);
    read_management(item, record.options, article);
    read_content(item, article);
    take_editors_notes_out(article.body, article.ednote);
    complete_from_body(article);
    put_article(std::move(article), record, "headline, title, slugline, description_caption", items);
}

}  // namespace

const Format ap_media = {{"ap_media", "AP Media API: items of The Associated Press in JSON"},
                         looks_like_json,
                         [](const Input& input) { return read_json(input, &ap_media_mapper); }};

const JsonMapper ap_media_mapper = {ap_media, recognises, read};

}  // namespace wiredex
