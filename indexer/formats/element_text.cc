#include "indexer/formats/element_text.h"

#include <string_view>
#include <utility>

#include "indexer/text/entities.h"
#include "indexer/text/html_text.h"
#include "indexer/text/paragraphs.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Markup, too, may have been escaped once more than it was meant to be.
std::string with_tags(std::string text) {
    if (text.find('<') != std::string::npos || text.find("&lt;") == std::string::npos) return text;
    std::string again = decode_references(text);
    return looks_like_html(again) ? again : text;
}

MarkupText text_of_string(std::string text) {
    text = with_tags(std::move(text));
    if (looks_like_html(text)) {
        MarkupText content = html_text(text);
        content.text = decode_left_references(std::move(content.text));
        for (std::string& caption : content.captions) caption = decode_left_references(std::move(caption));
        return content;
    }
    return {paragraphs_text(decode_left_references(std::move(text))), {}};
}

// HTML in CDATA inside of elements. White space has collapsed to one line by then.
std::string without_tags(std::string_view text) {
    std::string clean;
    for (const std::string_view line : split_lines(text)) {
        const std::string kept = looks_like_html(line) ? html_text(line).text : std::string(line);
        if (!kept.empty()) clean += (clean.empty() ? "" : "\n") + kept;
    }
    return clean;
}

}  // namespace

MarkupText text_of_element(XmlNode node, const MarkupRule& rule) {
    if (children(node).empty()) return text_of_string(verbatim_text_of(node));
    MarkupText content = markup_text(node, rule);
    if (content.text.find('<') != std::string::npos) content.text = without_tags(content.text);
    return content;
}

std::string line_of_element(XmlNode node) {
    return collapse_spaces(text_of_element(node).text);
}

}  // namespace wiredex
