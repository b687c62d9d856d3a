#include "analysis/stemmer.h"

#include <libstemmer.h>

#include "analysis/unicode.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using StemmerHandle = std::unique_ptr<sb_stemmer, StemmerDeleter>;

/// News has an open vocabulary; the memory of words starts afresh at this size, some tens of megabytes.
constexpr std::size_t most_remembered_words = 300'000;

struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};

StemmerHandle make_stemmer(const Language& language) {
    if (language.stemmer.empty()) return nullptr;
    StemmerHandle stemmer(sb_stemmer_new(std::string(language.stemmer).c_str(), "UTF_8"));
    if (!stemmer) throw Error(ErrorKind::usage, "libstemmer here has no " + std::string(language.stemmer) + " stemmer");
    return stemmer;
}

std::string stem_with(sb_stemmer* stemmer, std::string_view word) {
    if (stemmer == nullptr) return fold_accents(word);
    const sb_symbol* const stem =
        sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (stem == nullptr) throw Error(ErrorKind::storage, "out of memory in the stemmer");
    return fold_accents({reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))});
}

bool is_stemmed(TokenKind kind) {
    return kind == TokenKind::word || kind == TokenKind::joined;
}

}  // namespace

struct Stemmer::Implementation {
    using Memory = std::unordered_map<std::string, WordTerms, WordHash, std::equal_to<>>;
    StemmerHandle stemmer;
    Memory stemmed, unstemmed;  // `am` the acronym and `am` the word differ
};

Stemmer::Stemmer(const Language& language) : implementation_(std::make_unique<Implementation>()) {
    implementation_->stemmer = make_stemmer(language);
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

const WordTerms& Stemmer::terms(const Token& token) {
    const bool stemmed = is_stemmed(token.kind);
    auto& memory = stemmed ? implementation_->stemmed : implementation_->unstemmed;
    if (const auto known = memory.find(token.text); known != memory.end()) return known->second;
    if (memory.size() >= most_remembered_words) memory.clear();
    WordTerms terms;
    terms.exact = fold_accents(token.text);
    terms.stem = "Z" + (stemmed ? stem_with(implementation_->stemmer.get(), token.text) : terms.exact);
    if (stemmed && terms.exact != token.text) {
        terms.unaccented_stem = "Z" + stem_with(implementation_->stemmer.get(), terms.exact);
        if (terms.unaccented_stem == terms.stem) terms.unaccented_stem.clear();
    }
    return memory.emplace(std::string(token.text), std::move(terms)).first->second;
}

std::string stem_of(const Language& language, std::string_view word) {
    return stem_with(make_stemmer(language).get(), word);
}

}  // namespace wiredex
