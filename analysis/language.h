// The languages whose words wiredex can stem, and what the analysis must know of each.
#pragma once

#include <span>
#include <string_view>

namespace wiredex {

/// One row of the table of languages.
struct Language {
    std::string_view tag;      ///< primary subtag of BCP 47: `en`
    std::string_view stemmer;  ///< libstemmer's name of the algorithm (Porter2 is `english`); empty: not stemmed
    bool elides;               ///< articles and pronouns are glued on with an apostrophe: l'accord, dell'anno
};

/// Every language with a stemmer, by tag.
std::span<const Language> languages();

/// The language of a BCP 47 tag, by its primary subtag in any letter case. `nb` and `nn` are `no`. A language without a
/// stemmer gives a row with an empty one; an empty tag gives English, since most unlabelled wire copy is.
const Language& language_of(std::string_view tag);

/// True if the word (case-folded, accents kept) is a function word that says nothing of an article's subject.
bool is_stopword(const Language& language, std::string_view word);

}  // namespace wiredex
