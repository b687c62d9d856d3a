// The same articles in SQLite's full-text index FTS5: a peer for the latency of searches.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace wiredex {

/// A table of headlines and bodies with Porter's stemmer, ranked by FTS5's BM25.
class SqliteArticles {
public:
    /// Makes the database in `file` from articles as JSON Lines. Throws `Error` (`storage`).
    SqliteArticles(const std::filesystem::path& file, const std::filesystem::path& articles);

    /// Reads the headlines of the ten best articles that have any of the words, or all of them side by side.
    std::size_t search(const std::string& words, bool phrase);

private:
    void run(const char* statement);

    std::unique_ptr<sqlite3, int (*)(sqlite3*)> database_;
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> query_;
};

}  // namespace wiredex
