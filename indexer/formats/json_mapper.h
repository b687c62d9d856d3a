// What a format written in JSON is to the reader that all of them share: how its objects look, and what they say.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <vector>

#include "indexer/formats/format.h"
#include "indexer/json/node.h"

namespace wiredex {

/// Names of members by which formats are told apart, one bit each.
enum class JsonMark : unsigned {
    altids,
    api_version,
    article_html,
    article_url,
    at_graph,
    at_type,
    bodies,
    body_html,
    body_text,
    body_xhtml,
    contents,
    description_text,
    first_created,
    format,
    guid,
    bodyxhtml,
    headline,
    headlines,
    id,
    mimetype,
    profile,
    pub_status,
    published_date,
    text,  ///< any name that a text or title has in objects of any kind
    title,
    type,
    uri,
    urn,
    usage_terms,
    usn,
    version_created,
    versioned_guid,
    wrapping,  ///< any name that a list of articles has, or an object that holds one
};

/// The marks that an object has.
class JsonMarks {
public:
    explicit JsonMarks(JsonNode object);

    [[nodiscard]] bool has(JsonMark mark) const { return (bits_ & bit(mark)) != 0; }
    [[nodiscard]] bool has_any(std::initializer_list<JsonMark> marks) const { return count(marks) > 0; }
    [[nodiscard]] int count(std::initializer_list<JsonMark> marks) const;

private:
    static constexpr std::uint64_t bit(JsonMark mark) { return std::uint64_t{1} << static_cast<unsigned>(mark); }

    std::uint64_t bits_ = 0;
};

/// An object to be read.
struct JsonRecord {
    JsonNode object;
    std::uint64_t offset = 0;  ///< of its first byte
    const ReaderOptions& options;
};

/// A format written in JSON.
struct JsonMapper {
    const Format& format;  ///< what articles say they were made from
    bool (*recognises)(JsonNode object, const JsonMarks& marks);
    /// Makes the articles, rejects and skips; their `format` and `offset` are filled in where they are not set.
    void (*read)(const JsonRecord& record, std::vector<ArticleReader::Item>& items);
};

/// The reader of JSON. Every object goes to the mapper that recognises it; with `forced`, all go to that one, but for
/// those that wiredex itself wrote.
std::unique_ptr<RecordReader> read_json(const Input& input, const JsonMapper* forced = nullptr);

/// True for what `add --dry-run` wrote: it names the format and the file that it was read from.
bool is_our_own(JsonNode object);

/// True if the input begins as JSON with objects in it does.
bool looks_like_json(const Head& head);

}  // namespace wiredex
