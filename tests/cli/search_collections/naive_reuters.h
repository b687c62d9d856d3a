// Reuters-21578 as a plain reading of its files gives it, sharing no code with the readers and the indexer. Words are
// compared by their stems as libstemmer makes them (through `stem_of`), since only the stemmer can say which they are.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace wiredex::test {

/// One article.
struct NaiveArticle {
    std::string id;
    std::int64_t seconds = 0;           ///< of its date, from 1970 on, as the wire's clock shows it
    std::vector<std::string> headline;  ///< words in small letters
    std::vector<std::string> dateline;  ///< those of the place
    std::vector<std::string> topics;
    std::vector<std::string> all;  ///< all words of everything that is searched without naming a field
};

std::vector<NaiveArticle> read_naively(const std::filesystem::path& collection);

/// Whether one of the words has the same English stem as `word`.
bool has_word(const std::vector<std::string>& words, const std::string& word);

/// Whether the words stand side by side in this order, letter for letter.
bool has_phrase(const std::vector<std::string>& words, const std::vector<std::string>& phrase);

}  // namespace wiredex::test
