// One stream of bytes: unpacked, recognised, and read by the reader of its format; an archive file by file.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "indexer/containers/archive.h"
#include "indexer/containers/unpack_budget.h"
#include "indexer/formats/format.h"

namespace wiredex {

/// Reads the articles of one stream. Movable, not copyable. One thread at a time.
class StreamReader {
public:
    /// `path` is what articles and rejects will say. `options.format` must be `auto` or a format. `learnt` must outlive
    /// the reader.
    StreamReader(std::unique_ptr<ByteStream> stream, std::string path, const ReaderOptions& options,
                 LearntTopics& learnt);

    /// The same for a stream inside `depth` archives and messages: what is unpacked counts together.
    StreamReader(std::unique_ptr<ByteStream> stream, std::string path, const ReaderOptions& options,
                 LearntTopics& learnt, int depth, std::shared_ptr<UnpackBudget> budget);

    /// The next article, reject or skip, complete; nothing at the end, and from then on.
    std::optional<ArticleReader::Item> next();

private:
    std::optional<ArticleReader::Item> next_in_archive();
    std::optional<ArticleReader::Item> next_in_documents();
    std::optional<ArticleReader::Item> next_in_document();
    Reject refuse(std::string reason);
    std::optional<Reject> refuse_failure(std::string failure);
    std::optional<Reject> unpack();
    std::optional<Reject> open();
    bool skip_padding();
    std::optional<Reject> open_next_document();
    void open_as(const Format& format);
    std::optional<std::string> transcode_utf16();
    void complete(ArticleReader::Item& item) const;

    // On the heap, so that readers may keep references to them while this object moves.
    std::unique_ptr<Window> window_;
    std::unique_ptr<const std::string> path_;
    std::unique_ptr<ReaderOptions> options_;
    LearntTopics* learnt_;
    int depth_;
    std::shared_ptr<UnpackBudget> budget_;
    std::unique_ptr<Archive> archive_;      // where the stream is one
    std::unique_ptr<StreamReader> member_;  // the file of it that is being read
    const Format* format_ = nullptr;
    std::unique_ptr<RecordReader> reader_;
    std::uint64_t opened_at_ = 0;  // where its document starts
    bool opened_ = false;
    bool ended_ = false;
};

}  // namespace wiredex
