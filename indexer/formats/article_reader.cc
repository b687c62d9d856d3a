#include <optional>
#include <utility>

#include <fmt/core.h>

#include "indexer/containers/file_stream.h"
#include "indexer/containers/walk.h"
#include "indexer/formats/registry.h"
#include "indexer/formats/stream_reader.h"
#include "wiredex/error.h"
#include "wiredex/reader.h"

namespace wiredex {

namespace {

void check_options(const ReaderOptions& options) {
    if (options.format != "auto" && find_format(options.format) == nullptr) {
        std::string names;
        for (const FormatInfo& info : supported_formats()) names += fmt::format(", {}", info.name);
        throw Error(ErrorKind::usage, fmt::format("'{}' is no format: use one of auto{}", options.format, names));
    }
    if (options.max_record_bytes == 0) throw Error(ErrorKind::usage, "a record must be allowed at least one byte");
}

}  // namespace

class ArticleReader::Implementation {
public:
    Implementation(std::vector<std::filesystem::path> paths, ReaderOptions options)
        : options_(std::move(options)), paths_(paths), walk_(std::move(paths)) {
        check_options(options_);
    }

    void read_stream(std::unique_ptr<ByteStream> stream, std::string name) {
        stream_.emplace(std::move(stream), std::move(name), options_, learnt_);
    }

    // The item is made where it is returned: an article is costly to move.
    std::optional<Item> next() {
        std::optional<Item> item = next_in_stream();
        while (!item) {
            const std::optional<FoundFile> file = walk_.next();
            if (!file) break;
            item = open(*file);
            if (!item) item = next_in_stream();
        }
        return item;
    }

    [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }

    std::optional<std::uint64_t> bytes_total() {
        if (!total_known_) {
            total_known_ = true;
            total_ = measure();
        }
        return total_;
    }

    void set_total(std::uint64_t total) {
        total_known_ = true;
        total_ = total;
        bytes_read_ = total;  // in memory already
    }

private:
    std::optional<Item> next_in_stream() {
        std::optional<Item> item = stream_ ? stream_->next() : std::optional<Item>();
        if (!item) stream_.reset();
        return item;
    }

    std::optional<Item> open(const FoundFile& file) {
        const std::string& path = file.path.native();
        std::string reason = file.failure;
        if (reason.empty()) {
            auto opened = open_file(file.path, bytes_read_);
            if (auto* stream = std::get_if<std::unique_ptr<ByteStream>>(&opened)) {
                read_stream(std::move(*stream), path);
                return std::nullopt;
            }
            reason = std::get<std::string>(opened);
        }
        Reject reject;
        reject.path = path;
        reject.reason = std::move(reason);
        return reject;
    }

    [[nodiscard]] std::optional<std::uint64_t> measure() const {
        std::uint64_t total = 0;
        Walk walk(paths_);
        while (const std::optional<FoundFile> file = walk.next()) {
            if (!file->failure.empty()) continue;
            if (!file->size) return std::nullopt;
            total += *file->size;
        }
        return total;
    }

    ReaderOptions options_;
    std::vector<std::filesystem::path> paths_;
    Walk walk_;
    std::uint64_t bytes_read_ = 0;
    LearntTopics learnt_;
    std::optional<StreamReader> stream_;  // after what it refers to
    bool total_known_ = false;
    std::optional<std::uint64_t> total_;
};

ArticleReader::ArticleReader(std::vector<std::filesystem::path> paths, ReaderOptions options)
    : implementation_(std::make_unique<Implementation>(std::move(paths), std::move(options))) {}

ArticleReader::ArticleReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}

ArticleReader ArticleReader::from_bytes(std::string bytes, std::string name, ReaderOptions options) {
    auto implementation = std::make_unique<Implementation>(std::vector<std::filesystem::path>{}, std::move(options));
    implementation->set_total(bytes.size());
    implementation->read_stream(std::make_unique<MemoryStream>(std::move(bytes)), std::move(name));
    return ArticleReader(std::move(implementation));
}

ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;
ArticleReader::~ArticleReader() = default;

std::optional<ArticleReader::Item> ArticleReader::next() {
    return implementation_->next();
}
std::uint64_t ArticleReader::bytes_read() const {
    return implementation_->bytes_read();
}
std::optional<std::uint64_t> ArticleReader::bytes_total() {
    return implementation_->bytes_total();
}

}  // namespace wiredex
