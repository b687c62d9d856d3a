#include "article/fnv1a.h"

namespace wiredex {
namespace {

/// `state` * (2^88 + 0x13B) modulo 2^128, in halves, as C++ has no integer of 128 bits.
Hash128 times_prime(Hash128 state) {
    constexpr std::uint64_t small = 0x13B;
    constexpr std::uint64_t low32 = 0xFFFFFFFF;
    const std::uint64_t lower = (state.low & low32) * small;
    const std::uint64_t upper = (state.low >> 32U) * small + (lower >> 32U);
    const std::uint64_t high = state.high * small + (upper >> 32U) + (state.low << 24U);
    return {high, (upper << 32U) | (lower & low32)};
}

}  // namespace

void Fnv1a128::add(std::string_view bytes) {
    for (const char byte : bytes) {
        state_.low ^= static_cast<unsigned char>(byte);
        state_ = times_prime(state_);
    }
}

}  // namespace wiredex
