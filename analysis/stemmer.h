// Words -> the terms that stand for them in the database.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analysis/language.h"
#include "analysis/tokenizer.h"

namespace wiredex {

/// The two terms of a word, without a field's prefix.
struct WordTerms {
    std::string exact;  ///< folded in case, width and accents: `grimaldi`, `zurich`
    std::string stem;   ///< `Z` and the stem of the accented word, folded: `Zzurich`
    /// `Z` and the stem of the word without its accents where that is another one, else empty: stemmers know suffixes
    /// by their accents, and who types none must find the word too.
    std::string unaccented_stem;
};

/// Stems words of one language with libstemmer, remembering the words it has seen. One thread at a time.
class Stemmer {
public:
    explicit Stemmer(const Language& language);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    /// The terms of a token. The reference holds until the next call.
    const WordTerms& terms(const Token& token);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// The stem of a folded word in one language, without `Z`, accents folded.
std::string stem_of(const Language& language, std::string_view word);

}  // namespace wiredex
