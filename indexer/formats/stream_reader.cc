#include "indexer/formats/stream_reader.h"

#include <algorithm>

#include "indexer/containers/compressed_stream.h"
#include "indexer/containers/gzip_stream.h"
#include "indexer/formats/complete.h"
#include "indexer/formats/document.h"
#include "indexer/formats/next_document.h"
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
                           LearntTopics& learnt)
    : StreamReader(nullptr, std::move(path), options, learnt, 0, std::make_shared<UnpackBudget>(options.archives)) {
    window_ = std::make_unique<Window>(counted(std::move(stream), budget_));
}

StreamReader::StreamReader(std::unique_ptr<ByteStream> stream, std::string path, const ReaderOptions& options,
                           LearntTopics& learnt, int depth, std::shared_ptr<UnpackBudget> budget)
    : window_(std::make_unique<Window>(std::move(stream))),
      path_(std::make_unique<const std::string>(std::move(path))),
      options_(std::make_unique<ReaderOptions>(options)),
      learnt_(&learnt),
      depth_(depth),
      budget_(budget ? std::move(budget) : std::make_shared<UnpackBudget>(options.archives)) {
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
    return refuse_failure(archive_->failure());
}

// The functions on the way of an article to its reader have one variable that they return: it is made there at once,
// for an article is costly to move.
std::optional<ArticleReader::Item> StreamReader::next_in_documents() {
    std::optional<ArticleReader::Item> item = next_in_document();
    while (!item && !ended_) {
        if (!window_->failure().empty() || !skip_padding()) {
            ended_ = true;
            item = refuse_failure(window_->failure());
        } else if (auto refusal = open_next_document()) {
            item = std::move(*refusal);
        } else {
            item = next_in_document();
        }
    }
    return item;
}

std::optional<ArticleReader::Item> StreamReader::next_in_document() {
    std::optional<ArticleReader::Item> item = reader_ ? reader_->next() : std::optional<ArticleReader::Item>();
    if (item) {
        complete(*item);
    } else {
        reader_.reset();
    }
    return item;
}

// Goes on to what stands behind a document; false at the end of the input.
bool StreamReader::skip_padding() {
    constexpr std::string_view padding(" \t\r\n\v\f\0\x03\x04\x7F\x16\x1A", 12);
    for (;;) {
        const std::string_view bytes = window_->ensure(1);
        if (bytes.empty()) return false;
        const std::size_t blank = std::min(bytes.find_first_not_of(padding), bytes.size());
        if (blank == 0) break;
        window_->consume(blank);
    }
    // Each of several files put together may have brought its byte order mark.
    if (window_->ensure(utf8_byte_order_mark.size()).starts_with(utf8_byte_order_mark)) {
        window_->consume(utf8_byte_order_mark.size());
    }
    return !window_->ensure(1).empty();
}

// Senders append one document to the other.
std::optional<Reject> StreamReader::open_next_document() {
    const bool is_stuck = window_->offset() == opened_at_;
    const Format* const format = is_stuck ? nullptr : format_of_next(*window_, *format_, *options_);
    if (format != nullptr) {
        open_as(*format);
        return std::nullopt;
    }
    Reject reject = refuse("after the end of the document stands something that is no document");
    skip_to_document(*window_, *format_, *options_);
    return reject;
}

void StreamReader::open_as(const Format& format) {
    format_ = &format;
    opened_at_ = window_->offset();
    reader_ = format.open({*window_, *options_, *learnt_, *path_, depth_, budget_});
}

Reject StreamReader::refuse(std::string reason) {
    Reject reject = reject_at(window_->offset(), std::move(reason));
    reject.path = *path_;
    if (format_ != nullptr) reject.format = format_->info.name;
    return reject;
}

// That a limit of unpacking was reached is said once, by the innermost that could not go on.
std::optional<Reject> StreamReader::refuse_failure(std::string failure) {
    if (failure.empty() || (failure == budget_->reason() && !budget_->report())) return std::nullopt;
    return refuse(std::move(failure));
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
        return refuse(too_deep(options_->archives));
    }
    archive_ = std::make_unique<Archive>(std::move(*window_), budget_);
    return std::nullopt;
}

// Sets the reader up for the document at the front of the window, or says why there is none. Neither where the stream
// fails.
std::optional<Reject> StreamReader::open() {
    // No more than that, however much is buffered: the same bytes are the same format however they arrive.
    const auto start = [this] { return window_->ensure(sniffed_bytes).substr(0, sniffed_bytes); };
    std::string_view bytes = start();
    if (bytes.empty() && !window_->failure().empty()) return std::nullopt;  // without a reader: the caller says why
    if (utf16_order(bytes)) {
        if (auto reason = transcode_utf16()) return refuse(std::move(*reason));
        if (!window_->failure().empty()) return std::nullopt;
        bytes = start();
    }
    if (bytes.starts_with(utf8_byte_order_mark)) {
        window_->consume(utf8_byte_order_mark.size());
        bytes = start();
    }
    if (std::string reason = refuse_bytes(bytes); !reason.empty()) return refuse(std::move(reason));
    const Head head = make_head(bytes);
    const Format* format = options_->format == "auto" ? recognise(head) : find_format(options_->format);
    if (format == nullptr) return refuse(describe_unknown(head));
    open_as(*format);
    return std::nullopt;
}

// UTF-16 is read as one document: its records cannot be told apart before it is decoded. Gives the reason if it cannot,
// unless that is the failure of the stream.
std::optional<std::string> StreamReader::transcode_utf16() {
    const Utf16Order order = *utf16_order(window_->buffered());
    const std::optional<std::string> bytes = read_rest(*window_, options_->max_record_bytes);
    if (!bytes && !window_->failure().empty()) return std::nullopt;
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
