#include "indexer/formats/stream_reader.h"

#include <algorithm>

#include "indexer/containers/gzip_stream.h"
#include "indexer/formats/complete.h"
#include "indexer/formats/document.h"
#include "indexer/formats/registry.h"
#include "indexer/formats/sniff.h"
#include "indexer/text/encoding.h"

namespace wiredex {

StreamReader::StreamReader(std::unique_ptr<ByteStream> stream, std::string path, ReaderOptions options,
                           LearntTopics& learnt)
    : window_(std::make_unique<Window>(std::move(stream))),
      path_(std::move(path)),
      options_(std::move(options)),
      learnt_(&learnt) {
    // Far more than any memory, yet safe to add to.
    constexpr std::uint64_t largest_limit = std::uint64_t{1} << 48;
    options_.max_record_bytes = std::min(options_.max_record_bytes, largest_limit);
}

std::optional<ArticleReader::Item> StreamReader::next() {
    if (ended_) return std::nullopt;
    if (!opened_) {
        opened_ = true;
        if (auto refusal = open()) {
            ended_ = true;
            return refusal;
        }
    }
    if (auto item = reader_->next()) return complete(std::move(*item));
    ended_ = true;
    if (std::string failure = window_->failure(); !failure.empty()) return refuse(std::move(failure));
    return std::nullopt;
}

Reject StreamReader::refuse(std::string reason) {
    Reject reject = reject_at(window_->offset(), std::move(reason));
    reject.path = path_;
    if (format_ != nullptr) reject.format = format_->info.name;
    return reject;
}

// Sets the reader up, or says why there is none.
std::optional<Reject> StreamReader::open() {
    constexpr int deepest = 3;
    const GzipStream* outer = nullptr;
    for (int depth = 0; is_gzip(window_->ensure(2)); ++depth) {
        if (depth == deepest) return refuse("gzip within gzip within gzip within gzip: unpack it first");
        auto unpacked = std::make_unique<GzipStream>(std::move(*window_), outer);
        outer = unpacked.get();
        window_ = std::make_unique<Window>(std::move(unpacked));
    }
    std::string_view bytes = window_->ensure(sniffed_bytes);
    if (bytes.empty() && !window_->failure().empty()) return refuse(window_->failure());
    if (utf16_order(bytes)) {
        if (auto reason = transcode_utf16()) return refuse(std::move(*reason));
        bytes = window_->ensure(sniffed_bytes);
    }
    if (bytes.starts_with(utf8_byte_order_mark)) {
        window_->consume(utf8_byte_order_mark.size());
        bytes = window_->buffered();
    }
    if (std::string reason = refuse_bytes(bytes); !reason.empty()) return refuse(std::move(reason));
    const Head head = make_head(bytes);
    const Format* format = options_.format == "auto" ? recognise(head) : find_format(options_.format);
    if (format == nullptr) return refuse(describe_unknown(head));
    format_ = format;
    reader_ = format_->open({*window_, options_.max_record_bytes, *learnt_});
    return std::nullopt;
}

// UTF-16 is read as one document: its records cannot be told apart before it is decoded. Gives the reason if it cannot.
std::optional<std::string> StreamReader::transcode_utf16() {
    const Utf16Order order = *utf16_order(window_->buffered());
    const std::optional<std::string> bytes = read_rest(*window_, options_.max_record_bytes);
    if (!bytes && !window_->failure().empty()) return window_->failure();
    if (!bytes) return too_long(0, options_.max_record_bytes).reason + "; in UTF-16 the whole file counts";
    window_ = std::make_unique<Window>(std::make_unique<MemoryStream>(utf16_to_utf8(*bytes, order)));
    return std::nullopt;
}

ArticleReader::Item StreamReader::complete(ArticleReader::Item item) const {
    if (auto* article = std::get_if<Article>(&item)) {
        complete_article(*article, format_->info.name, path_);
    } else {
        auto& reject = std::get<Reject>(item);
        reject.path = path_;
        reject.format = format_->info.name;
    }
    return item;
}

}  // namespace wiredex
