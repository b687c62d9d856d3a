#include "searcher/query/visibility_filter.h"

#include <chrono>
#include <vector>

#include "store/values.h"
#include "store/visibility.h"

namespace wiredex {
namespace {

using Query = Xapian::Query;

std::string encode(std::int64_t seconds) {
    Time time;
    time.seconds = seconds;
    return encode_sort_time(time);
}

/// Behind everything that `encode_shown_until` makes of the same second.
std::string last_of(std::int64_t second) {
    return encode(second) + static_cast<char>(0x7F);
}

bool has(const Xapian::Database& database, const char* term) {
    return database.get_termfreq(term) > 0;
}

}  // namespace

Query hidden_documents(const Visibility& visibility, std::int64_t now, const Xapian::Database& database) {
    const std::int64_t moment = visibility.as_of.value_or(now);
    std::vector<Query> hidden;
    // Databases without such documents, most of them, pay nothing.
    for (const char* const term : {older_version_term, replaced_term}) {
        if (visibility.all_versions || !has(database, term)) continue;
        const Query gave_way{std::string(term)};
        const bool judged = visibility.as_of.has_value();
        hidden.push_back(
            judged ? Query(Query::OP_FILTER, gave_way, Query(Query::OP_VALUE_LE, shown_until_slot, last_of(moment)))
                   : gave_way);
    }
    if (visibility.as_of) {
        hidden.emplace_back(Query::OP_VALUE_GE, shown_from_slot, encode(moment + 1));
    }
    if (!visibility.include_withheld) {
        if (has(database, withheld_term)) hidden.emplace_back(std::string(withheld_term));
        if (has(database, embargo_term)) {
            hidden.emplace_back(Query::OP_FILTER, Query(std::string(embargo_term)),
                                Query(Query::OP_VALUE_GE, embargo_slot, encode(moment + 1)));
        }
    }
    return {Query::OP_OR, hidden.begin(), hidden.end()};
}

std::int64_t current_second() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()).time_since_epoch().count();
}

}  // namespace wiredex
