// Whether the two ways of scoring agree: from the folded postings and from those of each field.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/ranking/session.h"
#include "wiredex/searcher.h"

namespace wiredex::test {

/// Compares the results of searches in one database.
///
/// How far the scores may differ follows from what is stored. The wdf of a folded posting is 16 x, rounded, and at
/// least 1. So the true x lies within 1/32 of x' = wdf / 16, or within 1/16 where wdf is 1. The saturation rises ever
/// more slowly, so over such a distance d it changes by at most s(x') - s(x' - d), and a score by at most the sum of
/// that over the words of the query, each times its `query_part`.
class ScoreAgreement {
public:
    explicit ScoreAgreement(const std::filesystem::path& database);

    /// What differs between searching with `options` and with the same and `evaluate_fields`; empty if nothing does.
    std::string difference(std::string_view query, SearchOptions options = {});

    /// Hits compared so far.
    [[nodiscard]] std::size_t compared() const { return compared_; }
    /// The largest difference of two scores so far, as a share of what was allowed.
    [[nodiscard]] double worst_share() const { return worst_share_; }

private:
    struct Expected {
        double score = 0;
        double tolerance = 0;
    };

    std::map<Xapian::docid, Expected> expected(std::string_view query, const SearchOptions& options);

    std::vector<std::filesystem::path> paths_;
    Session session_;
    Searcher searcher_;
    std::map<std::string, Xapian::docid> documents_;
    std::size_t compared_ = 0;
    double worst_share_ = 0;
};

}  // namespace wiredex::test
