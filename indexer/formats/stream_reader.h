// One stream of bytes: unpacked, recognised, and read by the reader of its format.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "indexer/formats/format.h"

namespace wiredex {

/// Reads the articles of one stream. Movable, not copyable. One thread at a time.
class StreamReader {
public:
    /// `path` is what articles and rejects will say. `options.format` must be `auto` or a format. `learnt` must outlive
    /// the reader. `depth` counts the archives and messages that the stream is inside of.
    StreamReader(std::unique_ptr<ByteStream> stream, std::string path, ReaderOptions options, LearntTopics& learnt,
                 int depth = 0);

    /// The next article, reject or skip, complete; nothing at the end, and from then on.
    std::optional<ArticleReader::Item> next();

private:
    Reject refuse(std::string reason);
    std::optional<Reject> unpack();
    std::optional<Reject> open();
    std::optional<Reject> open_next_document();
    std::optional<std::string> transcode_utf16();
    ArticleReader::Item complete(ArticleReader::Item item) const;

    // On the heap, so that readers may keep references to them while this object moves.
    std::unique_ptr<Window> window_;
    std::unique_ptr<const std::string> path_;
    std::unique_ptr<ReaderOptions> options_;
    LearntTopics* learnt_;
    int depth_;
    const Format* format_ = nullptr;
    std::unique_ptr<RecordReader> reader_;
    bool opened_ = false;
    bool ended_ = false;
};

}  // namespace wiredex
