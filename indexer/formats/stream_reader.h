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
    /// the reader.
    StreamReader(std::unique_ptr<ByteStream> stream, std::string path, ReaderOptions options, LearntTopics& learnt);

    /// The next article or reject, complete; nothing at the end, and from then on.
    std::optional<ArticleReader::Item> next();

private:
    Reject refuse(std::string reason);
    std::optional<Reject> open();
    std::optional<std::string> transcode_utf16();
    ArticleReader::Item complete(ArticleReader::Item item) const;

    // On the heap, so that readers may keep references to it while this object moves.
    std::unique_ptr<Window> window_;
    std::string path_;
    ReaderOptions options_;
    LearntTopics* learnt_;
    const Format* format_ = nullptr;
    std::unique_ptr<RecordReader> reader_;
    bool opened_ = false;
    bool ended_ = false;
};

}  // namespace wiredex
