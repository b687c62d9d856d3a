#include "indexer/commands/summary.h"

#include <fmt/core.h>

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
        case AddResult::withdrawn:
            ++withdrawn;
            return;
        case AddResult::kept_out:
            ++kept_out;
            return;
        case AddResult::waiting:
            ++waiting;
            return;
    }
}

void AddCounts::settle(const std::vector<AddResult>& results) {
    waiting -= results.size();
    for (const AddResult result : results) count(result);
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
    std::string line = fmt::format("{} in {}: ", count_articles(counts.articles()), format_duration(seconds));
    const auto tell = [&line](std::uint64_t count, std::string_view what) {
        if (count > 0) line += fmt::format("{} {}, ", count, what);
    };
    const std::uint64_t left_alone = counts.unchanged + counts.older + counts.kept_out;
    if (counts.articles() > 0 && counts.unchanged == counts.articles()) {
        line += "nothing changed, the database has them all, ";
    } else if (counts.articles() > 0 && left_alone == counts.articles()) {
        line += "nothing changed, ";
        tell(counts.unchanged, "unchanged");
        tell(counts.older, "older than the stored version");
    } else {
        line += fmt::format("{} added, {} replaced, {} unchanged, {} older than the stored version, ", counts.added,
                            counts.replaced, counts.unchanged, counts.older);
    }
    tell(counts.withdrawn, "withdrawn");
    tell(counts.kept_out, "kept out (withdrawn before)");
    return line + count_left_out(counts.skipped, counts.rejected);
}

}  // namespace wiredex
