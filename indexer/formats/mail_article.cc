#include "indexer/formats/mail_article.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "indexer/containers/gzip_stream.h"
#include "indexer/formats/mail_form.h"
#include "indexer/formats/mail_text.h"
#include "indexer/formats/nested.h"
#include "indexer/formats/registry.h"
#include "indexer/formats/sniff.h"
#include "indexer/mail/encoded_words.h"
#include "indexer/mail/headers.h"
#include "indexer/mail/parts.h"
#include "indexer/mail/transfer_encoding.h"
#include "indexer/text/encoding.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/ticker_marks.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

using Items = std::vector<ArticleReader::Item>;

// `<1234@canal.example>` with nothing around it.
std::string message_id(const std::string& field) {
    const std::size_t open = field.find('<');
    const std::size_t close = field.find('>', open);
    if (open == std::string::npos || close == std::string::npos) return collapse_spaces(field);
    return field.substr(open, close - open + 1);
}

std::string first_word(std::string_view field) {
    const std::size_t end = field.find_first_of(" \t,;(");
    return std::string(field.substr(0, end));
}

void read_headers(const MailHeaders& headers, std::string_view charset, Article& article) {
    article.id = message_id(headers.value("Message-ID"));
    article.headline = decode_header_text(headers.value("Subject"), charset);
    article.source = mailbox_name(headers.value("From"), charset);
    const std::string date = headers.value("Date");
    article.published = parse_wire_date(trim(std::string_view(date).substr(0, date.find('('))));
    article.language = first_word(headers.value("Content-Language"));
    std::string keywords = decode_header_text(headers.value("Keywords"), charset);
    for (std::string_view rest = keywords; !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        if (const auto word = trim(rest.substr(0, end)); !word.empty()) {
            article.topics.push_back({{}, std::string(word), "keyword"});
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (headers.has("Supersedes")) {
        article.links.push_back({"replaces", message_id(headers.value("Supersedes")), {}});
    }
    if (headers.has("In-Reply-To")) {
        article.links.push_back({"seeAlso", message_id(headers.value("In-Reply-To")), {}});
    }
}

// Names and telephone numbers behind the line `-- ` are no copy.
std::string take_signature(std::string& text) {
    constexpr std::size_t longest_signature = 20;
    const auto lines = split_lines(text);
    for (std::size_t i = lines.size(); i-- > 0 && lines.size() - i <= longest_signature;) {
        if (trim(lines[i]) != "--") continue;
        const auto line = static_cast<std::size_t>(lines[i].data() - text.data());
        std::string signature =
            join_paragraphs(Paragraphs(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end()));
        text.resize(line);
        return std::string(trim(signature));
    }
    return {};
}

void append(std::string_view more, std::string& text) {
    if (more.empty()) return;
    text.append(text.empty() ? "" : "\n").append(more);
}

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

void read_body(std::vector<MailText>& texts, Article& article) {
    bool is_first = true;
    for (MailText& mail_text : texts) {
        const std::string signature = take_signature(mail_text.text);
        std::optional<MailForm> form;
        if (is_first) form = parse_mail_form(mail_text.text);
        is_first = false;
        if (form) {
            fill_in(*form, article);
        } else if (mail_text.has_paragraphs) {
            append(trim(mail_text.text), article.body);
        } else {
            append(join_paragraphs(paragraphs_of(split_lines(mail_text.text))), article.body);
        }
        append(signature, article.ednote);
        std::ranges::move(mail_text.captions, std::back_inserter(article.captions));
    }
    article.tickers = marked_tickers(article.body);
}

// Other formats than mail's own text: an attached document, a message that is passed on, packed documents.
bool is_readable(const MailPart& part, std::string_view bytes) {
    if (part.type == "message/rfc822" || part.type == "text/plain") return true;
    if (part.type.starts_with("image/") || part.type.starts_with("audio/") || part.type.starts_with("video/")) {
        return false;
    }
    if (is_gzip(bytes) || utf16_order(bytes)) return true;
    if (bytes.starts_with(utf8_byte_order_mark)) bytes.remove_prefix(utf8_byte_order_mark.size());
    const std::string_view head = bytes.substr(0, sniffed_bytes);
    return refuse_bytes(head).empty() && !is_fallback(recognise(make_head(head)));
}

Items read_attachments(const MailParts& mail, const Input& input) {
    Items items;
    std::size_t number = 0;
    for (const MailPart* const part : attachments_of(mail)) {
        ++number;
        std::string bytes = decode_transfer(part->content, part->encoding);
        if (trim(bytes).empty() || !is_readable(*part, bytes)) continue;
        const bool is_plain = part->type == "text/plain" && !part->charset.empty();
        if (is_plain && !utf16_order(bytes)) bytes = to_utf8(bytes, part->charset);
        const std::string name = part->name.empty() ? fmt::format("attachment {}", number) : part->name;
        Items inside = read_nested(std::move(bytes), name, input);
        std::ranges::move(inside, std::back_inserter(items));
    }
    return items;
}

// The text of the message as articles, where it is a document of another format.
Items read_document_in_text(const std::vector<MailText>& texts, const Input& input) {
    if (texts.empty() || texts.front().is_html) return {};
    const std::string_view text = trim(texts.front().text);
    if (format_of_text(text) == nullptr || parse_mail_form(text)) return {};
    Items items = read_nested(std::string(text), "text", input);
    if (!std::ranges::any_of(items, is_article)) items.clear();
    return items;
}

Reject reject_parts(const MailParts& mail, std::uint64_t offset) {
    if (mail.too_many)
        return reject_at(offset, fmt::format("a message of more than {} parts: only those were read", most_mail_parts));
    return reject_at(offset, fmt::format("parts nested deeper than {}: those were left out", deepest_mail_part));
}

}  // namespace

std::vector<ArticleReader::Item> read_message(std::string_view message, std::uint64_t offset, const Input& input) {
    const MailHeaders headers(message);
    if (headers.is_empty())
        return {reject_at(offset, "no message: it does not start with header lines such as 'From: ...'")};
    const MailParts mail = split_mail(headers, message.substr(headers.size()));
    std::vector<MailText> texts = texts_of(mail);
    Items items = read_document_in_text(texts, input);
    const bool text_is_document = !items.empty();
    Items attached = read_attachments(mail, input);

    Article article;
    article.offset = offset;
    const auto with_charset =
        std::ranges::find_if(mail.parts, [](const MailPart& part) { return !part.charset.empty(); });
    read_headers(headers, with_charset == mail.parts.end() ? std::string_view{} : with_charset->charset, article);
    if (!text_is_document) read_body(texts, article);
    article.take = take_of_headline(article.headline);
    if (mail.is_cut) article.signal = "partial";

    const bool only_carries = article.body.empty() && std::ranges::any_of(attached, is_article);
    const bool says_nothing = article.body.empty() && article.headline.empty() && article.captions.empty();
    if (only_carries || says_nothing) {
        if (!text_is_document) {
            const char* const what = only_carries ? "message with nothing but attachments" : "message without text";
            items.emplace_back(skip_at(offset, what, article.id));
        }
    } else if (!text_is_document) {
        items.emplace_back(std::move(article));
    }
    std::ranges::move(attached, std::back_inserter(items));
    if (mail.too_many || mail.too_deep) items.emplace_back(reject_parts(mail, offset));
    return items;
}

}  // namespace wiredex
