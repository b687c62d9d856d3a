// What a database keeps of an article besides its terms: the document data.
//
// A record is a head of `key=value` lines, readable with any Xapian tool, an empty line, and a zstd frame (RFC 8878)
// that holds the whole article as JSON (`to_json`). The head has all that a result list shows, so lists never touch
// the frame. A value has no line break; topics and places have a line each; a topic is code, name and scheme between
// tabs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// The head of a record.
struct RecordHead {
    std::string headline;  ///< as sent; else the slugline, else the first sentence of the text
    std::string id;
    std::string version;
    std::string snippet;  ///< summary or opening of the body, at most some 200 characters
    std::string dateline;
    std::string byline;
    std::string source;
    std::optional<Time> published;
    std::optional<Time> updated;
    std::string language;
    std::vector<Topic> topics;
    std::vector<std::string> places;
    std::string path;
    std::string take;
    std::string status;            ///< `canceled`, `withheld`, `embargoed`...; what holds now, not only what was sent
    std::optional<Time> embargo;   ///< likewise: a correction does not lift the embargo of the version before it
    std::string content_hash;      ///< 32 hexadecimal digits: tells an unchanged article
    bool embargo_is_kept = false;  ///< the embargo is that of what came before; the article itself states none
    bool status_is_kept = false;   ///< likewise the status
    bool is_partial = false;       ///< the transmission was cut off before its end

    friend bool operator==(const RecordHead&, const RecordHead&) = default;
};

/// The head that an article's record has.
RecordHead make_head(const Article& article);

/// The record of an article. `head` must be `make_head(article)`. Keeps a zstd context per thread.
std::string encode_record(const RecordHead& head, const Article& article);

/// The record with another head over the same article.
std::string with_head(std::string_view record, const RecordHead& head);

/// Reads the head alone. Throws `Error` (`corrupt`) if this is no record.
RecordHead decode_head(std::string_view record);

/// Reads the whole article. Throws `Error` (`corrupt`).
Article decode_article(std::string_view record);

/// The head as an article with only those parts, for comparing versions.
Article head_as_article(const RecordHead& head);

}  // namespace wiredex
