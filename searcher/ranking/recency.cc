#include "searcher/ranking/recency.h"

#include <algorithm>
#include <cmath>

#include "searcher/query/visibility_filter.h"
#include "store/values.h"

namespace wiredex {
namespace {

constexpr double most_half_lives = 100;

}  // namespace

double Decay::factor(std::optional<std::int64_t> seconds) const {
    if (!seconds) return std::exp2(-most_half_lives);
    const double age = static_cast<double>(moment_) - static_cast<double>(*seconds);
    return std::exp2(-std::clamp(age / static_cast<double>(half_life_), 0.0, most_half_lives));
}

std::optional<Decay> decay_for(const SearchOptions& options, const Xapian::Database& database) {
    if (!options.recency) return std::nullopt;
    if (*options.recency <= 0) throw Error(ErrorKind::usage, "a half-life must be longer than nothing");
    const std::int64_t moment = options.visibility.as_of.value_or(current_second());
    const auto newest = decode_sort_time(database.get_value_upper_bound(time_slot));
    return Decay(*options.recency, std::min(moment, newest.value_or(moment)));
}

}  // namespace wiredex
