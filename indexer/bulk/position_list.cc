#include "indexer/bulk/position_list.h"

#include <bit>

#include "indexer/bulk/packing.h"

namespace wiredex::glass {
namespace {

/// Appends numbers bit by bit, the lowest bit of a byte first.
class BitWriter {
public:
    explicit BitWriter(std::string& out) : out_(&out) {}

    /// A number below `limit`, in the fewest bits: those in the middle take one less where `limit` is no power of two.
    void append(std::uint64_t value, std::uint64_t limit) {
        const auto bits = static_cast<int>(std::bit_width(limit - 1));
        const std::uint64_t spare = (std::uint64_t{1} << bits) - limit;
        if (spare == 0) return put(value, bits);
        const std::uint64_t middle = (limit - spare) / 2;
        if (value < middle) return put(value, bits);
        if (value < middle + spare) return put(value, bits - 1);
        put(value - middle - spare + (std::uint64_t{1} << (bits - 1)), bits);
    }

    void finish() {
        if (held_ > 0) out_->push_back(static_cast<char>(pending_));
    }

private:
    void put(std::uint64_t value, int bits) {
        pending_ |= value << held_;
        held_ += bits;
        for (; held_ >= 8; held_ -= 8) {
            out_->push_back(static_cast<char>(pending_ & 0xFF));
            pending_ >>= 8;
        }
    }

    std::string* out_;
    std::uint64_t pending_ = 0;
    int held_ = 0;
};

/// What lies between the positions `first` and `last` of the list, which are known: the one in the middle, then each
/// half. Every position leaves room for those between, so the span is narrower than the numbers.
void append_between(BitWriter& bits, std::span<const std::uint32_t> p, std::size_t first, std::size_t last) {
    while (first + 1 < last) {
        const std::size_t middle = first + (last - first) / 2;
        const std::uint64_t lowest = std::uint64_t{p[first]} + (middle - first);
        const std::uint64_t choices = std::uint64_t{p[last]} - p[first] - (last - first) + 1;
        bits.append(p[middle] - lowest, choices);
        append_between(bits, p, first, middle);
        first = middle;
    }
}

}  // namespace

void append_positions(std::string& out, std::span<const std::uint32_t> positions) {
    const std::uint32_t last = positions.back();
    append_number(out, last);
    if (positions.size() == 1) return;
    BitWriter bits(out);
    bits.append(positions.front(), last);
    bits.append(positions.size() - 2, last - positions.front());
    append_between(bits, positions, 0, positions.size() - 1);
    bits.finish();
}

}  // namespace wiredex::glass
