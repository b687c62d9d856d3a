// What a search returns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "wiredex/article.h"
#include "wiredex/fields.h"

namespace wiredex {

/// What one field adds to a score by one word.
struct FieldContribution {
    FieldId field = FieldId::body;
    std::uint32_t occurrences = 0;  ///< of the stem in the field
    double score = 0;
};

/// What one word of the query adds to the score of an article that has it.
struct WordContribution {
    std::string word;  ///< of the query, in lower case, or a synonym of it
    std::string stem;  ///< what was counted; a wildcard has several, a synonym one for each of its words
    double score = 0;
    std::vector<FieldContribution> fields;  ///< that have the stem; their scores add up to `score`
};

/// How a score came about: the scores of the words add up, and their sum times `recency` is the score of the hit.
struct Explanation {
    std::vector<WordContribution> words;
    double recency = 1;  ///< below 1 where `SearchOptions::recency` lets older articles fade
};

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
    std::string path;                        ///< file it was read from
    std::string database;                    ///< the database it was found in, as the caller named it
    std::optional<Explanation> explanation;  ///< where `SearchOptions::explain` asked for it
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
