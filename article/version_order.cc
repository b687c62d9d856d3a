#include <algorithm>
#include <compare>

#include "wiredex/article.h"

namespace wiredex {
namespace {

VersionOrder order_of(std::strong_ordering order) {
    if (order == std::strong_ordering::equal) return VersionOrder::same;
    return order == std::strong_ordering::less ? VersionOrder::older : VersionOrder::newer;
}

/// The digits of a version that is a number, without leading zeros; nothing if it is none.
std::optional<std::string_view> number_of(std::string_view version) {
    if (version.empty() || version.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return version.substr(std::min(version.find_first_not_of('0'), version.size()));
}

/// Works on digits, as some senders' versions are longer than any integer type.
VersionOrder compare_numbers(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return order_of(a.size() <=> b.size());
    return order_of(a <=> b);
}

/// A moment and a day are compared by their days; on the same day either may be the earlier one.
VersionOrder compare_times(const std::optional<Time>& a, const std::optional<Time>& b) {
    if (!a || !b || a->zone_known != b->zone_known) return VersionOrder::unknown;
    if (a->clock_known && b->clock_known) return order_of(a->seconds <=> b->seconds);
    const VersionOrder order = order_of(days_since_epoch(day_of(*a)) <=> days_since_epoch(day_of(*b)));
    return order == VersionOrder::same && a->clock_known != b->clock_known ? VersionOrder::unknown : order;
}

/// Numbers that count versions are short. Longer ones are drawn without order by some senders (Reuters).
constexpr std::size_t longest_count = 6;

VersionOrder compare_by_time(const Article& a, const Article& b) {
    const VersionOrder by_update = compare_times(a.updated, b.updated);
    return by_update != VersionOrder::unknown ? by_update : compare_times(a.published, b.published);
}

}  // namespace

VersionOrder compare_versions(const Article& a, const Article& b) {
    const std::optional<std::string_view> number_a = number_of(a.version);
    const std::optional<std::string_view> number_b = number_of(b.version);
    if (!number_a || !number_b) return compare_by_time(a, b);
    const VersionOrder by_number = compare_numbers(*number_a, *number_b);
    if (by_number == VersionOrder::same || std::max(number_a->size(), number_b->size()) <= longest_count) {
        return by_number;
    }
    const VersionOrder by_time = compare_by_time(a, b);
    const bool decided = by_time == VersionOrder::older || by_time == VersionOrder::newer;
    return decided ? by_time : by_number;
}

}  // namespace wiredex
