// Query text -> words, by the same analysis as articles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/language.h"
#include "analysis/stemmer.h"
#include "analysis/tokenizer.h"

namespace wiredex {

/// A word of a query.
struct QueryWord {
    std::string exact;               ///< term of the exact form, without a field's prefix
    std::vector<std::string> stems;  ///< `Zstem` in each language of the database, each once
    TokenKind kind = TokenKind::word;
    bool stopword = false;
    bool covered = false;  ///< n-gram of one character that a longer one covers
};

/// Analyses the text of queries for a database whose articles are in some languages. One thread at a time.
class QueryAnalyzer {
public:
    /// `tags`: the languages of the database, the most frequent first; that one says how words are split and which are
    /// stopwords. Empty counts as English.
    explicit QueryAnalyzer(const std::vector<std::string>& tags);

    /// `capitals_mean_something`: the whole query is not in capitals only, so that US is not us.
    std::vector<QueryWord> analyse(std::string_view text, bool capitals_mean_something);

private:
    std::vector<const Language*> languages_;
    Tokenizer tokenizer_;
    std::vector<Stemmer> stemmers_;
};

}  // namespace wiredex
