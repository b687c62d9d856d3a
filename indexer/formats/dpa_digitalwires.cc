// dpa's digital wires: articles in JSON with parts of the text in HTML.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "indexer/formats/json_article.h"
#include "indexer/formats/json_mapper.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"

namespace wiredex {

extern const Format dpa_digitalwires;
extern const JsonMapper dpa_digitalwires_mapper;

namespace {

bool recognises(JsonNode object, const JsonMarks& marks) {
    if (marks.has(JsonMark::urn) && marks.has(JsonMark::article_html)) return true;
    return marks.has(JsonMark::format) && object["format"].string().starts_with("digitalwires");
}

void read_head(JsonNode item, Article& article) {
    article.id = item["urn"].text();
    article.version = item["version"].text();
    article.headline = json_line(item["headline"]);
    article.summary = json_text(item.first({"teaser", "subhead"})).text;
    article.language = json_language(item["language"]);
    article.byline = without_by(json_line(item["byline"]), article.language);
    article.credit = json_line(item["creditline"]);
    article.source = article.credit;
    article.urgency = item["urgency"].text();
    article.category = json_joined_names(item["desk_names"]);
    article.dateline_text = json_line(item["dateline"]);
    article.dateline_place = place_of_stated_dateline(article.dateline_text);
}

// `categories` has the codes to the names in the lists.
void read_subjects(JsonNode item, Article& article) {
    struct Kind {
        std::string_view type;
        std::string_view names;
        std::string_view scheme;
    };
    static constexpr std::array<Kind, 4> kinds = {{{"dnltype:dpasubject", "dpasubject_names", ""},
                                                   {"dnltype:keyword", "keyword_names", "keyword"},
                                                   {"dnltype:genre", "genre_names", "genre"},
                                                   {"dnltype:rubric", "rubric_names", "rubric"}}};
    const std::vector<JsonNode> categories = item["categories"].entries();
    for (const Kind& kind : kinds) {
        std::unordered_set<std::string> coded;
        for (const JsonNode category : categories) {
            if (category["type"].string() != kind.type) continue;
            Topic topic = json_topic(category);
            if (topic.scheme.empty()) topic.scheme = kind.scheme;
            coded.insert(json_line(category["name"]));
            add_once(std::move(topic), article.topics);
        }
        for (const std::string& name : json_names(item[kind.names])) {
            if (!coded.contains(name)) {
                add_once(Topic{{}, name, std::string(kind.scheme)}, article.topics);
            }
        }
    }
    // The line above the headline names the subject, too.
    if (const std::string kicker = json_line(item["kicker"]); !kicker.empty()) {
        add_once(Topic{{}, kicker, "kicker"}, article.topics);
    }
}

// Named in a list of their own, in the categories, or in both.
void read_entities(JsonNode item, Article& article) {
    struct Kind {
        std::string_view type;
        std::string_view names;
        std::vector<std::string> Article::*field;
    };
    static constexpr std::array<Kind, 5> kinds = {
        {{"dnltype:geosubject", "geosubject_names", &Article::places},
         {"dnltype:poi", "poi_names", &Article::places},
         {"dnltype:person", "person_names", &Article::people},
         {"dnltype:organization", "organization_names", &Article::organisations},
         {"dnltype:organisation", "organisation_names", &Article::organisations}}};
    for (const Kind& kind : kinds) {
        add_once(json_names(item[kind.names]), article.*kind.field);
        for (const JsonNode category : item["categories"].entries()) {
            if (category["type"].string() == kind.type) add_once(json_line(category["name"]), article.*kind.field);
        }
    }
}

void read_management(JsonNode item, const ReaderOptions& options, Article& article) {
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    article.published = json_time(item["content_created"], hints);
    article.updated = json_time(item.first({"version_created", "updated"}), hints);
    article.status = json_status(item["pubstatus"]);
    if (!item["embargoed"].is_blank()) read_embargo(item["embargoed"], hints, article);
    article.signal = split_code(item["signal"].text()).code;
    if (json_status(item["signal"]) == "canceled") article.status = "canceled";
    article.usage = json_notes(item["usageterms"]);
    article.copyright = json_line(item["copyrightnotice"]);
    article.ednote = json_notes(item["ednotes"]);
    if (!article.ednote.empty()) return;
    // The notes again, laid out for the eye.
    for (const std::string_view part : {"public_html", "nonpublic_html"}) {
        const std::string notes = json_text(item["notepad"][part]).text;
        if (!notes.empty()) article.ednote += (article.ednote.empty() ? "" : "\n") + notes;
    }
}

// Boxes beside the text are searched as captions are: they stand apart from the body, too.
void read_content(JsonNode item, Article& article) {
    MarkupText body = json_text(item["article_html"]);
    article.body = std::move(body.text);
    article.captions = std::move(body.captions);
    for (const JsonNode description : item["descriptions"].entries()) {
        const JsonNode text = description.is_object()
                                  ? description.first({"caption", "description", "text", "value", "name"})
                                  : description;
        add_once(json_text(text).text, article.captions);
    }
    for (const JsonNode part : item["associations"].entries()) {
        if (ascii_lower(part["type"].text()) == "text") {
            std::string ref = part["urn"].text();
            if (!ref.empty()) article.links.push_back({"seeAlso", std::move(ref), part["version"].text()});
        } else {
            add_once(json_line(part.first({"caption", "headline"})), article.captions);
        }
    }
    add_once(json_text(item["infobox_html"]).text, article.captions);
}

void read(const JsonRecord& record, std::vector<ArticleReader::Item>& items) {
    Article article;
    read_head(record.object, article);
    read_subjects(record.object, article);
    read_entities(record.object, article);
    read_management(record.object, record.options, article);
    read_content(record.object, article);
    complete_from_body(article);
    put_article(std::move(article), record, "headline, article_html, teaser", items);
}

}  // namespace

const Format dpa_digitalwires = {{"dpa_digitalwires", "Digital wires of dpa: articles in JSON with texts in HTML"},
                                 looks_like_json,
                                 [](const Input& input) { return read_json(input, &dpa_digitalwires_mapper); }};

const JsonMapper dpa_digitalwires_mapper = {dpa_digitalwires, recognises, read};

}  // namespace wiredex
