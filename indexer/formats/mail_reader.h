// One message: the article that its text is, and everything that is attached to it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/formats/format.h"
#include "indexer/formats/mail_text.h"
#include "indexer/mail/headers.h"
#include "indexer/mail/parts.h"

namespace wiredex {

/// Reads a message: its article, then its attachments, one open at a time, so that memory holds no more than the
/// message. What a message without text is can be told only by its attachments: it comes last.
class MailReader : public RecordReader {
public:
    /// `message` is the message as sent, `offset` its first byte in the file.
    MailReader(std::string message, std::uint64_t offset, const Input& input);

    std::optional<ArticleReader::Item> next() override;

private:
    std::optional<ArticleReader::Item> read_text();
    [[nodiscard]] std::unique_ptr<RecordReader> document_in_text() const;
    std::unique_ptr<RecordReader> next_attachment();
    ArticleReader::Item what_it_was();
    [[nodiscard]] std::optional<ArticleReader::Item> fault_of_parts() const;

    enum class Stage { text, attachments, parts, end };

    std::string message_;  // what follows refers to it
    std::uint64_t offset_;
    Input input_;
    MailHeaders headers_;
    MailParts mail_;
    std::vector<MailText> texts_;
    std::vector<const MailPart*> attachments_;
    std::size_t next_attachment_ = 0;
    std::unique_ptr<RecordReader> inside_;  // what is being read: the document in the text, or an attachment
    std::optional<Article> article_;        // of a message without text, until its attachments are known
    bool has_article_inside_ = false;
    Stage stage_ = Stage::text;
};

}  // namespace wiredex
