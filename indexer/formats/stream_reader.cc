#include "indexer/formats/stream_reader.h"

#include <algorithm>

#include "indexer/containers/compressed_stream.h"
#include "indexer/containers/gzip_stream.h"
#include "indexer/formats/complete.h"
#include "indexer/formats/document.h"
#include "indexer/formats/registry.h"
#include "indexer/formats/sniff.h"
#include "indexer/text/encoding.h"

namespace wiredex {

namespace {

std::unique_ptr<ByteStream> counted(std::unique_ptr<ByteStream> stream, const std::shared_ptr<UnpackBudget>& budget) {
    return std::make_unique<CountedStream>(std::move(stream), budget);
}

}  // namespace

StreamReader::StreamReader(std::unique_ptr<ByteStream> stream, std::string path, const ReaderOptions& options,
                           LearntTopics& learnt, int depth)
    : StreamReader(nullptr, std::move(path), options, learnt, depth, std::make_shared<UnpackBudget>(options.archives)) {
    window_ = std::make_unique<Window>(counted(std::move(stream), budget_));
}

StreamReader::StreamReader(std::unique_ptr<ByteStream> stream, std::string path, const ReaderOptions& options,
                           LearntTopics& learnt, int depth, std::shared_ptr<UnpackBudget> budget)
    : window_(std::make_unique<Window>(std::move(stream))),
      path_(std::make_unique<const std::string>(std::move(path))),
      options_(std::make_unique<ReaderOptions>(options)),
      learnt_(&learnt),
      depth_(depth),
      budget_(std::move(budget)) {
    // Far more than any memory, yet safe to add to.
    constexpr std::uint64_t largest_limit = std::uint64_t{1} << 48;
    options_->max_record_bytes = std::min(options_->max_record_bytes, largest_limit);
}

std::optional<ArticleReader::Item> StreamReader::next() {
    if (ended_) return std::nullopt;
    if (!opened_) {
        opened_ = true;
        auto refusal = unpack();
        if (!refusal && !archive_) refusal = open();
        ended_ = refusal.has_value();
        if (refusal) return refusal;
    }
    return archive_ ? next_in_archive() : next_in_documents();
}

std::optional<ArticleReader::Item> StreamReader::next_in_archive() {
    for (;;) {
        if (member_) {
            if (auto item = member_->next()) return item;
            member_.reset();
        }
        auto found = archive_->next();
        if (!found) break;
        std::string path = *path_ + '!' + found->name;
        if (found->problem.empty()) {
            member_.reset(
                new StreamReader(archive_->open_member(), std::move(path), *options_, *learnt_, depth_ + 1, budget_));
            continue;
        }
        Reject reject = reject_at(0, std::move(found->problem));
        reject.path = std::move(path);
        return reject;
    }
    ended_ = true;
    if (archive_->failure().empty()) return std::nullopt;
    return refuse(archive_->failure());
}

std::optional<ArticleReader::Item> StreamReader::next_in_documents() {
    while (reader_) {
        if (auto item = reader_->next()) {
            complete(*item);
            return item;
        }
        reader_.reset();
        if (!window_->failure().empty()) break;
        if (auto refusal = open_next_document()) {
            ended_ = true;
            return refusal;
        }
    }
    ended_ = true;
    if (std::string failure = window_->failure(); !failure.empty()) return refuse(std::move(failure));
    return std::nullopt;
}

// Senders append one document to the other. No reader is set up where the input is at its end.
std::optional<Reject> StreamReader::open_next_document() {
    constexpr std::string_view padding(" \t\r\n\v\f\0\x03\x04\x7F\x16\x1A", 12);
    for (;;) {
        const std::string_view bytes = window_->ensure(1);
        if (bytes.empty()) return std::nullopt;
        const std::size_t blank = std::min(bytes.find_first_not_of(padding), bytes.size());
        if (blank == 0) break;
        window_->consume(blank);
    }
    // Each of several files put together may have brought its byte order mark.
    if (window_->ensure(utf8_byte_order_mark.size()).starts_with(utf8_byte_order_mark)) {
        window_->consume(utf8_byte_order_mark.size());
    }
    // Mostly it is more of the same, and its first element says so.
    constexpr std::size_t enough_for_root = 4096;
    if (!is_fallback(format_) &&
        format_->recognises(make_head(window_->ensure(enough_for_root).substr(0, enough_for_root)))) {
        reader_ = format_->open({*window_, *options_, *learnt_, *path_, depth_});
        return std::nullopt;
    }
    const std::string_view bytes = window_->ensure(sniffed_bytes);
    if (options_->format == "auto" && !is_fallback(recognise(make_head(bytes)))) return open();
    if (options_->format != "auto" && find_format(options_->format)->recognises(make_head(bytes))) return open();
    return refuse("after the end of the document stands something that is no document");
}

Reject StreamReader::refuse(std::string reason) {
    Reject reject = reject_at(window_->offset(), std::move(reason));
    reject.path = *path_;
    if (format_ != nullptr) reject.format = format_->info.name;
    return reject;
}

// Takes off what the text is packed in, and opens an archive.
std::optional<Reject> StreamReader::unpack() {
    constexpr int most_layers = 3;
    constexpr std::size_t enough_for_tar = 512;
    for (int layers = 0;; ++layers) {
        const std::string_view start = window_->ensure(enough_for_tar);
        const bool gzip = is_gzip(start);
        if (!gzip && compression_of(start).empty()) break;
        if (layers == most_layers) return refuse("compressed four times over: unpack it first");
        std::unique_ptr<ByteStream> unpacked;
        if (gzip) {
            unpacked = std::make_unique<GzipStream>(std::move(*window_), budget_);
        } else {
            unpacked = std::make_unique<CompressedStream>(std::move(*window_), budget_);
        }
        window_ = std::make_unique<Window>(std::move(unpacked));
    }
    if (archive_kind(window_->buffered()).empty()) return std::nullopt;
    if (depth_ >= options_->archives.depth) {
        return refuse("inside more than " + std::to_string(options_->archives.depth) +
                      " archives and messages: unpack it first, or allow more (--unpack-limit depth=N)");
    }
    archive_ = std::make_unique<Archive>(std::move(*window_), budget_);
    return std::nullopt;
}

// Sets the reader up for the document at the front of the window, or says why there is none.
std::optional<Reject> StreamReader::open() {
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
    const Format* format = options_->format == "auto" ? recognise(head) : find_format(options_->format);
    if (format == nullptr) return refuse(describe_unknown(head));
    format_ = format;
    reader_ = format_->open({*window_, *options_, *learnt_, *path_, depth_});
    return std::nullopt;
}

// UTF-16 is read as one document: its records cannot be told apart before it is decoded. Gives the reason if it cannot.
std::optional<std::string> StreamReader::transcode_utf16() {
    const Utf16Order order = *utf16_order(window_->buffered());
    const std::optional<std::string> bytes = read_rest(*window_, options_->max_record_bytes);
    if (!bytes && !window_->failure().empty()) return window_->failure();
    if (!bytes) return too_long(0, options_->max_record_bytes).reason + "; in UTF-16 the whole file counts";
    window_ = std::make_unique<Window>(std::make_unique<MemoryStream>(utf16_to_utf8(*bytes, order)));
    return std::nullopt;
}

void StreamReader::complete(ArticleReader::Item& item) const {
    if (auto* article = std::get_if<Article>(&item)) {
        complete_article(*article, format_->info.name, *path_);
    }
    // What a reader found inside a message it has completed already.
    const auto fill_in = [&](auto& note) {
        if (!note.path.empty()) return;
        note.path = *path_;
        if (note.format.empty()) note.format = format_->info.name;
    };
    if (auto* reject = std::get_if<Reject>(&item)) fill_in(*reject);
    if (auto* skip = std::get_if<Skip>(&item)) fill_in(*skip);
}

}  // namespace wiredex
