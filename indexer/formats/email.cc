// A message as mail carries it (RFC 5322 and MIME), alone in its file.
#include <optional>
#include <utility>

#include "indexer/formats/document.h"
#include "indexer/formats/mail_reader.h"
#include "indexer/mail/headers.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

class EmailReader : public RecordReader {
public:
    explicit EmailReader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        if (!is_read_) {
            if (auto refusal = read()) return refusal;
        }
        return message_ ? message_->next() : std::nullopt;
    }

private:
    std::optional<Reject> read() {
        is_read_ = true;
        const std::uint64_t offset = input_.window.offset();
        const std::uint64_t limit = input_.options.max_record_bytes;
        if (auto bytes = read_rest(input_.window, limit)) {
            message_.emplace(std::move(*bytes), offset, input_);
            return std::nullopt;
        }
        if (!input_.window.failure().empty()) return std::nullopt;
        discard_rest(input_.window);
        return too_long(offset, limit);
    }

    Input input_;
    bool is_read_ = false;
    std::optional<MailReader> message_;
};

// Header lines with two that every message has.
bool recognises(const Head& head) {
    if (!head.root.empty() || field_name_length(head.start.substr(0, head.start.find('\n'))) == 0) return false;
    const MailHeaders headers(head.start);
    int known = 0;
    for (const std::string_view name : {"From", "Date", "Subject", "MIME-Version", "Received"}) {
        known += headers.has(name) ? 1 : 0;
    }
    return known >= 2;
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<EmailReader>(input);
}

}  // namespace

extern const Format email;
const Format email = {{"email", "E-mail: a message with its attachments"}, recognises, open};

}  // namespace wiredex
