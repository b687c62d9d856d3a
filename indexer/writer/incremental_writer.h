// Writing through Xapian's own writer, in place: for updates of any size, and the reference for any faster way.
#pragma once

#include <filesystem>
#include <xapian.h>

#include "analysis/article_terms.h"
#include "indexer/writer/article_writer.h"
#include "indexer/writer/story_desk.h"
#include "store/record.h"

namespace wiredex {

class IncrementalWriter final : public ArticleWriter {
public:
    IncrementalWriter(std::filesystem::path path, IndexerOptions options);
    ~IncrementalWriter() override;

    AddResult add(const Article& article) override;
    bool remove(std::string_view id) override;
    void commit() override;
    [[nodiscard]] std::uint64_t size() const override;

    /// True if the database holds no document of any kind.
    [[nodiscard]] bool is_empty() const;

private:
    AddResult put(const Article& article);
    AddResult withdraw(const Article& notice);
    bool withdraw_story(Article stub);
    bool is_withdrawn(const Article& article, StoryDesk& desk);
    bool is_withdrawn_by_key(const Article& article);
    bool stands_alone(const Article& article) const;
    void write(const Article& article, const RecordHead& head, const Transmission* transmission, const StoryDesk* desk);
    void write_changes(StoryDesk& desk, const Article* added);
    void count_change();

    std::filesystem::path path_;
    IndexerOptions options_;
    Xapian::WritableDatabase database_;
    ArticleAnalyzer analyzer_;
    std::uint32_t changes_ = 0;  ///< since the last commit
    std::size_t text_ = 0;       ///< bytes of text since then
};

/// Opens or makes the database at `path` for writing and takes its lock; see `Indexer::Indexer`.
Xapian::WritableDatabase open_for_writing(const std::filesystem::path& path, std::chrono::milliseconds lock_timeout);

}  // namespace wiredex
