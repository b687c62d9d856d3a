// The on-disk schema: what is where in a database, which version wrote it, and opening one safely.
//
// A wiredex database is a Xapian database (docs/database.md): terms as analysis/article_terms.h says, the record of
// store/record.h as document data, the values of store/values.h, and the metadata below.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <xapian.h>

#include "wiredex/error.h"

namespace wiredex {

/// Rises with every change of what is on disk. A database of another version is refused.
constexpr int schema_version = 3;

/// Metadata keys.
constexpr const char* schema_key = "wiredex:schema";       ///< `schema_version`
constexpr const char* creator_key = "wiredex:created_by";  ///< version of the library
constexpr const char* fields_key = "wiredex:fields";       ///< the settings folded into postings: `fields_signature()`

/// The part of the table of fields that is folded into postings: a database with another one would rank wrongly.
std::string fields_signature();

/// Marks a new, empty database as a wiredex one.
void write_schema(Xapian::WritableDatabase& database);

/// Throws `Error` unless the database is a wiredex one of this schema. `path` is for the message.
void require_schema(const Xapian::Database& database, const std::filesystem::path& path);

/// Opens a database for reading and checks its schema. Throws `Error`: `no_database`, `not_a_database`, `schema`,
/// `storage`.
Xapian::Database open_database(const std::filesystem::path& path);

/// Throws what a Xapian error means to users: the only place where one becomes the other.
[[noreturn]] void throw_as_error(const Xapian::Error& error, const std::filesystem::path& path);

/// Runs `work` and lets no Xapian exception out.
template <class Work>
auto guarded(const std::filesystem::path& path, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Xapian::Error& error) {
        throw_as_error(error, path);
    }
}

}  // namespace wiredex
