// Articles and databases for the tests of writing.
#pragma once

#include <optional>
#include <string>

#include "tests/cli/temporary_directory.h"
#include "wiredex/error.h"
#include "wiredex/indexer.h"
#include "wiredex/searcher.h"

namespace wiredex::test {

inline Article story(const std::string& id, const std::string& headline = "Ferry sails") {
    Article article;
    article.id = id;
    article.headline = headline;
    article.body = "The ferry to Elara sailed at noon.";
    return article;
}

/// A database of its own for a test.
struct Database {
    TemporaryDirectory directory;
    std::string path = directory / "db";

    [[nodiscard]] std::optional<Article> article(const std::string& id) const { return Searcher(path).article(id); }
    [[nodiscard]] std::string headline(const std::string& id) const {
        const std::optional<Article> found = article(id);
        return found ? found->headline : "(none)";
    }
    [[nodiscard]] std::uint64_t count(const std::string& query) const { return Searcher(path).count(query); }
};

struct Refusal {
    ErrorKind kind;
    std::string message;
};

/// How opening a database for writing is refused; nothing if it is not.
inline std::optional<Refusal> refusal_to_write(const std::string& path, const IndexerOptions& options = {}) {
    try {
        const Indexer indexer(path, options);
    } catch (const Error& error) {
        return Refusal{error.kind(), error.what()};
    }
    return {};
}

}  // namespace wiredex::test
