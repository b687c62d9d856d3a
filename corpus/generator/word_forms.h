// The word of a rank.
#pragma once

#include <cstdint>
#include <string>

namespace wiredex::generator {

/// Appends the invented word number `index` (below 2^36), a pronounceable lower-case ASCII word of two to five
/// syllables; small numbers have short words. Different numbers have different words: each is a row of open syllables,
/// a consonant or cluster and a vowel, with at most one consonant after the last.
void append_word(std::string& text, std::uint64_t index);

/// As append_word, with a capital: for names.
void append_name(std::string& text, std::uint64_t index);

}  // namespace wiredex::generator
