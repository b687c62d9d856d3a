// Filling a new database many times faster than through Xapian's own writer.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include "indexer/bulk/seen_stories.h"
#include "indexer/bulk/segment_workers.h"
#include "indexer/bulk/waiting_articles.h"
#include "indexer/writer/article_writer.h"
#include "indexer/writer/incremental_writer.h"

namespace wiredex {

/// When a bulk writer does what. The defaults are for real work.
struct BulkLimits {
    /// Bytes of text in a unit where threads are few: enough for posting lists of decent length, and little enough for
    /// several in memory.
    std::size_t unit = std::size_t{8} << 20;
    /// Less text than this in all is written sooner by Xapian's own writer.
    std::size_t least = std::size_t{256} << 10;
    /// Who sends a first unit in more time than this is a wire and no archive, and wants its articles found meanwhile.
    std::chrono::milliseconds longest_wait{10'000};
};

/// Writes articles that stand on their own into segments, on several threads, and lets Xapian merge these into the
/// database. Articles that continue a story wait until those before them are there, and then go through Xapian's own
/// writer; so the outcome is that of adding one after the other. A few articles, or such as come slowly, go through
/// Xapian's own writer as well, and so does all that comes after a `commit()`.
///
/// Segments stand in a directory inside that of the database. Until they are merged, which replaces the database at one
/// instant, nothing of them is acknowledged; a run that dies leaves the database as it was, and the next writer clears
/// up.
class BulkWriter final : public ArticleWriter {
public:
    /// `writer` holds the lock of the database at `path`, see `can_fill_in_bulk`. `path` is canonical.
    BulkWriter(std::filesystem::path path, IndexerOptions options, std::unique_ptr<IncrementalWriter> writer,
               BulkLimits limits = {});
    ~BulkWriter() override;

    AddResult add(const Article& article) override;
    bool remove(std::string_view id) override;
    void commit() override;
    std::vector<AddResult> take_settled() override;
    [[nodiscard]] std::uint64_t size() const override;

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool is_slow() const;
    void submit_unit();
    void merge();
    IncrementalWriter& writer();

    std::filesystem::path path_;
    std::filesystem::path segments_directory_;
    IndexerOptions options_;
    BulkLimits limits_;
    std::unique_ptr<IncrementalWriter> writer_;  ///< none after a merge, until somebody needs it
    std::unique_ptr<SegmentWorkers> workers_;    ///< from the first full unit on
    SeenStories seen_;
    WaitingArticles waiting_;
    unsigned jobs_;
    std::vector<Article> unit_;
    std::size_t unit_text_ = 0;
    Clock::time_point begin_ = Clock::now();
    bool is_over_ = false;  ///< from now on through `writer_` alone
    std::vector<AddResult> settled_;
};

/// True if a bulk writer may fill the database that `writer` holds: it is empty, can be replaced as a whole, and
/// Xapian's files are those that this library knows to write. `path` is canonical.
bool can_fill_in_bulk(const std::filesystem::path& path, const IncrementalWriter& writer);

}  // namespace wiredex
