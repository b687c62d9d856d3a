#include "indexer/bulk/merge.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <xapian.h>

#include <fmt/core.h>

#include "indexer/database/replace_database.h"
#include "store/schema.h"
#include "wiredex/error.h"

namespace wiredex {

namespace fs = std::filesystem;

namespace {

/// Each open database takes some file descriptors, of which a process often has no more than a thousand.
constexpr std::size_t most_at_once = 32;

void compact_into(const fs::path& made, Xapian::Database all, std::span<const fs::path> segments) {
    for (const fs::path& segment : segments) all.add_database(Xapian::Database(segment.string()));
    all.compact(made.string());
}

/// Merges segments that follow each other until there are few enough.
std::vector<fs::path> merge_among_themselves(std::vector<fs::path> segments) {
    while (segments.size() > most_at_once) {
        std::vector<fs::path> merged;
        for (std::size_t begin = 0; begin < segments.size(); begin += most_at_once) {
            const auto group = std::span(segments).subspan(begin, std::min(most_at_once, segments.size() - begin));
            fs::path made = group.front();
            made += "m";
            compact_into(made, {}, group);
            for (const fs::path& segment : group) fs::remove_all(segment);
            merged.push_back(std::move(made));
        }
        segments = std::move(merged);
    }
    return segments;
}

}  // namespace

fs::path segments_directory(const fs::path& database) {
    return database / "wiredex-segments";
}

void merge_segments(const fs::path& database, const std::vector<fs::path>& segments) {
    try {
        guarded(database, [&] {
            const std::vector<fs::path> few = merge_among_themselves(segments);
            replace_database(database, [&](const fs::path& made) {
                compact_into(made, open_database(database), few);  // the first one gives its metadata
            });
        });
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorKind::storage, fmt::format("cannot write {}: {}: {}", database.string(),
                                                    error.path1().string(), error.code().message()));
    }
}

}  // namespace wiredex
