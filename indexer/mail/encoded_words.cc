#include "indexer/mail/encoded_words.h"

#include <algorithm>
#include <optional>

#include "indexer/mail/transfer_encoding.h"
#include "indexer/text/encoding.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

struct EncodedWord {
    std::string charset;
    std::string bytes;
    std::size_t size = 0;  // as sent
};

// `=?charset?B?text?=` at the front of `text`; nothing if there is something else.
std::optional<EncodedWord> read_word(std::string_view text) {
    if (!text.starts_with("=?")) return std::nullopt;
    constexpr std::size_t longest_charset = 60;
    const std::size_t charset_end = text.substr(0, longest_charset).find('?', 2);
    if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() || text[charset_end + 2] != '?') {
        return std::nullopt;
    }
    const std::size_t start = charset_end + 3;
    const std::size_t end = text.find("?=", start);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view encoded = text.substr(start, end - start);
    EncodedWord word;
    word.charset = ascii_lower(text.substr(2, charset_end - 2));
    word.charset.resize(std::min(word.charset.find('*'), word.charset.size()));  // a language may follow
    word.size = end + 2;
    switch (text[charset_end + 1]) {
        case 'B':
        case 'b':
            word.bytes = decode_base64(encoded);
            return word;
        case 'Q':
        case 'q': {
            std::string spaced(encoded);
            std::ranges::replace(spaced, '_', ' ');
            word.bytes = decode_quoted_printable(spaced);
            return word;
        }
        default:
            return std::nullopt;
    }
}

std::string_view without_comment(std::string_view field) {
    return trim(field.substr(0, field.find('(')));
}

std::string without_quotes(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') continue;
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        plain += text[i];
    }
    return plain;
}

// The first mailbox of a list: commas inside quotes and brackets part nothing.
std::string_view first_mailbox(std::string_view field) {
    bool in_quotes = false;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] == '"') in_quotes = !in_quotes;
        if (field[i] == ',' && !in_quotes) return trim(field.substr(0, i));
    }
    return trim(field);
}

}  // namespace

std::string decode_header_text(std::string_view text, std::string_view charset) {
    std::string decoded;
    std::string bytes;  // of neighbouring words in one charset: a character may be split between them
    std::string bytes_charset;
    const auto flush = [&] {
        if (!bytes.empty()) decoded += to_utf8(bytes, bytes_charset);
        bytes.clear();
    };
    // Where no word can start any more, none is looked for: the time stays linear.
    std::size_t last_end = text.rfind("?=");
    if (last_end == std::string_view::npos) last_end = 0;
    std::size_t plain = 0;
    for (std::size_t at = text.find("=?"); at < last_end; at = text.find("=?", at)) {
        const auto word = read_word(text.substr(at));
        if (!word) {
            at += 2;
            continue;
        }
        const std::string_view between = text.substr(plain, at - plain);
        const bool adjacent = !bytes.empty() && trim(between).empty();
        if (!adjacent || word->charset != bytes_charset) flush();
        if (!adjacent) decoded += to_utf8(between, charset);
        bytes += word->bytes;
        bytes_charset = word->charset;
        at += word->size;
        plain = at;
    }
    flush();
    decoded += to_utf8(text.substr(plain), charset);
    return collapse_spaces(decoded);
}

std::string mailbox_name(std::string_view field, std::string_view charset) {
    const std::string_view mailbox = first_mailbox(field);
    const std::size_t open = mailbox.rfind('<');
    if (open == std::string_view::npos) {
        const std::size_t comment = mailbox.find('(');
        if (comment == std::string_view::npos) return decode_header_text(mailbox, charset);
        const std::string_view name = mailbox.substr(comment + 1, mailbox.rfind(')') - comment - 1);
        return decode_header_text(trim(name).empty() ? without_comment(mailbox) : name, charset);
    }
    std::string name = decode_header_text(without_quotes(mailbox.substr(0, open)), charset);
    if (!name.empty()) return name;
    const std::size_t close = mailbox.find('>', open);
    return decode_header_text(mailbox.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
}

}  // namespace wiredex
