#include "indexer/bulk/vocabulary.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace wiredex {
namespace {

/// The first eight bytes as a number that sorts as they do.
std::uint64_t leading_bytes(std::string_view term) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value = value << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0U);
    return value;
}

}  // namespace

std::uint32_t Vocabulary::number_of(std::string_view text) {
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(text));
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].number != free; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash && term(slots_[at].number) == text) return slots_[at].number;
    }
    const auto number = static_cast<std::uint32_t>(size());
    slots_[at] = {hash, number};
    text_.append(text);
    begins_.push_back(text_.size());
    if (size() * 2 > slots_.size()) grow();
    return number;
}

void Vocabulary::grow() {
    std::vector<Slot> larger(slots_.size() * 2);
    for (const Slot& slot : slots_) {
        if (slot.number == free) continue;
        std::size_t at = slot.hash & (larger.size() - 1);
        while (larger[at].number != free) at = (at + 1) & (larger.size() - 1);
        larger[at] = slot;
    }
    slots_ = std::move(larger);
}

std::vector<std::uint32_t> Vocabulary::sorted() const {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    order.reserve(size());
    for (std::uint32_t number = 0; number < size(); ++number) order.emplace_back(leading_bytes(term(number)), number);
    std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : term(a.second) < term(b.second);
    });
    std::vector<std::uint32_t> numbers(order.size());
    std::transform(order.begin(), order.end(), numbers.begin(), [](const auto& entry) { return entry.second; });
    return numbers;
}

}  // namespace wiredex
