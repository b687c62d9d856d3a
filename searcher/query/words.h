// Query text -> words, by the same analysis as articles.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/language.h"
#include "analysis/stemmer.h"
#include "analysis/tokenizer.h"

namespace wiredex {

/// A stem that a query word has in a language of the database.
struct QueryStem {
    std::string term;  ///< `Zstem`
    std::string tag;   ///< primary tag of the language in whose articles it counts; empty: in any

    friend auto operator<=>(const QueryStem&, const QueryStem&) = default;
};

/// A word of a query.
struct QueryWord {
    std::string exact;             ///< term of the exact form, without a field's prefix
    std::vector<QueryStem> stems;  ///< that of the main language, then those of other languages that differ
    TokenKind kind = TokenKind::word;
    std::uint32_t unit = 0;  ///< as in `Token`
    bool stopword = false;
    bool covered = false;  ///< n-gram of one character that a longer one covers
    /// For what stands for several words of the index, `harb*`: terms of their exact forms, without a field's prefix.
    std::vector<std::string> forms;
};

/// A single word, or the words that stand for one: a compound, a run of n-grams.
using QueryUnit = std::span<const QueryWord>;

/// The words by units, in order.
std::vector<QueryUnit> units_of(const std::vector<QueryWord>& words);

/// True if there are only function words.
bool has_only_stopwords(QueryUnit words);

/// The exact terms of a phrase as the articles of a language have it, one a position.
struct PhraseForm {
    std::vector<std::string> words;
    std::string tag;  ///< as in `QueryStem`
};

/// Analyses the text of queries for a database whose articles are in some languages. One thread at a time.
class QueryAnalyzer {
public:
    /// `tags`: the languages of the database, the most frequent first; that one says how words are split and which are
    /// stopwords. Empty counts as English. `unlabelled`: some articles name no language; they are English.
    explicit QueryAnalyzer(const std::vector<std::string>& tags, bool unlabelled = true);

    /// `capitals_mean_something`: the whole query is not in capitals only, so that US is not us.
    std::vector<QueryWord> analyse(std::string_view text, bool capitals_mean_something);

    /// What stands side by side where the text is a phrase: as the main language has it, then as others do that split
    /// its words otherwise (*l'on* is two words in French).
    std::vector<PhraseForm> phrase(std::string_view text, bool capitals_mean_something);

    /// The stem (`Zstem`) of an exact form in the main language.
    std::string stem_of_form(std::string_view exact);

private:
    struct Spoken {
        const Language* language;
        std::string tag;  ///< as in `QueryStem`
        Stemmer stemmer;
        Tokenizer tokenizer;
    };

    void add_stems(QueryWord& word, const Token& token);

    std::vector<Spoken> spoken_;  ///< the main language first
};

}  // namespace wiredex
