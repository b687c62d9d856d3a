#include "indexer/commands/summary.h"

#include <fmt/format.h>

#include "indexer/commands/progress.h"

namespace wiredex {

void AddCounts::count(AddResult result) {
    switch (result) {
        case AddResult::added:
            ++added;
            return;
        case AddResult::replaced:
            ++replaced;
            return;
        case AddResult::unchanged:
            ++unchanged;
            return;
        case AddResult::older:
            ++older;
            return;
    }
}

std::string count_articles(std::uint64_t count) {
    return fmt::format("{} article{}", count, count == 1 ? "" : "s");
}

namespace {

std::string count_left_out(std::uint64_t skipped, std::uint64_t rejected) {
    const std::string note = skipped == 0 ? "" : fmt::format("{} skipped (packages and other items), ", skipped);
    return note + fmt::format("{} rejected", rejected);
}

}  // namespace

std::string format_dry_run_summary(std::uint64_t articles, std::uint64_t skipped, std::uint64_t rejected,
                                   double seconds) {
    return fmt::format("{} in {}, {}; nothing was written (dry run)", count_articles(articles),
                       format_duration(seconds), count_left_out(skipped, rejected));
}

std::string format_summary(const AddCounts& counts, double seconds) {
    const std::string head = fmt::format("{} in {}: ", count_articles(counts.articles()), format_duration(seconds));
    const std::string rejected = count_left_out(counts.skipped, counts.rejected);
    if (counts.articles() > 0 && counts.unchanged == counts.articles()) {
        return head + "nothing changed, the database has them all, " + rejected;
    }
    if (counts.articles() > 0 && counts.unchanged + counts.older == counts.articles()) {
        return head +
               fmt::format("nothing changed, {} unchanged, {} older than the stored version, ", counts.unchanged,
                           counts.older) +
               rejected;
    }
    return head +
           fmt::format("{} added, {} replaced, {} unchanged, {} older than the stored version, ", counts.added,
                       counts.replaced, counts.unchanged, counts.older) +
           rejected;
}

}  // namespace wiredex
