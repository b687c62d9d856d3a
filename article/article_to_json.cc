#include "article/dateline.h"
#include "article/json_writer.h"
#include "wiredex/article.h"

namespace wiredex {
namespace {

void write_origin(JsonWriter& json, const Article& article) {
    json.member_if_stated("format", article.format);
    if (article.path.empty()) return;
    json.member("path", article.path);
    json.member("offset", article.offset);
}

/// An empty place is written where reading the dateline's text would find one: it says that the sender stated none.
void write_dateline(JsonWriter& json, const Article& article) {
    if (!article.dateline_place.empty() || !place_of_dateline(article.dateline_text).empty()) {
        json.member("dateline_place", article.dateline_place);
    }
    json.member_if_stated("dateline_text", article.dateline_text);
}

void write_head(JsonWriter& json, const Article& article) {
    json.member_if_stated("id", article.id);
    json.version_if_stated("version", article.version);
    json.member_if_stated("take", article.take);
    json.member_if_stated("headline", article.headline);
    json.member_if_stated("slugline", article.slugline);
    json.member_if_stated("summary", article.summary);
    json.member_if_stated("byline", article.byline);
    json.member_if_stated("source", article.source);
    json.member_if_stated("credit", article.credit);
    write_dateline(json, article);
    json.member_if_stated("published", article.published);
    json.member_if_stated("updated", article.updated);
    json.member_if_stated("embargo", article.embargo);
    json.member_if_stated("language", article.language);
}

void write_subjects(JsonWriter& json, const Article& article) {
    json.member_if_stated("topics", article.topics);
    json.member_if_stated("places", article.places);
    json.member_if_stated("people", article.people);
    json.member_if_stated("organisations", article.organisations);
    json.member_if_stated("tickers", article.tickers);
}

void write_desk(JsonWriter& json, const Article& article) {
    json.member_if_stated("urgency", article.urgency);
    json.member_if_stated("category", article.category);
    json.member_if_stated("status", article.status);
    json.member_if_stated("signal", article.signal);
    json.member_if_stated("ednote", article.ednote);
    json.member_if_stated("usage", article.usage);
    json.member_if_stated("copyright", article.copyright);
}

void write_links(JsonWriter& json, const Article& article) {
    if (article.links.empty()) return;
    json.key("links");
    json.begin_list();
    for (const Link& link : article.links) {
        json.begin_object();
        json.member_if_stated("rel", link.rel);
        json.member_if_stated("ref", link.ref);
        json.version_if_stated("version", link.version);
        json.end_object();
    }
    json.end_list();
}

}  // namespace

std::string to_json(const Article& article) {
    constexpr std::size_t room_for_the_rest = 1024;
    std::string out;
    out.reserve(article.body.size() + article.body.size() / 16 + room_for_the_rest);
    JsonWriter json(out);
    json.begin_object();
    write_origin(json, article);
    write_head(json, article);
    write_subjects(json, article);
    write_desk(json, article);
    write_links(json, article);
    json.member_if_stated("captions", article.captions);
    json.member_if_stated("word_count", article.word_count);
    json.member_if_stated("body", article.body);
    json.end_object();
    return out;
}

}  // namespace wiredex
