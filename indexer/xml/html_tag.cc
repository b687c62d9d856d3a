#include "indexer/xml/html_tag.h"

#include <algorithm>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Attributes beyond this many are those of no page that anybody reads.
constexpr std::size_t most_attributes = 128;

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at])) ++at;
    return at;
}

// Reads `name`, `name=value`, `name="value"` at `at`; gives the place behind it.
std::size_t read_attribute(std::string_view html, std::size_t at, HtmlTag& tag) {
    const std::size_t name_end = std::min(html.find_first_of(" \t\r\n\f/>=", at + 1), html.size());
    const std::string_view name = html.substr(at, name_end - at);
    std::string_view value;
    std::size_t next = skip_spaces(html, name_end);
    if (next < html.size() && html[next] == '=') {
        next = skip_spaces(html, next + 1);
        const char quote = next < html.size() ? html[next] : ' ';
        // A quote that is never closed was meant for nothing.
        const std::size_t closing = quote == '"' || quote == '\'' ? html.find(quote, next + 1) : std::string_view::npos;
        const bool is_quoted = closing != std::string_view::npos;
        const std::size_t start = is_quoted ? next + 1 : next;
        const std::size_t end = is_quoted ? closing : std::min(html.find_first_of(" \t\r\n\f>", start), html.size());
        value = html.substr(start, end - start);
        next = is_quoted ? end + 1 : end;
    }
    if (tag.attributes.size() < most_attributes) tag.attributes.emplace_back(name, value);
    return next;
}

}  // namespace

HtmlTag read_html_tag(std::string_view html) {
    HtmlTag tag;
    tag.ends = html.substr(1).starts_with('/');
    const std::size_t start = tag.ends ? 2 : 1;
    if (start >= html.size() || !is_letter(html[start])) return {};
    std::size_t at = std::min(html.find_first_of(" \t\r\n\f/>", start), html.size());
    tag.name = ascii_lower(html.substr(start, at - start));
    while (at < html.size() && html[at] != '>') {
        tag.closed = html[at] == '/';
        if (tag.closed || is_space(html[at])) {
            ++at;
        } else {
            at = read_attribute(html, at, tag);
        }
    }
    tag.size = std::min(at + 1, html.size());
    return tag;
}

}  // namespace wiredex
