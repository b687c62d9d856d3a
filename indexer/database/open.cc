#include "indexer/database/open.h"

#include <fmt/format.h>

#include "wiredex/error.h"

namespace wiredex {

Xapian::Database open_database(const std::filesystem::path& database) {
    if (!std::filesystem::exists(database)) {
        throw Error(ErrorKind::no_database,
                    fmt::format("there is no database at {}; \"wiredex-index add --db {} PATH\" makes one",
                                database.string(), database.string()));
    }
    try {
        return Xapian::Database(database.string(), Xapian::DB_BACKEND_GLASS);
    } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::not_a_database,
                    fmt::format("{} is not a wiredex database: {}", database.string(), error.get_description()));
    }
}

}  // namespace wiredex
