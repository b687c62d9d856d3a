#include "indexer/formats/mail_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "indexer/containers/archive.h"
#include "indexer/containers/compressed_stream.h"
#include "indexer/containers/gzip_stream.h"
#include "indexer/formats/mail_article.h"
#include "indexer/formats/mail_form.h"
#include "indexer/formats/nested.h"
#include "indexer/formats/registry.h"
#include "indexer/formats/sniff.h"
#include "indexer/mail/transfer_encoding.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_article(const ArticleReader::Item& item) {
    return std::holds_alternative<Article>(item);
}

// What other format the text of a message is in; null if it is just text. Some formats have looks that the text of a
// message may have by chance.
const Format* format_of_text(std::string_view text) {
    static constexpr std::array<std::string_view, 4> easily_mistaken = {"email", "mbox", "ticker", "agate"};
    const Format* const format = recognise(make_head(text.substr(0, sniffed_bytes)));
    if (is_fallback(format)) return nullptr;
    return std::ranges::find(easily_mistaken, format->info.name) == easily_mistaken.end() ? format : nullptr;
}

bool is_packed(std::string_view bytes) {
    if (is_gzip(bytes) || !compression_of(bytes).empty()) return true;
    return !archive_kind(bytes).empty() && !is_office_document(bytes);
}

// Other formats than mail's own text: an attached document, a message that is passed on, packed documents.
bool is_readable(const MailPart& part, std::string_view bytes) {
    if (part.type == "message/rfc822" || part.type == "text/plain") return true;
    if (part.type.starts_with("image/") || part.type.starts_with("audio/") || part.type.starts_with("video/")) {
        return false;
    }
    if (is_packed(bytes) || utf16_order(bytes)) return true;
    if (bytes.starts_with(utf8_byte_order_mark)) bytes.remove_prefix(utf8_byte_order_mark.size());
    const std::string_view head = bytes.substr(0, sniffed_bytes);
    return refuse_bytes(head).empty() && !is_fallback(recognise(make_head(head)));
}

}  // namespace

MailReader::MailReader(std::string message, std::uint64_t offset, const Input& input)
    : message_(std::move(message)),
      offset_(offset),
      input_(input),
      headers_(message_),
      mail_(split_mail(headers_, std::string_view(message_).substr(headers_.size()))),
      texts_(texts_of(mail_)),
      attachments_(attachments_of(mail_)) {}

std::optional<ArticleReader::Item> MailReader::next() {
    if (stage_ == Stage::text) {
        if (auto item = read_text()) return item;
    }
    while (stage_ == Stage::attachments) {
        auto item = inside_ ? inside_->next() : std::nullopt;
        if (item) {
            has_article_inside_ = has_article_inside_ || is_article(*item);
            return item;
        }
        inside_ = next_attachment();
        if (inside_) continue;
        stage_ = Stage::parts;
        if (article_) return what_it_was();
    }
    if (stage_ == Stage::parts) {
        stage_ = Stage::end;
        return fault_of_parts();
    }
    return std::nullopt;
}

// The article that the text is; nothing if it is a document of another format, or not there.
std::optional<ArticleReader::Item> MailReader::read_text() {
    if (headers_.is_empty()) {
        stage_ = Stage::end;
        return reject_at(offset_, "no message: it does not start with header lines such as 'From: ...'");
    }
    stage_ = Stage::attachments;
    inside_ = document_in_text();
    if (inside_) return std::nullopt;
    article_ = read_mail_article(headers_, mail_, std::exchange(texts_, {}));
    article_->offset = offset_;
    if (article_->body.empty()) return std::nullopt;
    return *std::exchange(article_, std::nullopt);
}

// The text of the message, where it is a document of another format with articles in it.
std::unique_ptr<RecordReader> MailReader::document_in_text() const {
    if (texts_.empty() || texts_.front().is_html) return nullptr;
    const std::string_view text = trim(texts_.front().text);
    if (format_of_text(text) == nullptr || parse_mail_form(text)) return nullptr;
    const auto trial = open_nested(std::string(text), "text", input_);
    auto item = trial->next();
    while (item && !is_article(*item)) item = trial->next();
    return item ? open_nested(std::string(text), "text", input_) : nullptr;
}

std::unique_ptr<RecordReader> MailReader::next_attachment() {
    while (next_attachment_ < attachments_.size()) {
        const MailPart& part = *attachments_[next_attachment_++];
        std::string bytes = decode_transfer(part.content, part.encoding);
        if (trim(bytes).empty() || !is_readable(part, bytes)) continue;
        // Once more has been unpacked than is allowed, which was said, only what needs no unpacking is read.
        if (input_.budget && !input_.budget->reason().empty() && is_packed(bytes)) continue;
        const bool is_plain = part.type == "text/plain" && !part.charset.empty();
        if (is_plain && !utf16_order(bytes)) bytes = to_utf8(bytes, part.charset);
        const std::string name = part.name.empty() ? fmt::format("attachment {}", next_attachment_) : part.name;
        return open_nested(std::move(bytes), name, input_);
    }
    return nullptr;
}

// A message without text that may still be news by its headline.
ArticleReader::Item MailReader::what_it_was() {
    Article article = *std::exchange(article_, std::nullopt);
    if (has_article_inside_) return skip_at(offset_, "message with nothing but attachments", article.id);
    if (article.headline.empty() && article.captions.empty()) {
        return skip_at(offset_, "message without text", article.id);
    }
    return article;
}

std::optional<ArticleReader::Item> MailReader::fault_of_parts() const {
    if (mail_.too_many) {
        return reject_at(offset_,
                         fmt::format("a message of more than {} parts: only those were read", most_mail_parts));
    }
    if (mail_.too_deep) {
        return reject_at(offset_, fmt::format("parts nested deeper than {}: those were left out", deepest_mail_part));
    }
    return std::nullopt;
}

}  // namespace wiredex
