// FNV-1a with 128 bits: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft-eastlake-fnv).
#pragma once

#include <string_view>

#include "article/hash128.h"

namespace wiredex {

/// Hashes a sequence of bytes that arrives in pieces. The result depends on nothing but the bytes: it is the same on
/// every machine and in every release. Not for use against an adversary.
class Fnv1a128 {
public:
    void add(std::string_view bytes);

    [[nodiscard]] Hash128 hash() const { return state_; }

private:
    Hash128 state_{0x6C62272E07BB0142, 0x62B821756295C58D};
};

}  // namespace wiredex
