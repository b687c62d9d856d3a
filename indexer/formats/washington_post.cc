// The Washington Post collection of TREC: a line an article, its text in blocks.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/formats/json_article.h"
#include "indexer/formats/json_mapper.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"

namespace wiredex {

extern const Format washington_post;
extern const JsonMapper washington_post_mapper;

namespace {

bool recognises(JsonNode object, const JsonMarks& marks) {
    return marks.has(JsonMark::contents) && object["contents"].is_list() &&
           marks.has_any({JsonMark::article_url, JsonMark::published_date});
}

void add_paragraph(std::string_view paragraph, Article& article) {
    if (paragraph.empty()) return;
    if (!article.body.empty()) article.body += '\n';
    article.body += paragraph;
}

void add_text(const MarkupText& text, Article& article) {
    add_paragraph(text.text, article);
    add_once(text.captions, article.captions);
}

// Blocks that only repeat the head or promote something else are left out.
void read_block(JsonNode block, Article& article) {
    const std::string type = ascii_lower(block["type"].text());
    const JsonNode content = block["content"];
    if (type == "kicker") {
        if (article.category.empty()) article.category = json_line(content);
    } else if (type == "title") {
        if (article.headline.empty()) article.headline = json_line(content);
    } else if (type == "byline") {
        if (article.byline.empty()) article.byline = without_by(json_line(content), "en");
    } else if (type == "deck" || type == "subheadline") {
        if (article.summary.empty()) article.summary = json_text(content).text;
    } else if (type == "date") {
        if (!article.published) article.published = json_time(content, {});
    } else if (type == "image" || type == "gallery" || type == "video") {
        add_once(json_line(block.first({"fullcaption", "caption", "blurb"})), article.captions);
    } else if (type == "sanitized_html" || type == "text" || type == "paragraph" || type == "list" ||
               type == "pull_quote" || type == "header") {
        add_text(json_text(content), article);
    }
}

void read(const JsonRecord& record, std::vector<ArticleReader::Item>& items) {
    const JsonNode item = record.object;
    Article article;
    article.id = item["id"].text();
    article.headline = json_line(item["title"]);
    article.byline = without_by(json_joined_names(item["author"]), "en");
    article.source = json_line(item["source"]);
    article.published = json_time(item["published_date"], {});
    for (const JsonNode block : item["contents"].entries()) read_block(block, article);
    complete_from_body(article);
    put_article(std::move(article), record, "title, contents", items);
}

}  // namespace

const Format washington_post = {
    {"washington_post", "The Washington Post collection of TREC: JSON with the text in blocks"},
    looks_like_json,
    [](const Input& input) { return read_json(input, &washington_post_mapper); }};

const JsonMapper washington_post_mapper = {washington_post, recognises, read};

}  // namespace wiredex
