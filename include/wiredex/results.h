// What a search returns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "wiredex/article.h"

namespace wiredex {

/// One found article: what a result list shows. Its body is not read; `Searcher::article` gives the whole article.
struct Hit {
    std::uint64_t rank = 0;  ///< 1 for the best
    double score = 0;        ///< higher is better; comparable within one search only
    std::string id;
    std::string version;
    std::string headline;
    std::string snippet;   ///< the article's opening, or its summary: at most some 200 characters
    std::string dateline;  ///< place
    std::string byline;
    std::string source;
    std::optional<Time> published;
    std::optional<Time> updated;
    std::vector<Topic> topics;
    std::vector<std::string> places;
    std::string language;
    std::string path;      ///< file it was read from
    std::string database;  ///< the database it was found in, as the caller named it
};

/// The answer to a search.
struct Results {
    std::vector<Hit> hits;
    std::uint64_t matches = 0;   ///< how many articles match in all
    bool matches_exact = false;  ///< false: `matches` is an estimate
    /// For people, in English: what of the query was cut, `"harb*" stands for 812 words; the 200 most frequent were
    /// searched`. Mostly empty.
    std::vector<std::string> notes;
};

/// A query that may be meant instead (`Searcher::suggest`).
struct Suggestion {
    std::string query;
    std::uint64_t matches = 0;  ///< how many articles it finds, exactly
};

/// Notes and suggestions as one JSON object on one line, without the newline: docs/json-lines.md.
std::string to_json(const std::vector<std::string>& notes, const std::vector<Suggestion>& suggestions);

/// The hit as one JSON object on one line, without the newline: docs/json-lines.md.
std::string to_json(const Hit& hit);

}  // namespace wiredex
