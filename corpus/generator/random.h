// Random numbers that are the same on every platform.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace wiredex::generator {

/// A hash of two numbers: the finalizer of splitmix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number
/// generators", 2014). Used to give every article, and every part of it, a stream of its own.
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t z = a + 0x9E3779B97F4A7C15U * (b + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/// xoshiro256** 1.0 (Blackman, Vigna: "Scrambled linear pseudorandom number generators", 2018). The standard library's
/// engines would do, but its distributions differ between implementations; these use integers only. Copy it to repeat
/// what follows; not thread-safe.
class Random {
public:
    explicit constexpr Random(std::uint64_t seed) {
        for (std::uint64_t i = 0; i < state_.size(); ++i) state_[i] = mix(seed, i);
    }

    constexpr std::uint64_t next() {
        const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
        const std::uint64_t shifted = state_[1] << 17;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = std::rotl(state_[3], 45);
        return result;
    }

    /// 0 to `bound` - 1. Values differ in probability by at most one part in 2^32 / `bound`.
    constexpr std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }

    /// From `low` to `high`, both included.
    constexpr std::uint32_t between(std::uint32_t low, std::uint32_t high) { return low + below(high - low + 1); }

    /// True `percent` times of a hundred.
    constexpr bool percent(std::uint32_t percent) { return below(100) < percent; }

private:
    std::array<std::uint64_t, 4> state_{};
};

}  // namespace wiredex::generator
