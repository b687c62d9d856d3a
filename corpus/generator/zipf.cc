#include "corpus/generator/zipf.h"

namespace wiredex::generator {

namespace {

constexpr unsigned break_octave = 13;

/// The weight of an octave under 1/r, in units of 2^-20.
std::uint32_t harmonic_weight(unsigned octave) {
    std::uint32_t weight = 0;
    for (std::uint32_t rank = 1U << octave; rank < (2U << octave); ++rank) {
        weight += ((1U << 24) / rank + 8) >> 4;
    }
    return weight;
}

}  // namespace

ZipfRanks::ZipfRanks(unsigned first_octave, unsigned last_octave) : first_octave_(first_octave) {
    std::uint32_t sum = 0;
    std::uint32_t weight = 0;
    for (unsigned octave = first_octave; octave <= last_octave; ++octave) {
        // Under r^(-1/0.55) each octave weighs 2^(1 - 1/0.55) = 0.567 of the one before it.
        weight = octave < break_octave ? harmonic_weight(octave) : weight * 145 / 256;
        sum += weight;
        cumulative_.push_back(sum);
    }
}

std::uint64_t ZipfRanks::draw(Random& random) const {
    const std::uint32_t target = random.below(cumulative_.back());
    unsigned octave = 0;
    while (cumulative_[octave] <= target) ++octave;
    octave += first_octave_;
    const std::uint64_t low = std::uint64_t{1} << octave;
    for (;;) {
        const std::uint64_t bits = random.next();
        const std::uint64_t rank = low + (bits & (low - 1));
        const std::uint64_t limit = low << 12;
        // One test of 12 bits accepts with probability low/rank; two make it the square, close to the tail's 1/0.55.
        const bool first = ((bits >> 40) & 0xFFF) * rank < limit;
        const bool second = octave < break_octave || (bits >> 52) * rank < limit;
        if (first && second) return rank;
    }
}

}  // namespace wiredex::generator
