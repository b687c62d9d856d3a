// Reads JSON of any kind: cuts it into objects, and hands each one to the format that recognises it.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "article/json_document.h"
#include "indexer/formats/json_mapper.h"
#include "indexer/formats/registry.h"
#include "indexer/json/splitter.h"
#include "indexer/json/wrapping.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

extern const JsonMapper ninjs_mapper;
extern const JsonMapper ap_media_mapper;
extern const JsonMapper dpa_digitalwires_mapper;
extern const JsonMapper reuters_connect_mapper;
extern const JsonMapper washington_post_mapper;
extern const JsonMapper json_ld_mapper;
extern const JsonMapper json_lines_mapper;

namespace {

const JsonMapper* find_mapper(JsonNode object, const JsonMarks& marks) {
    static const std::array all = {&dpa_digitalwires_mapper, &ap_media_mapper, &reuters_connect_mapper,
                                   &json_ld_mapper,          &ninjs_mapper,    &washington_post_mapper};
    const auto found =
        std::ranges::find_if(all, [&](const JsonMapper* mapper) { return mapper->recognises(object, marks); });
    return found == all.end() ? nullptr : *found;
}

bool looks_like_article(JsonNode object) {
    constexpr int deepest = 3;
    for (int depth = 0; depth < deepest && object; ++depth) {
        const JsonMarks marks(object);
        if (marks.has(JsonMark::text) || find_mapper(object, marks) != nullptr) return true;
        object = wrapped_object(object);
    }
    return false;
}

// An article with a list of others, such as related ones, is still an article; a feed with a title is none.
bool wraps_articles(const JsonList& list, const JsonMarks& marks) {
    if (list.path.empty()) return false;
    if (!list.first) return !marks.has(JsonMark::text);
    if (!looks_like_article(list.first)) return false;
    const JsonMarks first(list.first);
    return !marks.has(JsonMark::text) || first.has_any({JsonMark::id, JsonMark::guid, JsonMark::uri}) ||
           find_mapper(list.first, first) != nullptr;
}

class JsonReader : public RecordReader {
public:
    JsonReader(const Input& input, const JsonMapper* forced)
        : input_(input), forced_(forced), splitter_(input.window, input.options.max_record_bytes) {}

    std::optional<ArticleReader::Item> next() override {
        while (given_ == items_.size()) {
            items_.clear();
            given_ = 0;
            auto piece = splitter_.next();
            if (!piece) return std::nullopt;
            if (auto* reject = std::get_if<Reject>(&*piece)) return std::move(*reject);
            read(std::get<JsonPiece>(*piece));
        }
        return std::move(items_[given_++]);
    }

private:
    void read(const JsonPiece& piece) {
        simdjson::dom::element root;
        simdjson::error_code error = document_.parse(piece.text, root, piece.readable_behind);
        if (error == simdjson::UTF8_ERROR) error = document_.parse(to_utf8(piece.text), root);
        if (error != simdjson::SUCCESS) {
            items_.emplace_back(reject_at(piece.offset, describe_json_error(error)));
        } else if (!root.is_object()) {
            items_.emplace_back(reject_at(piece.offset, "found no JSON object; send one for each article"));
        } else {
            read_object(JsonNode(root), piece.offset);
        }
    }

    void read_object(JsonNode object, std::uint64_t offset) {
        constexpr int deepest = 4;
        const JsonNode whole = object;
        id_of_wrapper_.clear();
        for (int depth = 0; depth < deepest; ++depth) {
            const JsonMarks marks(object);
            if (marks.has(JsonMark::format) && is_our_own(object)) return read_with(json_lines_mapper, object, offset);
            const JsonMapper* const mapper = find_mapper(object, marks);
            if (mapper != nullptr) return read_with(forced_ == nullptr ? *mapper : *forced_, object, offset);
            if (depth == 0 && enter_list(object, marks, offset)) return;
            const JsonNode inside = marks.has(JsonMark::text) ? JsonNode() : wrapped_object(object);
            if (!inside || !looks_like_article(inside)) break;
            object = inside;
            id_of_wrapper_ = whole["_id"].text();
        }
        const bool wrapped = looks_like_article(object);
        read_with(forced_ == nullptr ? json_lines_mapper : *forced_, wrapped ? object : whole, offset);
    }

    // Lets the elements of a list that the object only wraps come next.
    bool enter_list(JsonNode object, const JsonMarks& marks, std::uint64_t offset) {
        JsonList list;
        if (marks.has(JsonMark::wrapping)) list = find_list(object);
        if (!wraps_articles(list, marks) && !marks.has(JsonMark::text)) list = find_list(object, looks_like_article);
        if (!wraps_articles(list, marks)) return false;
        if (!list.first) {
            items_.emplace_back(skip_at(offset, "empty list"));
            return true;
        }
        return splitter_.enter(std::move(list.path));
    }

    void read_with(const JsonMapper& mapper, JsonNode object, std::uint64_t offset) {
        mapper.read({object, offset, input_.options}, items_);
        const auto fill_in = [&](auto& item) {
            if (item.format.empty()) item.format = mapper.format.info.name;
            if (item.path.empty()) item.offset = offset;
        };
        for (ArticleReader::Item& item : items_) {
            std::visit(fill_in, item);
            auto* const article = std::get_if<Article>(&item);
            if (article != nullptr && article->id.empty()) article->id = id_of_wrapper_;
        }
    }

    Input input_;
    const JsonMapper* forced_;
    JsonSplitter splitter_;
    JsonDocument document_;
    std::string id_of_wrapper_;  // what a store of documents calls the one around which it put its own object
    std::vector<ArticleReader::Item> items_;  // of one piece
    std::size_t given_ = 0;                   // so many of them
};

}  // namespace

std::unique_ptr<RecordReader> read_json(const Input& input, const JsonMapper* forced) {
    return std::make_unique<JsonReader>(input, forced);
}

namespace {

// Takes a string, a number or a word such as `null` from the front, or as much of it as one sees; false if there is
// none.
bool skip_scalar(std::string_view& text) {
    if (!text.starts_with('"')) {
        const std::size_t end = std::min(text.find_first_of(",] \t\r\n"), text.size());
        const std::string_view word = text.substr(0, end);
        const bool is_number = !word.empty() && word.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
        text.remove_prefix(end);
        return is_number || word == "null" || word == "true" || word == "false";
    }
    std::size_t end = text.find_first_of("\"\\", 1);
    while (end != std::string_view::npos && text[end] == '\\') end = text.find_first_of("\"\\", end + 2);
    text.remove_prefix(std::min(end, text.size() - 1) + 1);
    return true;
}

// A list of lists, numbers and strings as far as one sees, with nothing behind it: a broken record or one of another
// kind, where `[Corrected] Ferries` or `[1] See note` are text.
bool is_list_of_values(std::string_view text) {
    int open = 0;
    while (!text.empty()) {
        const char c = text.front();
        if (c == '[' || c == ']') {
            open += c == '[' ? 1 : -1;
            text = trim(text.substr(1));
            if (open <= 0) return open == 0 && text.empty();
        } else if (c == ',') {
            text = trim(text.substr(1));
        } else {
            if (!skip_scalar(text)) return false;
            text = trim(text);
            if (!text.empty() && text.front() != ',' && text.front() != ']') return false;
        }
    }
    return true;
}

}  // namespace

bool looks_like_json(const Head& head) {
    constexpr char record_separator = 0x1E;
    std::string_view start = head.start;
    if (start.starts_with(record_separator)) start = trim(start.substr(1));
    if (start.starts_with('[') && is_list_of_values(start)) return true;
    while (start.starts_with('[')) {
        start = trim(start.substr(1));
        if (start.starts_with(']')) return true;
        if (!start.starts_with('[') && !start.starts_with('{')) return false;
    }
    if (!start.starts_with('{')) return false;
    const std::string_view inside = trim(start.substr(1));
    return inside.empty() || inside.starts_with('"') || inside.starts_with('}');
}

}  // namespace wiredex
