// A message as mail carries it (RFC 5322 and MIME), alone in its file.
#include <deque>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/formats/document.h"
#include "indexer/formats/mail_article.h"
#include "indexer/mail/headers.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

class EmailReader : public RecordReader {
public:
    explicit EmailReader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        if (!is_read_) read();
        if (items_.empty()) return std::nullopt;
        ArticleReader::Item item = std::move(items_.front());
        items_.pop_front();
        return item;
    }

private:
    void read() {
        is_read_ = true;
        const std::uint64_t offset = input_.window.offset();
        const std::uint64_t limit = input_.options.max_record_bytes;
        if (const auto message = read_rest(input_.window, limit)) {
            auto items = read_message(*message, offset, input_);
            items_.assign(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
        } else if (input_.window.failure().empty()) {
            items_.emplace_back(too_long(offset, limit));
            discard_rest(input_.window);
        }
    }

    Input input_;
    bool is_read_ = false;
    std::deque<ArticleReader::Item> items_;
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
