// JSON Lines: one object with the keys of docs/json-lines.md on each line. Also a single object over several lines.
#include <algorithm>
#include <utility>
#include <variant>

#include "article/json_reader.h"
#include "indexer/formats/document.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

ArticleReader::Item parse_object(std::string_view bytes, std::uint64_t offset) {
    std::variant<Article, JsonProblem> result = read_article_json(to_utf8(bytes));
    if (auto* problem = std::get_if<JsonProblem>(&result)) {
        Reject reject = reject_at(offset, std::move(problem->reason));
        reject.field = std::move(problem->key);
        return reject;
    }
    auto& article = std::get<Article>(result);
    // What `add --dry-run` wrote still says where it came from first.
    if (article.path.empty()) article.offset = offset;
    return std::move(article);
}

class JsonLinesReader : public RecordReader {
public:
    explicit JsonLinesReader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        Window& window = input_.window;
        while (!window.ensure(1).empty()) {
            const std::uint64_t offset = window.offset();
            const auto end = window.find("\n", input_.options.max_record_bytes);
            if (!end && window.buffered().size() > input_.options.max_record_bytes) {
                window.skip_to("\n");
                return too_long(offset, input_.options.max_record_bytes);
            }
            if (!end && !window.failure().empty()) return std::nullopt;
            const std::string_view line = window.buffered().substr(0, end.value_or(window.buffered().size()));
            const std::string_view object = trim(line);
            if (object.empty()) {
                window.consume(line.size() + (end ? 1 : 0));
                continue;
            }
            ArticleReader::Item item =
                parse_object(object, offset + static_cast<std::uint64_t>(object.data() - line.data()));
            window.consume(line.size() + (end ? 1 : 0));
            return item;
        }
        return std::nullopt;
    }

private:
    Input input_;
};

std::vector<ArticleReader::Item> parse_document(const Document& document) {
    std::vector<ArticleReader::Item> items;
    items.push_back(parse_object(document.text, document.offset));
    return items;
}

bool recognises(const Head& head) {
    if (!head.start.starts_with('{')) return false;
    const std::string_view inside = trim(head.start.substr(1));
    return inside.empty() || inside.starts_with('"') || inside.starts_with('}');
}

// A first line that stops where an object of one line cannot, but one spread over lines does. Where a later line starts
// an object, the first one is broken.
bool is_spread_over_lines(std::string_view start) {
    if (start.find("\n{\"") != std::string_view::npos) return false;
    const std::string_view line = trim(trim(start).substr(0, trim(start).find('\n')));
    return line == "{" || (line.starts_with('{') && (line.ends_with(',') || line.ends_with('[')));
}

std::unique_ptr<RecordReader> open(const Input& input) {
    if (is_spread_over_lines(input.window.buffered())) return read_as_document(input, parse_document);
    return std::make_unique<JsonLinesReader>(input);
}

}  // namespace

extern const Format json_lines;
const Format json_lines = {{"json_lines", "JSON Lines: one article as a JSON object on each line"}, recognises, open};

}  // namespace wiredex
