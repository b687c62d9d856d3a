// Items as the service Reuters Connect answers with them.
#include <algorithm>
#include <string>
#include <utility>

#include "indexer/formats/json_article.h"
#include "indexer/formats/json_mapper.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/ticker_marks.h"

namespace wiredex {

extern const Format reuters_connect;
extern const JsonMapper reuters_connect_mapper;

namespace {

bool recognises(JsonNode /*object*/, const JsonMarks& marks) {
    if (marks.has(JsonMark::bodyxhtml)) return marks.has_any({JsonMark::headline, JsonMark::usn, JsonMark::uri});
    return marks.has_any({JsonMark::usn, JsonMark::versioned_guid}) &&
           marks.has_any({JsonMark::headline, JsonMark::version_created});
}

// Guids come with the version behind a colon, too.
std::string id_of(JsonNode item, const std::string& version) {
    std::string id = item.first({"guid", "uri", "versionedguid", "usn", "id"}).text();
    if (!version.empty() && id.size() > version.size() + 1 && id.ends_with(':' + version)) {
        id.resize(id.size() - version.size() - 1);
    }
    return id;
}

void read_head(JsonNode item, Article& article) {
    article.version = item["version"].text();
    article.id = id_of(item, article.version);
    article.headline = json_line(item.first({"headline", "title"}));
    article.slugline = json_line(item.first({"slug", "slugline"}));
    article.summary = json_text(item.first({"intro", "fragment", "description"})).text;
    article.language = json_language(item["language"]);
    article.byline = without_by(json_joined_names(item["byline"]), article.language);
    article.credit = json_line(item.first({"credit", "creditline"}));
    article.source = json_joined_names(item.first({"source", "infosource", "provider"}));
    if (article.source.empty()) article.source = article.credit;
    article.urgency = item["urgency"].text();
    article.take = take_of_headline(article.headline);
    article.word_count = json_count(item["wordcount"]);
}

void read_subjects(JsonNode item, Article& article) {
    for (const JsonNode subject : item.first({"subject", "subjects"}).entries()) {
        Topic topic = subject.is_object() ? json_topic(subject) : split_code(subject.text());
        const bool is_instrument = topic.scheme == "R" || topic.scheme == "RIC";
        if (is_instrument) {
            add_once(std::move(topic.code), article.tickers);
        } else {
            add_once(std::move(topic), article.topics);
        }
    }
    for (const std::string& keyword : json_names(item.first({"keyword", "keywords"}))) {
        add_once(Topic{{}, keyword, "keyword"}, article.topics);
    }
    article.category = json_joined_names(item.first({"channels", "category"}));
}

void read_management(JsonNode item, const ReaderOptions& options, Article& article) {
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    article.published = json_time(item.first({"firstcreated", "contenttimestamp"}), hints);
    article.updated = json_time(item.first({"versioncreated", "sorttimestamp"}), hints);
    article.status = json_status(item["pubstatus"]);
    if (!item["embargoed"].is_blank()) read_embargo(item["embargoed"], hints, article);
    article.signal = ascii_lower(split_code(json_name(item["signal"])).code);
    article.ednote = json_notes(item.first({"ednote", "editorsnote", "editornotes"}));
    article.usage = json_notes(item.first({"usageterms", "usagetermsrole"}));
    article.copyright = json_line(item["copyrightnotice"]);
}

void read_content(JsonNode item, Article& article) {
    MarkupText body = json_text(item.first({"bodyxhtml", "bodyxhtmlrich", "body"}));
    article.body = std::move(body.text);
    article.captions = std::move(body.captions);
    add_once(json_text(item["caption"]).text, article.captions);
    for (const JsonNode part : item["associations"].entries()) {
        add_once(json_line(part.first({"caption", "headline"})), article.captions);
    }
    for (std::string& symbol : marked_tickers(article.body)) add_once(std::move(symbol), article.tickers);
}

void read(const JsonRecord& record, std::vector<ArticleReader::Item>& items) {
    Article article;
    read_head(record.object, article);
    read_subjects(record.object, article);
    read_content(record.object, article);
    complete_from_body(article);
    drop_repeated_lines(article);
    read_management(record.object, record.options, article);
    put_article(std::move(article), record, "headLine, bodyXhtml, caption", items);
}

}  // namespace

const Format reuters_connect = {{"reuters_connect", "Reuters Connect: items of Reuters in JSON"},
                                looks_like_json,
                                [](const Input& input) { return read_json(input, &reuters_connect_mapper); }};

const JsonMapper reuters_connect_mapper = {reuters_connect, recognises, read};

}  // namespace wiredex
