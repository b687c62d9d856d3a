// A collection as its analysed articles, in memory: what the naive matcher and ranking look at.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/article_terms.h"
#include "searcher/query/words.h"
#include "searcher/ranking/saturation.h"

namespace wiredex::test {

using Positions = std::vector<std::uint32_t>;

/// One article and its terms.
struct NaiveArticle {
    Article article;
    std::map<std::string, TermPosting> terms;
    FieldCounts lengths{};
    std::uint32_t body_start = 0;

    [[nodiscard]] bool has(const std::string& term) const { return terms.contains(term); }
    [[nodiscard]] Positions positions(const std::string& term) const;
    /// Whether it counts as written in the language; in any, if the tag is empty.
    [[nodiscard]] bool speaks(const std::string& tag) const;
};

class NaiveCollection {
public:
    explicit NaiveCollection(const std::vector<Article>& articles);

    [[nodiscard]] const std::vector<NaiveArticle>& articles() const { return articles_; }
    [[nodiscard]] QueryAnalyzer& analyzer() { return *analyzer_; }

    /// Words behind a prefix that begin so.
    [[nodiscard]] std::vector<std::string> words_beginning_with(const std::string& prefix,
                                                                const std::string& beginning) const;
    [[nodiscard]] TermStatistics statistics(const std::string& stem) const;

private:
    std::vector<NaiveArticle> articles_;
    std::map<std::string, TermStatistics> all_;  ///< of every term
    std::unique_ptr<QueryAnalyzer> analyzer_;
};

}  // namespace wiredex::test
