#include "indexer/formats/nested.h"

#include <utility>

#include <fmt/core.h>

#include "indexer/formats/stream_reader.h"

namespace wiredex {

namespace {

class NestedReader : public RecordReader {
public:
    NestedReader(std::string bytes, std::string path, const ReaderOptions& options, const Input& outer)
        : reader_(std::make_unique<MemoryStream>(std::move(bytes)), std::move(path), options, outer.learnt,
                  outer.depth + 1, outer.budget) {}

    std::optional<ArticleReader::Item> next() override { return reader_.next(); }

private:
    StreamReader reader_;
};

class NestedTooDeep : public RecordReader {
public:
    explicit NestedTooDeep(Reject reject) : reject_(std::move(reject)) {}

    std::optional<ArticleReader::Item> next() override { return std::exchange(reject_, std::nullopt); }

private:
    std::optional<Reject> reject_;
};

}  // namespace

std::unique_ptr<RecordReader> open_nested(std::string bytes, std::string_view name, const Input& outer) {
    std::string path = fmt::format("{}!{}", outer.path, name);
    if (outer.depth >= outer.options.archives.depth) {
        Reject reject = reject_at(0, too_deep(outer.options.archives));
        reject.path = std::move(path);
        return std::make_unique<NestedTooDeep>(std::move(reject));
    }
    ReaderOptions options = outer.options;
    options.format = "auto";
    return std::make_unique<NestedReader>(std::move(bytes), std::move(path), options, outer);
}

}  // namespace wiredex
