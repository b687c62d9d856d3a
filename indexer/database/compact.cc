#include <string>
#include <xapian.h>

#include <fmt/core.h>

#include "indexer/database/replace_database.h"
#include "indexer/database/table_files.h"
#include "indexer/writer/incremental_writer.h"
#include "store/schema.h"
#include "wiredex/database.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

namespace fs = std::filesystem;

std::pair<std::uint64_t, std::uint64_t> compact_locked(const fs::path& database) {
    const std::uint64_t before = database_bytes(database);
    replace_database(database, [&](const fs::path& made) {
        // The numbers of documents stay, so that articles of equal rank keep their order.
        open_database(database).compact(made.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    });
    return {before, database_bytes(database)};
}

}  // namespace

std::pair<std::uint64_t, std::uint64_t> compact_database(const fs::path& database) {
    open_database(database);  // the writer below would make one where none is
    try {
        const fs::path place = fs::canonical(database);  // a symbolic link to the database stays one
        require_replaceable(place, "compact");
        return guarded(database, [&] {
            const Xapian::WritableDatabase lock = open_for_writing(place, {});
            return compact_locked(place);
        });
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorKind::storage, fmt::format("cannot compact {}: {}: {}", database.string(),
                                                    error.path1().string(), error.code().message()));
    }
}

}  // namespace wiredex
