// How often the word of a rank is used.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/generator/random.h"

namespace wiredex::generator {

/// Draws ranks by Zipf's law as real vocabularies follow it: the probability of rank r falls as 1/r up to rank 8192 and
/// as about r^(-1/0.55) beyond (Gerlach, Altmann: "Stochastic model for the vocabulary growth in natural languages",
/// 2013). The steeper tail is what makes the number of different words in n tokens grow as about n^0.55 (Heaps' law)
/// without an upper bound, so the vocabulary needs no table and no knowledge of how much text will follow.
///
/// Ranks are drawn by octave (2^k to 2^(k+1) - 1), then inside it by rejection, in integers only. Immutable once made.
class ZipfRanks {
public:
    /// Ranks from 2^`first_octave` to 2^(`last_octave` + 1) - 1; `last_octave` is at most 35.
    ZipfRanks(unsigned first_octave, unsigned last_octave);

    std::uint64_t draw(Random& random) const;

private:
    unsigned first_octave_;
    std::vector<std::uint32_t> cumulative_;  // weights of the octaves up to and with this one
};

}  // namespace wiredex::generator
