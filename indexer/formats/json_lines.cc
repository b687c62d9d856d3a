// JSON of any kind: one object on each line with the keys of docs/json-lines.md, and everything else in JSON, whose
// objects go to the formats that recognise them.
#include <simdjson.h>
#include <string>
#include <utility>
#include <variant>

#include "article/json_reader.h"
#include "indexer/formats/json_article.h"
#include "indexer/formats/json_mapper.h"
#include "indexer/formats/registry.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

extern const Format json_lines;
extern const JsonMapper json_lines_mapper;

namespace {

constexpr std::size_t most_names_shown = 6;
constexpr std::size_t longest_name_shown = 32;

std::optional<Time> parse_any_date(std::string_view text) {
    return parse_wire_date(text);
}

// Objects of other programs hold web pages as often as text.
void resolve_markup(Article& article) {
    if (holds_markup(article.headline)) article.headline = text_of_markup(article.headline).text;
    if (holds_markup(article.summary)) article.summary = text_of_markup(article.summary).text;
    if (!holds_markup(article.body)) return;
    MarkupText body = text_of_markup(article.body);
    article.body = std::move(body.text);
    add_once(body.captions, article.captions);
}

// Which names there are, for whoever wonders why the object is no article.
std::string describe_names(JsonNode object) {
    std::string names;
    std::size_t count = 0;
    for (const auto& [name, value] : object.members()) {
        if (++count > most_names_shown) break;
        names += (names.empty() ? "" : ", ") + std::string(name.substr(0, longest_name_shown));
    }
    if (names.empty()) return "; it has no keys";
    return "; it has only " + names + (count > most_names_shown ? ", ..." : "");
}

void read(const JsonRecord& record, std::vector<ArticleReader::Item>& items) {
    JsonReading reading;
    reading.foreign = !is_our_own(record.object);
    reading.parse = parse_any_date;
    std::variant<Article, JsonProblem> result = read_article_json(record.object.value(), reading);
    if (auto* problem = std::get_if<JsonProblem>(&result)) {
        Reject reject = reject_at(record.offset, std::move(problem->reason));
        if (problem->key.empty()) reject.reason += describe_names(record.object);
        reject.field = std::move(problem->key);
        items.emplace_back(std::move(reject));
        return;
    }
    auto& article = std::get<Article>(result);
    if (reading.foreign) resolve_markup(article);
    items.emplace_back(std::move(article));
}

bool recognises_any(JsonNode /*object*/, const JsonMarks& /*marks*/) {
    return true;
}

}  // namespace

bool is_our_own(JsonNode object) {
    return find_format(object["format"].string()) != nullptr && object["path"].is_string();
}

const Format json_lines = {
    {"json_lines", "JSON: articles as objects with common keys, one on each line, in lists, or one behind the other"},
    looks_like_json,
    [](const Input& input) { return read_json(input); }};

const JsonMapper json_lines_mapper = {json_lines, recognises_any, read};

}  // namespace wiredex
