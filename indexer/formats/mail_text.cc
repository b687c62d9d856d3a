#include "indexer/formats/mail_text.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/mail/flowed_text.h"
#include "indexer/mail/transfer_encoding.h"
#include "indexer/text/encoding.h"
#include "indexer/text/html_text.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool is_multipart(const MailPart& part) {
    return part.type.starts_with("multipart/");
}

bool is_shown(const MailParts& mail, std::size_t i) {
    const MailPart& part = mail.parts[i];
    if (part.is_attachment || (part.type != "text/plain" && part.type != "text/html")) return false;
    // A text with the name of a file is one, unless it is the first thing that the message holds.
    if (part.name.empty()) return true;
    return std::all_of(mail.parts.begin(), mail.parts.begin() + static_cast<std::ptrdiff_t>(i), is_multipart);
}

// The outermost multipart/alternative around a part; the part itself where there is none.
std::size_t alternatives_around(const MailParts& mail, std::size_t i) {
    std::size_t outermost = i;
    for (std::size_t at = i; at != mail.parts[at].parent;) {
        at = mail.parts[at].parent;
        if (mail.parts[at].type == "multipart/alternative") outermost = at;
    }
    return outermost;
}

std::size_t count_lines(std::string_view text) {
    std::size_t count = 0;
    for (LineCursor lines(text); lines.next();) ++count;
    return count;
}

MailText read_text(const MailPart& part) {
    const std::string text = to_utf8(decode_transfer(part.content, part.encoding), part.charset);
    if (part.type == "text/html") {
        MarkupText markup = html_text(text);
        return {std::move(markup.text), true, true, std::move(markup.captions)};
    }
    if (!part.is_flowed) return {text, false, false, {}};
    // Some mailers say so and wrap the lines hard all the same.
    std::string joined = join_flowed(text, part.deletes_space);
    const bool has_broken_lines = count_lines(joined) < count_lines(text);
    return {std::move(joined), false, has_broken_lines, {}};
}

void append(const MailText& more, MailText& text) {
    text.has_paragraphs = more.has_paragraphs && (text.has_paragraphs || text.text.empty());
    if (!text.text.empty() && !more.text.empty()) text.text += "\n\n";
    text.text += more.text;
    text.captions.insert(text.captions.end(), more.captions.begin(), more.captions.end());
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

// Where the plain text only says that there is HTML, the HTML is meant.
bool is_stand_in(const MailText& plain, const MailText& html) {
    constexpr std::size_t shortest_share = 3;
    return letters_in(plain.text) * shortest_share < letters_in(html.text);
}

}  // namespace

std::vector<MailText> texts_of(const MailParts& mail) {
    struct Alternatives {
        MailText plain;
        MailText html;
    };
    std::map<std::size_t, Alternatives> groups;
    for (std::size_t i = 0; i < mail.parts.size(); ++i) {
        if (!is_shown(mail, i)) continue;
        Alternatives& group = groups[alternatives_around(mail, i)];
        const MailText text = read_text(mail.parts[i]);
        append(text, text.is_html ? group.html : group.plain);
    }
    std::vector<MailText> texts;
    for (auto& [place, group] : groups) {
        group.html.is_html = true;
        MailText& chosen = is_stand_in(group.plain, group.html) ? group.html : group.plain;
        if (letters_in(chosen.text) > 0) texts.push_back(std::move(chosen));
    }
    return texts;
}

std::vector<const MailPart*> attachments_of(const MailParts& mail) {
    std::vector<const MailPart*> files;
    for (std::size_t i = 0; i < mail.parts.size(); ++i) {
        if (!is_multipart(mail.parts[i]) && !is_shown(mail, i)) files.push_back(&mail.parts[i]);
    }
    return files;
}

}  // namespace wiredex
