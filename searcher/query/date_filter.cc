#include "searcher/query/date_filter.h"

#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "analysis/article_terms.h"

namespace wiredex {
namespace {

Day next_day(const Day& day) {
    return day_from_epoch(days_since_epoch(day) + 1);
}

Day last_of_month(const Day& day) {
    const Day first_of_next = day.month == 12 ? Day{day.year + 1, 1, 1} : Day{day.year, day.month + 1, 1};
    return day_from_epoch(days_since_epoch(first_of_next) - 1);
}

/// First and last year that any article is dated in; nothing if none is dated.
std::optional<std::pair<int, int>> years_in(const Xapian::Database& database) {
    std::optional<std::pair<int, int>> years;
    for (auto term = database.allterms_begin("Y"); term != database.allterms_end("Y"); ++term) {
        const std::string name = *term;
        int year = 0;
        std::from_chars(name.data() + 1, name.data() + name.size(), year);
        if (!years) years.emplace(year, year);
        years->second = year;
    }
    return years;
}

}  // namespace

Xapian::Query date_filter(const DateRange& range, const Xapian::Database& database) {
    const auto years = years_in(database);
    if (!years) return Xapian::Query::MatchNothing;
    const Day earliest{years->first, 1, 1};
    const Day latest{years->second, 12, 31};
    Day day = range.first && *range.first > earliest ? *range.first : earliest;
    const Day last = range.last && *range.last < latest ? *range.last : latest;
    std::vector<Xapian::Query> spans;
    while (day <= last) {
        const Day year_end{day.year, 12, 31};
        const Day month_end = last_of_month(day);
        if (day.month == 1 && day.day == 1 && year_end <= last) {
            spans.emplace_back(year_term(day));
            day = next_day(year_end);
        } else if (day.day == 1 && month_end <= last) {
            spans.emplace_back(month_term(day));
            day = next_day(month_end);
        } else {
            spans.emplace_back(day_term(day));
            day = next_day(day);
        }
    }
    return Xapian::Query(Xapian::Query::OP_OR, spans.begin(), spans.end());
}

}  // namespace wiredex
