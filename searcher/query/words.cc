#include "searcher/query/words.h"

#include <algorithm>

namespace wiredex {
namespace {

/// Stemming differs little between more languages than these, and each adds terms to every query.
constexpr std::size_t most_languages = 8;

std::vector<const Language*> rows_of(const std::vector<std::string>& tags) {
    std::vector<const Language*> rows;
    for (const std::string& tag : tags) {
        const Language* const row = &language_of(tag);
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    }
    if (rows.empty()) rows.push_back(&language_of(""));
    if (rows.size() > most_languages) rows.resize(most_languages);
    return rows;
}

}  // namespace

QueryAnalyzer::QueryAnalyzer(const std::vector<std::string>& tags)
    : languages_(rows_of(tags)), tokenizer_(*languages_.front()) {
    for (const Language* const language : languages_) stemmers_.emplace_back(*language);
}

std::vector<QueryWord> QueryAnalyzer::analyse(std::string_view text, bool capitals_mean_something) {
    std::vector<QueryWord> words;
    const auto add = [&](const Token& token) {
        QueryWord word;
        word.kind = token.kind;
        word.covered = token.covered;
        word.stopword = token.kind == TokenKind::word && is_stopword(*languages_.front(), token.text);
        for (Stemmer& stemmer : stemmers_) {
            const WordTerms& terms = stemmer.terms(token);
            word.exact = terms.exact;
            if (std::find(word.stems.begin(), word.stems.end(), terms.stem) == word.stems.end())
                word.stems.push_back(terms.stem);
        }
        words.push_back(std::move(word));
    };
    tokenizer_.tokenize(text, add, capitals_mean_something);
    return words;
}

}  // namespace wiredex
