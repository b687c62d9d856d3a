#include "benchmarks/sqlite_articles.h"

#include <fstream>
#include <sstream>

#include <sqlite3.h>

#include "wiredex/article.h"
#include "wiredex/error.h"

namespace wiredex {
namespace {

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

[[noreturn]] void fail(sqlite3* database) {
    throw Error(ErrorKind::storage, std::string("SQLite: ") + sqlite3_errmsg(database));
}

Statement prepare(sqlite3* database, const char* text) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, text, -1, &statement, nullptr) != SQLITE_OK) fail(database);
    return {statement, sqlite3_finalize};
}

void bind(sqlite3_stmt* statement, int place, const std::string& text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

/// Each word in quotation marks, which FTS5 takes as text.
std::string fts_query(const std::string& words, bool phrase) {
    std::istringstream stream(words);
    std::string query;
    for (std::string word; stream >> word;) {
        std::string letters;
        for (const char c : word)
            if (c != '"') letters += c;
        query += query.empty() ? "" : phrase ? " " : " OR ";
        query += phrase ? letters : '"' + letters + '"';
    }
    return phrase ? '"' + query + '"' : query;
}

}  // namespace

SqliteArticles::SqliteArticles(const std::filesystem::path& file, const std::filesystem::path& articles)
    : database_(nullptr, sqlite3_close), query_(nullptr, sqlite3_finalize) {
    sqlite3* opened = nullptr;
    const int status = sqlite3_open(file.c_str(), &opened);
    database_.reset(opened);
    if (status != SQLITE_OK) fail(opened);
    run("PRAGMA journal_mode = OFF");
    run("PRAGMA cache_size = -1000000");  // as much as Xapian finds in the system's cache
    run("CREATE VIRTUAL TABLE articles USING fts5(headline, body, tokenize = 'porter unicode61')");
    run("BEGIN");
    const Statement insert = prepare(opened, "INSERT INTO articles VALUES (?, ?)");
    std::ifstream lines(articles);
    for (std::string line; std::getline(lines, line);) {
        const Article article = article_from_json(line);
        bind(insert.get(), 1, article.headline);
        bind(insert.get(), 2, article.body);
        if (sqlite3_step(insert.get()) != SQLITE_DONE) fail(opened);
        sqlite3_reset(insert.get());
    }
    run("COMMIT");
    run("INSERT INTO articles(articles) VALUES ('optimize')");
    query_ = prepare(opened, "SELECT headline FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10");
}

std::size_t SqliteArticles::search(const std::string& words, bool phrase) {
    sqlite3_reset(query_.get());
    bind(query_.get(), 1, fts_query(words, phrase));
    std::size_t bytes = 0;
    while (sqlite3_step(query_.get()) == SQLITE_ROW)
        bytes += static_cast<std::size_t>(sqlite3_column_bytes(query_.get(), 0));
    return bytes;
}

void SqliteArticles::run(const char* statement) {
    if (sqlite3_exec(database_.get(), statement, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database_.get());
}

}  // namespace wiredex
