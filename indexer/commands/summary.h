// What became of the articles of one `add`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "wiredex/indexer.h"

namespace wiredex {

struct AddCounts {
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t older = 0;
    std::uint64_t withdrawn = 0;  ///< kills: the story is gone
    std::uint64_t kept_out = 0;   ///< articles of stories that were withdrawn
    std::uint64_t waiting = 0;    ///< to be settled with the next commit
    std::uint64_t skipped = 0;    ///< packages, concepts and other items that are no articles and no fault
    std::uint64_t rejected = 0;   ///< pieces of input that could not be read

    void count(AddResult result);
    /// Counts what became of those that were waiting.
    void settle(const std::vector<AddResult>& results);
    [[nodiscard]] std::uint64_t articles() const {
        return added + replaced + unchanged + older + withdrawn + kept_out + waiting;
    }
};

/// One line for people: `21578 articles in 9.8 s: 21578 added, 0 replaced, 0 unchanged, 0 older than the stored
/// version, 0 rejected`; or that nothing changed. Items skipped are told where there are any.
std::string format_summary(const AddCounts& counts, double seconds);

/// The same for a run that wrote nothing: `21578 articles in 1.9 s, 0 rejected; nothing was written (dry run)`.
std::string format_dry_run_summary(std::uint64_t articles, std::uint64_t skipped, std::uint64_t rejected,
                                   double seconds);

/// `1 article`, `2 articles`.
std::string count_articles(std::uint64_t count);

}  // namespace wiredex
