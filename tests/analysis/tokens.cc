#include "tests/analysis/tokens.h"

#include "analysis/stemmer.h"

namespace wiredex::test {
namespace {

template <class Term>
std::string by_position(const Analysed& analysed, Term term) {
    std::string out;
    for (std::uint32_t position = 0; position < analysed.positions; ++position) {
        if (position > 0) out += ' ';
        std::string here;
        for (const AnalysedToken& token : analysed.tokens)
            if (token.position == position) here += (here.empty() ? "" : "/") + term(token);
        out += here.empty() ? "~" : here;
    }
    return out;
}

}  // namespace

Analysed analyse(std::string_view text, std::string_view language, std::optional<bool> capitals) {
    Tokenizer tokenizer(language_of(language));
    Stemmer stemmer(language_of(language));
    Analysed analysed;
    const auto add = [&](const Token& token) {
        const WordTerms& terms = stemmer.terms(token);
        analysed.tokens.push_back(
            {std::string(token.text), token.kind, token.position, token.covered, terms.exact, terms.stem});
    };
    analysed.positions = tokenizer.tokenize(text, add, capitals);
    return analysed;
}

std::string words(std::string_view text, std::string_view language) {
    return by_position(analyse(text, language), [](const AnalysedToken& token) { return token.exact; });
}

std::string stems(std::string_view text, std::string_view language) {
    return by_position(analyse(text, language), [](const AnalysedToken& token) { return token.stem.substr(1); });
}

}  // namespace wiredex::test
