#include "indexer/formats/nitf_text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/text/html_text.h"
#include "indexer/text/strings.h"
#include "indexer/xml/markup_text.h"

namespace wiredex {

namespace {

// Copy that came from ANPA breaks its lines where the printer did.
bool is_wrapped_copy(XmlNode nitf) {
    const auto names_its_origin = [](XmlNode meta) {
        const std::string name = attribute(meta, "name");
        const bool is_origin = name == "anpa-format" || name == "anpa-sequence";
        return is_origin && !attribute(meta, "content").empty();
    };
    const auto metas = children(child(nitf, "head"), "meta");
    return std::any_of(metas.begin(), metas.end(), names_its_origin);
}

// A line that its writer ended is shorter than one that was full.
bool only_wraps(XmlNode line_break) {
    constexpr std::size_t shortest_full_line = 45;
    const std::string_view before = line_break.previous_sibling().value();
    if (before.empty() || !is_space(before.back())) return false;
    std::size_t length = 0;
    for (XmlNode at = line_break.previous_sibling(); at && !is_named(at, "br"); at = at.previous_sibling()) {
        length += at.type() == pugi::node_element ? text_of(at).size() : std::string_view(at.value()).size();
        if (length >= shortest_full_line) return true;
    }
    return false;
}

// Pages' embed code comes as text.
std::string without_code(std::string text) {
    if (text.find('<') == std::string::npos || !looks_like_html(text)) return text;
    std::string clean;
    for (const std::string_view line : split_lines(text)) {
        const std::string kept = looks_like_html(line) ? html_text(line).text : std::string(line);
        if (!kept.empty()) clean += (clean.empty() ? "" : "\n") + kept;
    }
    return clean;
}

void append_line(std::string& text, const std::string& line) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
}

void take_captions(NitfText& text, MarkupText& from) {
    std::move(from.captions.begin(), from.captions.end(), std::back_inserter(text.captions));
}

}  // namespace

NitfText nitf_text(XmlNode nitf) {
    const XmlNode body = child(nitf, "body");
    const XmlNode head = child(body, "body.head");
    const XmlNode content = child(body, "body.content");
    const bool is_wrapped = is_wrapped_copy(nitf);
    const auto rule = [is_wrapped](XmlNode element) -> std::optional<Markup> {
        if (is_wrapped && is_named(element, "br") && only_wraps(element)) return Markup::transparent;
        if (is_note_for_editors(element)) return Markup::hidden;
        if (is_named(element, "body.head") || is_named(element, "body.end")) return Markup::hidden;
        return std::nullopt;
    };
    NitfText text;
    // Some leave body.content out.
    MarkupText inside = markup_text(content ? content : body, rule);
    append_line(inside.text, markup_text(child(body, "body.end"), rule).text);
    text.body = without_code(std::move(inside.text));
    take_captions(text, inside);
    MarkupText above = markup_text(head);
    take_captions(text, above);
    for (const XmlNode note : descendants(body, "note")) {
        const bool is_in_head = note.parent() == head;
        if (is_in_head || is_note_for_editors(note)) text.notes.push_back(markup_text(note).text);
    }
    std::erase(text.notes, std::string{});
    return text;
}

bool is_note_for_editors(XmlNode element) {
    if (!is_named(element, "note")) return false;
    const std::string type = ascii_lower(attribute(element, "type"));
    return type == "npa" || (type != "pa" && ascii_lower(attribute(element, "noteclass")) == "editorsnote");
}

std::string nitf_line(XmlNode node) {
    return collapse_spaces(markup_text(node).text);
}

}  // namespace wiredex
