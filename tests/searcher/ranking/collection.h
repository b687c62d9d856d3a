// Small collections made by hand, for the tests of searching.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/temporary_directory.h"
#include "wiredex/error.h"
#include "wiredex/indexer.h"
#include "wiredex/searcher.h"

namespace wiredex::test {

using Ids = std::vector<std::string>;

inline Article article(const std::string& id, const std::string& headline, const std::string& body = "") {
    Article result;
    result.id = id;
    result.headline = headline;
    result.body = body;
    result.language = "en";
    return result;
}

inline Article dated(Article article, std::string_view time) {
    article.published = parse_time(time);
    return article;
}

/// A database with the articles, gone with the test.
class Collection {
public:
    explicit Collection(const std::vector<Article>& articles) { add(articles); }

    void add(const std::vector<Article>& articles) const {
        Indexer indexer(path_);
        for (const Article& one : articles) indexer.add(one);
        indexer.commit();
    }

    [[nodiscard]] const std::string& path() const { return path_; }

    /// Ids of all the articles found, in the order of the results.
    [[nodiscard]] Ids ranked(std::string_view query, SearchOptions options = {}) const {
        if (options.limit == SearchOptions{}.limit) options.limit = 1'000'000;
        Ids ids;
        for (const Hit& hit : Searcher(path_).search(query, options).hits) ids.push_back(hit.id);
        return ids;
    }

    /// The same in the order of the ids.
    [[nodiscard]] Ids found(std::string_view query, const SearchOptions& options = {}) const {
        Ids ids = ranked(query, options);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

private:
    TemporaryDirectory directory_;
    std::string path_ = directory_ / "db";
};

/// Every one of the articles of corpus/, as wiredex-index would add them.
std::vector<Article> corpus_articles();

}  // namespace wiredex::test
