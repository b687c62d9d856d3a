#include "store/schema.h"

#include <chrono>
#include <thread>

#include <fmt/core.h>

#include "wiredex/fields.h"
#include "wiredex/version.h"

namespace wiredex {
namespace {

constexpr int most_attempts = 3;
constexpr std::chrono::seconds longest_chase{10};

bool is_empty(const Xapian::Database& database) {
    return database.get_doccount() == 0 && database.get_metadata(schema_key).empty();
}

}  // namespace

std::string fields_signature() {
    std::string signature;
    for (const Field& row : fields())
        signature += fmt::format("{}:{}:{}:{}:{}:{};", row.name, row.prefix, row.in_text ? 1 : 0, row.boost,
                                 row.length_share, row.average_length);
    return signature;
}

void write_schema(Xapian::WritableDatabase& database) {
    database.set_metadata(schema_key, std::to_string(schema_version));
    database.set_metadata(creator_key, version());
    database.set_metadata(fields_key, fields_signature());
}

void require_schema(const Xapian::Database& database, const std::filesystem::path& path) {
    if (is_empty(database)) return;  // made, but nothing was committed to it yet
    const std::string found = database.get_metadata(schema_key);
    if (found.empty())
        throw Error(ErrorKind::not_a_database,
                    fmt::format("{} is a Xapian database, but not one of wiredex; name another directory with --db",
                                path.string()));
    if (found != std::to_string(schema_version))
        throw Error(ErrorKind::schema,
                    fmt::format("{} has schema version {}, this wiredex reads version {}; index the articles anew with "
                                "'wiredex-index add' into another directory, or use the wiredex that wrote it ({})",
                                path.string(), found, schema_version, database.get_metadata(creator_key)));
    if (database.get_metadata(fields_key) != fields_signature())
        throw Error(ErrorKind::schema,
                    fmt::format("{} was built with other field settings; index the articles anew with 'wiredex-index "
                                "add' into another directory, or use the wiredex that wrote it ({})",
                                path.string(), database.get_metadata(creator_key)));
}

Xapian::Database open_database(const std::filesystem::path& path) {
    std::error_code error;
    const bool found = std::filesystem::exists(path, error);
    // What may not be looked into must not pass for something else than a database either.
    if (found) static_cast<void>(std::filesystem::status(path / "iamglass", error));
    if (error == std::errc::permission_denied || (error && !found))
        throw Error(ErrorKind::storage, fmt::format("cannot look at {}: {}", path.string(), error.message()));
    if (!found)
        throw Error(ErrorKind::no_database,
                    fmt::format("there is no database at {}; make one with 'wiredex-index add --db {} FILES', or name "
                                "another with --db",
                                path.string(), path.string()));
    return guarded(path, [&] {
        const auto give_up = std::chrono::steady_clock::now() + longest_chase;
        for (int attempt = 1;; ++attempt) {
            try {
                Xapian::Database database(path.string());
                require_schema(database, path);
                return database;
            } catch (const Xapian::DatabaseModifiedError&) {
                // A writer that commits without a pause overtakes who waits for a processor.
                if (std::chrono::steady_clock::now() >= give_up) throw;
            } catch (const Xapian::DatabaseError&) {
                // Compaction may have swapped the files in the middle of opening them.
                if (attempt >= most_attempts) throw;
                std::this_thread::sleep_for(std::chrono::milliseconds(attempt));
            }
        }
    });
}

void throw_as_error(const Xapian::Error& error, const std::filesystem::path& path) {
    const std::string name = path.string();
    const std::string system = error.get_error_string() != nullptr ? fmt::format(": {}", error.get_error_string()) : "";
    const std::string what = error.get_msg() + system;
    const std::string type = error.get_type();
    if (type == "DatabaseLockError")
        throw Error(ErrorKind::locked, fmt::format("{} is being written by another program", name));
    if (type == "DatabaseVersionError")
        throw Error(ErrorKind::schema, fmt::format("{} was written by another version of Xapian: {}", name, what));
    if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError")
        throw Error(
            ErrorKind::not_a_database,
            fmt::format("{} cannot be opened as a wiredex database: {}; name another directory with --db", name, what));
    if (type == "DatabaseCorruptError")
        throw Error(ErrorKind::corrupt,
                    fmt::format("{} is damaged: {}; 'wiredex-index check --db {}' says more", name, what, name));
    throw Error(ErrorKind::storage, fmt::format("{}: {}", name, what));
}

}  // namespace wiredex
