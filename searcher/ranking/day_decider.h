// Wide ranges of days, checked late.
#pragma once

#include <cstdint>
#include <memory>
#include <xapian.h>

#include "wiredex/query.h"

namespace wiredex {

/// Lets articles pass whose time is within a range of days. Xapian asks it only about articles that score high enough
/// for the page of results, some hundreds, where a filter of terms is consulted for every article that has a word.
class DayDecider final : public Xapian::MatchDecider {
public:
    explicit DayDecider(const DateRange& range);

    bool operator()(const Xapian::Document& document) const override;

private:
    std::int64_t first_;  // seconds since 1970
    std::int64_t end_;    // the first second behind the range
};

/// The decider that does the work of `date_filter` for this range; nothing where the filter is faster, because few
/// articles are within the range, or where an article has a day but no time to look at.
std::unique_ptr<DayDecider> decider_for(const DateRange& range, const Xapian::Database& database);

}  // namespace wiredex
