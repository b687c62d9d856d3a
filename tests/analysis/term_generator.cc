#include "tests/analysis/term_generator.h"

#include <map>

namespace wiredex::test {

void Terms::append(const Terms& other) {
    words.insert(words.end(), other.words.begin(), other.words.end());
    stems.insert(other.stems.begin(), other.stems.end());
}

std::string to_string(const Terms& terms) {
    std::string out;
    for (const std::string& word : terms.words) out += word + " ";
    out += "(";
    for (const std::string& stem : terms.stems) out += stem + " ";
    return out + ")";
}

XapianAnalysis::XapianAnalysis() {
    generator_.set_stemmer(Xapian::Stem("english"));
    generator_.set_stemming_strategy(Xapian::TermGenerator::STEM_SOME);
}

Terms XapianAnalysis::terms(std::string_view text) {
    Xapian::Document document;
    generator_.set_document(document);
    generator_.set_termpos(0);
    generator_.index_text(std::string(text));
    Terms terms;
    std::map<Xapian::termpos, std::string> by_position;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        if (term.positionlist_count() == 0) terms.stems.insert(*term);
        for (auto p = term.positionlist_begin(); p != term.positionlist_end(); ++p) by_position[*p] = *term;
    }
    for (const auto& [position, word] : by_position) terms.words.push_back(word);
    return terms;
}

WiredexAnalysis::WiredexAnalysis() : tokenizer_(language_of("en")), stemmer_(language_of("en")) {}

Terms WiredexAnalysis::terms(std::string_view text, bool capitals_mean_something) {
    Terms terms;
    const auto add = [&](const Token& token) {
        const WordTerms& word = stemmer_.terms(token);
        terms.words.push_back(word.exact);
        terms.stems.insert(word.stem);
    };
    tokenizer_.tokenize(text, add, capitals_mean_something);
    return terms;
}

}  // namespace wiredex::test
