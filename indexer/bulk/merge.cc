#include "indexer/bulk/merge.h"

#include <xapian.h>

#include <fmt/format.h>

#include "indexer/database/replace_database.h"
#include "store/schema.h"
#include "wiredex/error.h"

namespace wiredex {

namespace fs = std::filesystem;

fs::path segments_directory(const fs::path& database) {
    fs::path directory = database;
    directory += ".segments";
    return directory;
}

void merge_segments(const fs::path& database, const std::vector<fs::path>& segments) {
    try {
        guarded(database, [&] {
            replace_database(database, [&](const fs::path& made) {
                Xapian::Database all = open_database(database);  // first: the merged one gets its metadata
                for (const fs::path& segment : segments) all.add_database(Xapian::Database(segment.string()));
                all.compact(made.string());
            });
        });
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorKind::storage, fmt::format("cannot write {}: {}: {}", database.string(),
                                                    error.path1().string(), error.code().message()));
    }
}

}  // namespace wiredex
