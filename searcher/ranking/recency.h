// Recency: scores that fade with the age of the article.
#pragma once

#include <cstdint>
#include <optional>

#include "store/schema.h"
#include "wiredex/searcher.h"

namespace wiredex {

/// Halves with each half-life that an article is older than a moment. Nothing fades to less than 2^-100, so that very
/// old articles and undated ones, which count as such, still rank among themselves.
class Decay {
public:
    /// In seconds; the half-life is positive.
    Decay(std::int64_t half_life, std::int64_t moment) : half_life_(half_life), moment_(moment) {}

    /// What the score of an article of that time is multiplied by: 1 from the moment on.
    [[nodiscard]] double factor(std::optional<std::int64_t> seconds) const;

private:
    std::int64_t half_life_;
    std::int64_t moment_;
};

/// What the options ask for; nothing if scores do not fade. Ages count from the moment whose articles are shown, but
/// not from later than the newest article: that only multiplies all scores by the same number, and keeps archives from
/// fading away. Throws `Error` (`usage`) for a half-life that is not positive.
std::optional<Decay> decay_for(const SearchOptions& options, const Xapian::Database& database);

}  // namespace wiredex
