// Looking after a database: what is in it, whether it is sound, how to make it small.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "wiredex/time.h"

namespace wiredex {

/// What a database holds.
struct DatabaseInfo {
    std::uint64_t articles = 0;        ///< stories: the newest version of each
    std::uint64_t older_versions = 0;  ///< earlier versions of them
    std::uint64_t replaced = 0;        ///< of the stories, those that another one has replaced
    std::uint64_t withheld = 0;        ///< of the stories, those that are withdrawn, withheld or held without an end
    std::uint64_t embargoed = 0;       ///< of all versions, those with an embargo, passed or not
    std::string schema_version;        ///< of this library's on-disk schema
    std::string written_by;            ///< version of wiredex that made it
    std::string uuid;                  ///< Xapian's identity of the data
    double average_length = 0;         ///< words in an article's text
    std::string first_day, last_day;   ///< `2023-12-07`; empty if no article is dated
    std::vector<std::pair<std::string, std::uint64_t>> languages;  ///< tag and articles, most first
    std::vector<std::pair<std::string, std::uint64_t>> parts;      ///< table and bytes on disk: postings, positions...
    std::uint64_t bytes = 0;                                       ///< of all parts
};

/// What `check` found.
struct CheckReport {
    std::uint64_t articles = 0;
    std::vector<std::string> problems;  ///< one line each; empty: the database is sound
};

/// Where the programs look without `--db`: `$WIREDEX_DB`, else `$XDG_DATA_HOME/wiredex`, else `~/.local/share/wiredex`.
/// Throws `Error` (`usage`) if none of the variables, nor `HOME`, is set.
std::filesystem::path default_database();

/// Describes a database. Throws `Error`: `no_database`, `not_a_database`, `schema`, `storage`.
DatabaseInfo database_info(const std::filesystem::path& database);

/// Checks the structure of the database (Xapian's own check, in a child process, because a damaged file can crash it)
/// and that every article's stored record can be read and agrees with its id. Throws as `database_info`.
CheckReport check_database(const std::filesystem::path& database);

/// Rewrites the database as small as it gets. Readers go on; a writer must not run. The old form stays until the new
/// one is complete and durable. Throws as `Indexer`. Returns the bytes before and after.
std::pair<std::uint64_t, std::uint64_t> compact_database(const std::filesystem::path& database);

}  // namespace wiredex
