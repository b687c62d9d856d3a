#include "article/json_reader.h"

#include <algorithm>
#include <simdjson.h>
#include <vector>

#include "article/dateline.h"
#include "article/json_document.h"
#include "article/json_keys.h"
#include "article/json_values.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

/// The value that counts for each key, and the name it was given under.
class ChosenValues {
public:
    void offer(std::string_view name, const JsonValue& value) {
        const std::optional<JsonName> known = find_json_name(name);
        if (!known) return;
        Choice& choice = choices_[known->key];
        // An empty value is kept only where nothing else is known: {"title": "x", "headline": ""} has a headline.
        const bool stated = !is_unstated(value);
        if (choice.offered && (choice.stated && !stated)) return;
        if (choice.offered && choice.stated == stated && choice.rank < known->rank) return;
        choice = {true, stated, known->rank, name, value};
    }

    /// Nothing if every value could be read.
    std::optional<JsonProblem> read_into(Article& article, const JsonReading& reading) const {
        for (std::size_t key = 0; key < choices_.size(); ++key) {
            const Choice& choice = choices_[key];
            if (!choice.stated) continue;
            if (ValueProblem problem = article_json_keys()[key].read(choice.value, article, reading)) {
                // Other programs may mean something else by the name: {"link": {"href": ...}}.
                if (choice.rank > 0 && choice.value.is_object()) continue;
                return JsonProblem{std::string(choice.name), std::move(*problem)};
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool was_offered(std::string_view name) const { return choices_[find_json_name(name)->key].offered; }

private:
    struct Choice {
        bool offered = false;
        bool stated = false;
        std::size_t rank = 0;
        std::string_view name;
        JsonValue value;
    };
    std::vector<Choice> choices_ = std::vector<Choice>(article_json_keys().size());
};

bool has_text(std::string_view text) {
    return text.find_first_not_of(" \t\n") != std::string_view::npos;
}

/// Something to read; or the withdrawal of a story, often sent without a word of text; or what a reader has called an
/// article before, so that its JSON can be read back whatever the agency sent.
bool is_article(const Article& article) {
    if (!article.id.empty() && !article.format.empty()) return true;
    const bool withdraws = !article.id.empty() && (article.status == "canceled" || article.status == "withheld");
    return withdraws || has_text(article.headline) || has_text(article.body) || has_text(article.summary) ||
           has_text(article.slugline) || !article.captions.empty();
}

}  // namespace

std::variant<Article, JsonProblem> read_article_json(std::string_view json, TextIs text) {
    thread_local JsonDocument document;
    JsonValue root;
    if (const simdjson::error_code error = document.parse(json, root)) {
        return JsonProblem{"", describe_json_error(error)};
    }
    return read_article_json(root, JsonReading{text});
}

std::variant<Article, JsonProblem> read_article_json(const JsonValue& root, const JsonReading& reading) {
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS)
        return JsonProblem{"", "found no JSON object; send one for each article"};

    ChosenValues values;
    for (const simdjson::dom::key_value_pair member : object) values.offer(member.key, member.value);
    Article article;
    if (std::optional<JsonProblem> problem = values.read_into(article, reading)) return std::move(*problem);
    if (!values.was_offered("dateline_place")) article.dateline_place = place_of_dateline(article.dateline_text);
    if (article.path.empty()) article.offset = 0;  // it counts within the file
    if (reading.text == TextIs::required && !is_article(article)) {
        return JsonProblem{
            "", "not an article: it has no headline (title), body (content, text), summary, slugline or captions"};
    }
    return article;
}

Article article_from_json(std::string_view json) {
    std::variant<Article, JsonProblem> result = read_article_json(json);
    if (const auto* problem = std::get_if<JsonProblem>(&result)) {
        throw Error(ErrorKind::usage, problem->key.empty() ? problem->reason : problem->key + ": " + problem->reason);
    }
    return std::get<Article>(std::move(result));
}

}  // namespace wiredex
