#include "indexer/containers/unpack_budget.h"

#include <fmt/core.h>

namespace wiredex {

bool UnpackBudget::give_out(std::uint64_t bytes) {
    // Small files may be made of one letter.
    constexpr std::uint64_t always_allowed = std::uint64_t{64} << 20;
    unpacked_ += bytes;
    if (unpacked_ > limits_.unpacked_bytes) {
        reason_ = fmt::format("the file unpacks to more than {} bytes: it is not read further (--unpack-limit size=N)",
                              limits_.unpacked_bytes);
    } else if (unpacked_ > always_allowed && (unpacked_ - always_allowed) / limits_.ratio > packed_) {
        reason_ = fmt::format(
            "the file unpacks to more than {} times its size, which no wire copy does: it is not read further "
            "(--unpack-limit ratio=N)",
            limits_.ratio);
    }
    return reason_.empty();
}

bool UnpackBudget::add_entry() {
    if (++entries_ > limits_.entries) {
        reason_ = fmt::format("the archive holds more than {} files: it is not read further (--unpack-limit entries=N)",
                              limits_.entries);
    }
    return reason_.empty();
}

std::string too_deep(const ArchiveLimits& limits) {
    return fmt::format(
        "inside more than {} archives and messages: unpack it first, or allow more (--unpack-limit depth=N)",
        limits.depth);
}

}  // namespace wiredex
