// JSON-LD of schema.org as a document of its own: https://schema.org/NewsArticle.
#include <utility>

#include "indexer/formats/json_article.h"
#include "indexer/formats/json_ld_article.h"
#include "indexer/formats/json_mapper.h"

namespace wiredex {

extern const Format json_ld;
extern const JsonMapper json_ld_mapper;

namespace {

bool recognises(JsonNode /*object*/, const JsonMarks& marks) {
    return marks.has_any({JsonMark::at_type, JsonMark::at_graph});
}

void read(const JsonRecord& record, std::vector<ArticleReader::Item>& items) {
    std::vector<Article> articles = articles_of_json_ld(record.object, record.options);
    if (articles.empty() && !is_json_ld(record.object)) {
        items.emplace_back(reject_at(record.offset, "no JSON-LD: it has neither @type nor @graph"));
    } else if (articles.empty()) {
        const std::string type = json_name(record.object["@type"]);
        items.emplace_back(
            skip_at(record.offset, type.empty() ? "graph without articles" : type, record.object["@id"].text()));
    }
    for (Article& article : articles)
        put_article(std::move(article), record, "headline, articleBody, description", items);
}

}  // namespace

const Format json_ld = {{"json_ld", "JSON-LD: articles as schema.org describes them (NewsArticle, Article, @graph)"},
                        looks_like_json,
                        [](const Input& input) { return read_json(input, &json_ld_mapper); }};

const JsonMapper json_ld_mapper = {json_ld, recognises, read};

}  // namespace wiredex
