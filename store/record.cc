#include "store/record.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "article/content_hash.h"
#include "article/json_reader.h"
#include "store/compression.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

constexpr std::size_t longest_snippet = 200;

/// The keys whose value is plain text, and where it goes.
struct TextKey {
    std::string_view key;
    std::string RecordHead::*value;
};
constexpr std::array text_keys{
    TextKey{"headline", &RecordHead::headline}, TextKey{"id", &RecordHead::id},
    TextKey{"version", &RecordHead::version},   TextKey{"snippet", &RecordHead::snippet},
    TextKey{"dateline", &RecordHead::dateline}, TextKey{"byline", &RecordHead::byline},
    TextKey{"source", &RecordHead::source},     TextKey{"language", &RecordHead::language},
    TextKey{"take", &RecordHead::take},         TextKey{"status", &RecordHead::status},
    TextKey{"path", &RecordHead::path},         TextKey{"hash", &RecordHead::content_hash},
};
constexpr std::string_view frame_mark = "\n";  // an empty line ends the head

void append_line(std::string& out, std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out.append(key).push_back('=');
    std::transform(value.begin(), value.end(), std::back_inserter(out), [](char c) { return c == '\n' ? ' ' : c; });
    out.push_back('\n');
}

void append_time(std::string& out, std::string_view key, const std::optional<Time>& time) {
    if (time) append_line(out, key, format_time(*time));
}

/// A tab inside a part would shift the others.
std::string without_tabs(std::string text) {
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
}

Topic parse_topic(std::string_view value) {
    const std::size_t first = value.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : value.find('\t', first + 1);
    if (second == std::string_view::npos) throw Error(ErrorKind::corrupt, "a stored topic has too few parts");
    return {std::string(value.substr(0, first)), std::string(value.substr(first + 1, second - first - 1)),
            std::string(value.substr(second + 1))};
}

void read_line(RecordHead& head, std::string_view key, std::string_view value) {
    const auto* const text =
        std::find_if(text_keys.begin(), text_keys.end(), [key](const TextKey& k) { return k.key == key; });
    if (text != text_keys.end())
        head.*(text->value) = value;
    else if (key == "published")
        head.published = parse_time(value);
    else if (key == "updated")
        head.updated = parse_time(value);
    else if (key == "embargo")
        head.embargo = parse_time(value);
    else if (key == "topic")
        head.topics.push_back(parse_topic(value));
    else if (key == "place")
        head.places.emplace_back(value);
    else if (key == "kept")
        (value == "embargo" ? head.embargo_is_kept : head.status_is_kept) = true;
    else if (key == "partial")
        head.is_partial = true;
}

/// The opening of a text, ended at a space where it must be cut.
std::string opening(std::string_view text) {
    text = text.substr(0, text.find('\n', longest_snippet / 2));
    std::string cut(text.substr(0, longest_snippet));
    if (text.size() > longest_snippet) {
        while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80) cut.pop_back();
        if (!cut.empty() && static_cast<unsigned char>(cut.back()) >= 0xC0) cut.pop_back();
        if (const std::size_t space = cut.rfind(' '); space != std::string::npos && space > longest_snippet / 2)
            cut.resize(space);
        cut += " …";
    }
    std::replace(cut.begin(), cut.end(), '\n', ' ');
    std::replace(cut.begin(), cut.end(), '\t', ' ');
    return cut;
}

/// Alerts and notes come without a headline, and a list has to call them something.
std::string shown_headline(const Article& article) {
    if (!article.headline.empty()) return article.headline;
    if (!article.slugline.empty()) return article.slugline;
    const std::string_view text = article.summary.empty() ? article.body : article.summary;
    const std::string_view line = text.substr(0, text.find('\n'));
    return opening(line.substr(0, line.find(". ")));
}

/// What follows the head.
std::string_view frame_of(std::string_view record) {
    const std::size_t end = record.find("\n\n");
    if (end == std::string_view::npos) throw Error(ErrorKind::corrupt, "a stored record has no article");
    return record.substr(end + 2);
}

/// The head and the mark that ends it.
std::string encode_head(const RecordHead& head) {
    std::string out;
    for (const TextKey& key : text_keys) append_line(out, key.key, head.*(key.value));
    append_time(out, "published", head.published);
    append_time(out, "updated", head.updated);
    append_time(out, "embargo", head.embargo);
    if (head.embargo_is_kept) append_line(out, "kept", "embargo");
    if (head.status_is_kept) append_line(out, "kept", "status");
    if (head.is_partial) append_line(out, "partial", "yes");
    for (const Topic& topic : head.topics)
        append_line(out, "topic",
                    without_tabs(topic.code) + '\t' + without_tabs(topic.name) + '\t' + without_tabs(topic.scheme));
    for (const std::string& place : head.places) append_line(out, "place", place);
    return out += frame_mark;
}

}  // namespace

RecordHead make_head(const Article& article) {
    RecordHead head;
    head.headline = shown_headline(article);
    head.id = article.id;
    head.version = article.version;
    head.snippet = opening(article.summary.empty() ? article.body : article.summary);
    head.dateline = article.dateline_place;
    head.byline = article.byline;
    head.source = article.source;
    head.published = article.published;
    head.updated = article.updated;
    head.language = article.language;
    head.topics = article.topics;
    head.places = article.places;
    head.take = article.take;
    head.status = article.status;
    head.embargo = article.embargo;
    head.path = article.path;
    head.content_hash = to_hexadecimal(content_hash(article));
    head.is_partial = article.signal.find("partial") != std::string::npos;
    return head;
}

std::string encode_record(const RecordHead& head, const Article& article) {
    std::string out = encode_head(head);
    append_compressed(out, to_json(article));
    return out;
}

std::string with_head(std::string_view record, const RecordHead& head) {
    return encode_head(head).append(frame_of(record));
}

RecordHead decode_head(std::string_view record) {
    RecordHead head;
    for (std::size_t at = 0;;) {
        const std::size_t end = record.find('\n', at);
        if (end == std::string_view::npos) throw Error(ErrorKind::corrupt, "a stored record has no end of its head");
        if (end == at) return head;
        const std::string_view line = record.substr(at, end - at);
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            throw Error(ErrorKind::corrupt, "a stored record has a line without a key");
        read_line(head, line.substr(0, equals), line.substr(equals + 1));
        at = end + 1;
    }
}

Article decode_article(std::string_view record) {
    auto article = read_article_json(decompressed(frame_of(record)), TextIs::optional);
    if (const auto* const problem = std::get_if<JsonProblem>(&article))
        throw Error(ErrorKind::corrupt, "a stored article cannot be read: " + problem->reason);
    return std::get<Article>(std::move(article));
}

Article head_as_article(const RecordHead& head) {
    Article article;
    article.id = head.id;
    article.version = head.version;
    article.published = head.published;
    article.updated = head.updated;
    return article;
}

}  // namespace wiredex
