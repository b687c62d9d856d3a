#include "searcher/query/words.h"

#include <algorithm>

#include "analysis/unicode.h"

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

/// Initials as a language's articles have them: with periods where they would be a function word of it without.
std::string initials_in(const Language& language, std::string_view word) {
    std::string bare(word);
    bare.erase(std::remove(bare.begin(), bare.end(), '.'), bare.end());
    if (!is_stopword(language, bare)) return bare;
    std::string dotted;
    for (std::size_t i = 0; i < bare.size();) {
        append_utf8(dotted, next_character(bare, i));
        dotted += '.';
    }
    return dotted;
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

QueryAnalyzer::QueryAnalyzer(const std::vector<std::string>& tags, bool unlabelled) {
    spoken_.push_back({&main_language(tags), "", Stemmer(main_language(tags)), Tokenizer(main_language(tags))});
    for (const std::string& tag : tags) {
        const Language& language = language_of(tag);
        if (&language == spoken_.front().language) continue;
        const bool anywhere = unlabelled && language.tag == "en";  // no term tells which articles these are
        spoken_.push_back({&language, anywhere ? "" : tag, Stemmer(language), Tokenizer(language)});
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
    spoken_.front().tokenizer.tokenize(text, add, capitals_mean_something);
    return words;
}

std::vector<PhraseForm> QueryAnalyzer::phrase(std::string_view text, bool capitals_mean_something) {
    std::vector<PhraseForm> forms;
    for (Spoken& spoken : spoken_) {
        PhraseForm form;
        form.tag = spoken.tag;
        const auto add = [&](const Token& token) {
            if (token.kind != TokenKind::joined && !token.covered)
                form.words.push_back(spoken.stemmer.terms(token).exact);
        };
        spoken.tokenizer.tokenize(text, add, capitals_mean_something);
        if (forms.empty() || form.words != forms.front().words) forms.push_back(std::move(form));
    }
    return forms;
}

std::string QueryAnalyzer::stem_of_form(std::string_view exact) {
    Token token;
    token.text = exact;
    token.kind = exact.find_first_of("0123456789.") == std::string_view::npos ? TokenKind::word : TokenKind::number;
    return spoken_.front().stemmer.terms(token).stem;
}

/// A word has a stem in every language of the database. One that the main language gives as well says nothing new.
void QueryAnalyzer::add_stems(QueryWord& word, const Token& token) {
    for (Spoken& spoken : spoken_) {
        Token part = token;
        part.text = without_elision(*spoken.language, token.text);
        const std::string initials = token.kind == TokenKind::acronym ? initials_in(*spoken.language, token.text) : "";
        if (!initials.empty()) part.text = initials;
        const WordTerms& terms = spoken.stemmer.terms(part);
        if (word.stems.empty() || word.stems.front().term != terms.stem) word.stems.push_back({terms.stem, spoken.tag});
    }
}

}  // namespace wiredex
