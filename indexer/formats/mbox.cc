// mbox: messages one after the other, each behind a line "From sender date" (RFC 4155).
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/formats/line_records.h"
#include "indexer/formats/mail_reader.h"
#include "indexer/mail/headers.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// `From olav@canal.example Fri Feb  9 12:05:00 2024`: a clock and a year tell it from a sentence.
bool is_postmark(std::string_view line) {
    constexpr std::size_t longest_postmark = 500;
    if (!line.starts_with("From ") || line.size() > longest_postmark) return false;
    bool has_clock = false;
    bool has_year = false;
    for (const std::string_view word : split_words(line.substr(5))) {
        const std::size_t colon = word.find(':');
        if (colon == 1 || colon == 2) has_clock = has_clock || is_digit(word[0]);
        has_year = has_year || (word.size() == 4 && parse_number(word));
    }
    return has_clock && has_year;
}

LineIs judge(std::string_view line) {
    return is_postmark(line) ? LineIs::next : LineIs::inside;
}

// Lines of the text that start with "From " were given a `>` on their way in.
std::string without_quoted_from(std::string_view message) {
    std::string text;
    text.reserve(message.size());
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t end = std::min(message.find('\n', at), message.size() - 1) + 1;
        std::string_view line = message.substr(at, end - at);
        const std::size_t quotes = std::min(line.find_first_not_of('>'), line.size());
        if (quotes > 0 && line.substr(quotes).starts_with("From ")) line.remove_prefix(1);
        text += line;
        at = end;
    }
    return text;
}

class MboxReader : public RecordReader {
public:
    explicit MboxReader(const Input& input) : input_(input) {}

    std::optional<ArticleReader::Item> next() override {
        for (;;) {
            if (message_) {
                if (auto item = message_->next()) return item;
                message_.reset();
            }
            auto record = next_line_record(input_, judge);
            if (!record) return std::nullopt;
            if (auto* reject = std::get_if<Reject>(&*record)) return std::move(*reject);
            const auto& message = std::get<LineRecord>(*record);
            if (trim(message.bytes).empty()) continue;
            message_.emplace(without_quoted_from(message.bytes), message.offset, input_);
        }
    }

private:
    Input input_;
    std::optional<MailReader> message_;
};

// A postmark, and a header line behind it.
bool recognises(const Head& head) {
    const std::size_t end = head.start.find('\n');
    if (end == std::string_view::npos || !is_postmark(trim(head.start.substr(0, end)))) return false;
    return !MailHeaders(head.start).is_empty();
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return std::make_unique<MboxReader>(input);
}

}  // namespace

extern const Format mbox;
const Format mbox = {{"mbox", "Mailboxes in mbox form: many messages, one after the other"}, recognises, open};

}  // namespace wiredex
