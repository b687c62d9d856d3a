#include "indexer/formats/mail_article.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "indexer/formats/mail_form.h"
#include "indexer/mail/encoded_words.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"
#include "indexer/text/ticker_marks.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

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

// The end of a text, with that many lines or some more.
std::string_view last_lines(std::string_view text, std::size_t count) {
    std::size_t begin = text.size();
    for (std::size_t ends = 0; begin > 0 && ends <= 2 * count; --begin) {  // an end may be two characters
        if (text[begin - 1] == '\n' || text[begin - 1] == '\r') ++ends;
    }
    return text.substr(begin);
}

// Names and telephone numbers behind the line `-- ` are no copy.
std::string take_signature(std::string& text) {
    constexpr std::size_t longest_signature = 20;
    const auto lines = split_lines(last_lines(text, longest_signature));
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
            append(paragraphs_text(mail_text.text), article.body);
        }
        append(signature, article.ednote);
        std::ranges::move(mail_text.captions, std::back_inserter(article.captions));
    }
    article.tickers = marked_tickers(article.body);
}

}  // namespace

Article read_mail_article(const MailHeaders& headers, const MailParts& mail, std::vector<MailText> texts) {
    Article article;
    const auto with_charset =
        std::ranges::find_if(mail.parts, [](const MailPart& part) { return !part.charset.empty(); });
    read_headers(headers, with_charset == mail.parts.end() ? std::string_view{} : with_charset->charset, article);
    read_body(texts, article);
    article.take = take_of_headline(article.headline);
    if (mail.is_cut) article.signal = "partial";
    return article;
}

}  // namespace wiredex
