// From what stands for many words, `harb*` and `harbor~`, to the words of the index.
#pragma once

#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

namespace wiredex {

/// Words of the index that a wildcard stands for.
struct Expansion {
    std::vector<std::string> words;  ///< exact forms without a prefix; the most frequent first
    std::size_t found = 0;           ///< how many there are; more than `words` where the cap has cut
    bool complete = true;            ///< false: not the whole index was looked through
};

/// Most words that one wildcard stands for. Beyond it the most frequent are taken, and the answer says so.
inline constexpr std::size_t most_expanded_words = 200;
/// Most words of the index that are looked at.
inline constexpr std::size_t most_scanned_words = 200'000;

/// The words under a term prefix (`S` for headlines, nothing for the whole text) that begin with `beginning`, folded.
Expansion words_beginning_with(const Xapian::Database& database, std::string_view prefix, std::string_view beginning);

/// The words under a term prefix that one can make of `word`, folded, by changing, adding or leaving out at most
/// `letters` letters, or exchanging neighbours. The first letter must be right.
Expansion words_similar_to(const Xapian::Database& database, std::string_view prefix, std::string_view word,
                           unsigned letters);

/// Letters to insert, delete or replace, or neighbours to exchange, to make one word of the other ("optimal string
/// alignment", the restricted form of F. J. Damerau's distance, CACM 7(3), 1964), counted in characters. Words
/// whose lengths differ by more than `most` are not compared; the result is then more than `most`.
std::size_t letters_apart(std::u32string_view a, std::u32string_view b, std::size_t most);

/// UTF-8 as characters.
std::u32string characters_of(std::string_view text);

}  // namespace wiredex
