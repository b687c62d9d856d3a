#include "indexer/formats/feed_text.h"

#include <algorithm>
#include <array>

#include "indexer/text/byte_set.h"
#include "indexer/text/entities.h"
#include "indexer/text/html_text.h"
#include "indexer/text/strings.h"
#include "indexer/xml/markup_text.h"

namespace wiredex {

namespace {

enum class Kind { unknown, plain, html, markup, no_text };

bool has_elements(XmlNode node) {
    return std::ranges::any_of(node.children(), [](XmlNode child) { return child.type() == pugi::node_element; });
}

// By the attributes `type` (Atom, and RSS by mistake) and `mode` (Atom 0.3).
Kind kind_of(XmlNode element) {
    if (has_elements(element)) return Kind::markup;
    const std::string type = ascii_lower(attribute(element, "type"));
    if (ascii_lower(attribute(element, "mode")) == "base64") return Kind::no_text;
    if (type.empty()) return Kind::unknown;
    if (type.find("html") != std::string::npos) return Kind::html;
    if (type == "text" || type == "text/plain") return Kind::plain;
    if (type.starts_with("text/") || type.ends_with("/xml") || type.ends_with("+xml")) return Kind::unknown;
    return type.find('/') == std::string::npos ? Kind::unknown : Kind::no_text;
}

// Calls `found` with every place where a tag could start, and the name there, in lower case; stops where it says so.
template <typename Found>
bool any_tag(std::string_view text, Found found) {
    constexpr std::size_t longest = 10;
    for (std::size_t open = text.find('<'); open != std::string_view::npos; open = text.find('<', open + 1)) {
        std::string_view name = text.substr(open + 1, longest + 2);
        if (name.starts_with('/')) name.remove_prefix(1);
        const std::size_t end = name.find_first_of(" \t\r\n/>");
        if (end == std::string_view::npos || end == 0) continue;
        if (found(ascii_lower(name.substr(0, end)))) return true;
    }
    return false;
}

bool is_title_tag(std::string_view name) {
    static constexpr std::array<std::string_view, 20> names = {"a",     "abbr", "b",      "br",  "cite", "code", "del",
                                                               "em",    "font", "i",      "img", "ins",  "p",    "q",
                                                               "small", "span", "strong", "sub", "sup",  "u"};
    return std::ranges::find(names, name) != names.end();
}

bool parts_paragraphs(std::string_view html) {
    return any_tag(html, [](std::string_view name) {
        return name == "p" || name == "br" || name == "div" || name == "li" || name == "td" || name == "pre";
    });
}

MarkupText text_of_html(std::string_view html) {
    const bool by_lines = html.find('\n') != std::string_view::npos && !parts_paragraphs(html);
    return by_lines ? html_text(with_line_breaks(html)) : html_text(html);
}

// A line longer than this was not wrapped: it is a paragraph.
constexpr std::size_t widest_wrapped_line = 100;

std::string plain_paragraphs(std::string_view text) {
    bool wrapped = true;
    for (LineCursor lines(text); const auto line = lines.next();) {
        wrapped = wrapped && line->size() <= widest_wrapped_line;
    }
    std::string paragraphs;
    bool is_open = false;
    for (LineCursor lines(text); const auto line = lines.next();) {
        const std::string words = collapse_spaces(*line);
        if (!words.empty() && !paragraphs.empty()) paragraphs += is_open ? ' ' : '\n';
        paragraphs += words;
        is_open = wrapped && !words.empty();
    }
    return paragraphs;
}

}  // namespace

std::string title_line(std::string_view title) {
    // Once is what the format asks for; senders that escape twice leave no bare ampersand behind.
    if (any_tag(title, is_title_tag)) return html_line(title);
    const std::string decoded = decode_references(title);
    return any_tag(decoded, is_title_tag) ? html_line(decoded) : collapse_spaces(decoded);
}

std::string feed_line(XmlNode element) {
    switch (kind_of(element)) {
        case Kind::no_text:
            return {};
        case Kind::markup:
            return collapse_spaces(markup_text(element).text);
        case Kind::html:
            return decode_references(html_line(verbatim_text_of(element)));
        case Kind::plain:
            return text_of(element);
        case Kind::unknown:
            break;
    }
    return title_line(verbatim_text_of(element));
}

MarkupText feed_text(XmlNode element) {
    switch (kind_of(element)) {
        case Kind::no_text:
            return {};
        case Kind::markup:
            return markup_text(element);
        case Kind::plain:
            return {plain_paragraphs(verbatim_text_of(element)), {}};
        case Kind::html:
        case Kind::unknown:
            break;
    }
    return text_by_its_looks(verbatim_text_of(element));
}

MarkupText text_by_its_looks(std::string_view text) {
    if (looks_like_html(text)) return text_of_html(text);
    const std::string decoded = decode_references(text);
    if (decoded.find("</") != std::string::npos && looks_like_html(decoded)) return text_of_html(decoded);
    return {plain_paragraphs(decoded), {}};
}

std::string with_line_breaks(std::string_view html) {
    static constexpr ByteSet stops("\n<");
    std::string result;
    result.reserve(html.size() + html.size() / 16);
    bool any_ends = true;  // of tags and of preformatted text: what is not there is not looked for again
    bool any_preformatted_ends = true;
    while (!html.empty()) {
        const std::size_t stop = std::min(stops.find_first_in(html), html.size());
        result += html.substr(0, stop);
        html.remove_prefix(stop);
        if (html.empty()) break;
        if (html.front() == '\n') {
            result += "<br>\n";
            html.remove_prefix(1);
            continue;
        }
        const bool preformatted = any_preformatted_ends && starts_with_ignoring_case(html, "<pre");
        std::size_t end = std::string_view::npos;
        if (preformatted) end = html.find("</pre");
        any_preformatted_ends = any_preformatted_ends && (!preformatted || end != std::string_view::npos);
        if (end == std::string_view::npos && any_ends) end = html.find('>');
        any_ends = any_ends && end != std::string_view::npos;
        const std::size_t length = any_ends ? end + 1 : 1;
        result += html.substr(0, length);
        html.remove_prefix(length);
    }
    return result;
}

}  // namespace wiredex
