#include "searcher/query/words.h"

#include <algorithm>

namespace wiredex {
namespace {

const Language& main_language(const std::vector<std::string>& tags) {
    return language_of(tags.empty() ? "" : tags.front());
}

/// The word behind an elided article or pronoun, l'accord, where the main language has none and left them together.
std::string_view without_elision(const Language& language, std::string_view word) {
    const std::size_t apostrophe = word.find('\'');
    if (!language.elides || apostrophe == std::string_view::npos || apostrophe > 5) return word;
    return word.substr(apostrophe + 1);
}

}  // namespace

std::vector<QueryUnit> units_of(const std::vector<QueryWord>& words) {
    std::vector<QueryUnit> units;
    for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
        while (end < words.size() && words[end].unit == words[begin].unit) ++end;
        units.emplace_back(words.data() + begin, end - begin);
    }
    return units;
}

bool has_only_stopwords(QueryUnit words) {
    return std::all_of(words.begin(), words.end(), [](const QueryWord& word) { return word.stopword; });
}

QueryAnalyzer::QueryAnalyzer(const std::vector<std::string>& tags, bool unlabelled) : tokenizer_(main_language(tags)) {
    spoken_.push_back({&main_language(tags), "", Stemmer(main_language(tags))});
    for (const std::string& tag : tags) {
        const Language& language = language_of(tag);
        if (&language == spoken_.front().language) continue;
        const bool anywhere = unlabelled && language.tag == "en";  // no term tells which articles these are
        spoken_.push_back({&language, anywhere ? "" : tag, Stemmer(language)});
    }
}

std::vector<QueryWord> QueryAnalyzer::analyse(std::string_view text, bool capitals_mean_something) {
    std::vector<QueryWord> words;
    const auto add = [&](const Token& token) {
        QueryWord word;
        word.kind = token.kind;
        word.unit = token.unit;
        word.covered = token.covered;
        word.stopword = token.kind == TokenKind::word && is_stopword(*spoken_.front().language, token.text);
        word.exact = spoken_.front().stemmer.terms(token).exact;
        add_stems(word, token);
        words.push_back(std::move(word));
    };
    tokenizer_.tokenize(text, add, capitals_mean_something);
    return words;
}

/// A word has a stem in every language of the database. One that the main language gives as well says nothing new.
void QueryAnalyzer::add_stems(QueryWord& word, const Token& token) {
    for (Spoken& spoken : spoken_) {
        Token part = token;
        part.text = without_elision(*spoken.language, token.text);
        const WordTerms& terms = spoken.stemmer.terms(part);
        if (word.stems.empty() || word.stems.front().term != terms.stem) word.stems.push_back({terms.stem, spoken.tag});
    }
}

}  // namespace wiredex
