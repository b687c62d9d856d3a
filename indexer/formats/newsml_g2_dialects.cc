#include "indexer/formats/newsml_g2_dialects.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/formats/newsml_g2_notes.h"
#include "indexer/text/strings.h"
#include "indexer/xml/fixed_width.h"
#include "indexer/xml/markup_text.h"

namespace wiredex {

namespace {

bool has_class(XmlNode element, std::string_view wanted) {
    const std::string classes = attribute(element, "class");
    if (classes.empty()) return false;
    return std::ranges::any_of(split_words(classes), [&](std::string_view name) { return name == wanted; });
}

bool is_one_of(XmlNode element, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return is_named(element, name); });
}

bool is_notepad(XmlNode element) {
    if (!is_one_of(element, {"section", "div", "ul"}) || !element.first_attribute()) return false;
    return has_class(element, "notepad") || has_class(element, "np-nonpublic") || has_class(element, "np-public");
}

// dpa's header repeats the head of the article and its link boxes and notepads are for editors.
std::optional<Markup> xhtml_meaning(XmlNode element) {
    if (is_named(element, "header")) return Markup::hidden;
    const bool is_linkbox = is_one_of(element, {"section", "div", "ul"}) && has_class(element, "linkbox");
    return is_linkbox || is_notepad(element) ? std::optional(Markup::hidden) : std::nullopt;
}

void append(MarkupText& text, MarkupText more) {
    if (!text.text.empty() && !more.text.empty()) text.text += '\n';
    text.text += more.text;
    std::ranges::move(more.captions, std::back_inserter(text.captions));
}

// The parts of the body that are the text: dpa marks them, others do not.
std::vector<XmlNode> text_parts(XmlNode body) {
    std::vector<XmlNode> parts;
    std::vector<XmlNode> boxes;
    for (const XmlNode part : children(body)) {
        if (!is_one_of(part, {"section", "div"})) continue;
        if (has_class(part, "main")) parts.push_back(part);
        if (has_class(part, "infobox")) boxes.push_back(part);
    }
    if (parts.empty()) return {body};
    parts.insert(parts.end(), boxes.begin(), boxes.end());
    return parts;
}

// ANSA puts codes for its computers behind the last paragraph.
void drop_trailing_codes(XmlNode body) {
    XmlNode last = body.last_child();
    while (last && last.type() == pugi::node_pcdata && trim(last.value()).empty()) last = last.previous_sibling();
    if (!last || last.type() != pugi::node_pcdata || !is_named(last.previous_sibling(), "p")) return;
    const std::string_view codes = last.value();
    const bool is_code = std::ranges::none_of(
        codes, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
    if (is_code) body.remove_child(last);
}

void set_once(std::string& field, XmlNode element) {
    if (field.empty()) field = text_of(element);
}

std::string joined_items(XmlNode list) {
    std::string text;
    for (const XmlNode item : children(list, "li")) {
        if (!text.empty()) text += '/';
        text += text_of(item);
    }
    return text;
}

// What one label marks: the first element with it that holds something. Others are not looked into, since elements of
// the same label may be nested without end.
class Labelled {
public:
    void see(XmlNode element) {
        if (!first_ && element.first_child()) first_ = element;
    }

    [[nodiscard]] XmlNode element() const { return first_; }
    [[nodiscard]] std::string text() const { return text_of(first_); }

private:
    XmlNode first_;
};

// What classes and item properties say of the article, wherever they stand.
void read_labels(XmlNode body, G2Text& found) {
    Labelled headline;
    Labelled summary;
    Labelled byline;
    Labelled dateline;
    Labelled slugline;
    for (XmlNode at = body.first_child(); at; at = next_in_order(at, body)) {
        if (is_named(at, "h1")) headline.see(at);
        if (at.type() != pugi::node_element || !at.first_attribute()) continue;
        const std::string property = attribute(at, "itemprop");
        if (has_class(at, "teaser") || property == "alternativeHeadline") summary.see(at);
        if (has_class(at, "byline")) byline.see(at);
        if (has_class(at, "dateline") || property == "dateline") dateline.see(at);
        if (is_named(at, "ul") && has_class(at, "slugline")) slugline.see(at);
    }
    found.headline = headline.text();
    found.summary = summary.text();
    found.byline = byline.text();
    found.dateline_text = dateline.text();
    found.slugline = joined_items(slugline.element());
}

std::vector<XmlNode> article_bodies(XmlNode body) {
    std::vector<XmlNode> found;
    for (XmlNode at = body.first_child(); at;) {
        const bool is_body = at.type() == pugi::node_element && attribute(at, "itemprop") == "articleBody";
        if (is_body) found.push_back(at);
        at = is_body ? next_beside(at, body) : next_in_order(at, body);
    }
    return found;
}

// A notepad inside of another one is part of it.
std::string notepads_of(XmlNode body) {
    std::string notes;
    for (XmlNode at = body.first_child(); at;) {
        const bool is_note = is_notepad(at);
        if (is_note) notes += (notes.empty() ? "" : "\n") + g2_notepad(at);
        at = is_note ? next_beside(at, body) : next_in_order(at, body);
    }
    return notes;
}

}  // namespace

G2Text read_g2_xhtml(XmlNode root) {
    G2Text found;
    const bool is_page = is_named(root, "html");
    const XmlNode page_body = child(root, "body");
    const XmlNode body = is_page && page_body ? page_body : root;
    drop_trailing_codes(body);
    unfold_fixed_width(body);
    read_labels(body, found);
    if (found.headline.empty() && is_page) found.headline = text_of(child(root, "head/title"));
    std::vector<XmlNode> parts = article_bodies(body);
    if (parts.empty()) parts = text_parts(body);
    for (const XmlNode part : parts) append(found.text, markup_text(part, xhtml_meaning));
    found.notes = notepads_of(body);
    return found;
}

bool is_tt_markup(XmlNode root) {
    return is_named(root, "body") && child(root, "text");
}

G2Text read_tt_markup(XmlNode root) {
    static const MarkupRule meaning = [](XmlNode element) -> std::optional<Markup> {
        const bool apart = is_one_of(element, {"dat", "byline", "bildfil", "bildskapare", "vinjett", "epost"});
        return apart ? std::optional(Markup::hidden) : std::nullopt;
    };
    G2Text found;
    found.summary_is_lead = true;
    for (const XmlNode text : children(root, "text")) {
        set_once(found.headline, descendant(text, "rubrik"));
        set_once(found.summary, descendant(text, "ingress"));
        set_once(found.byline, descendant(text, "byline"));
        set_once(found.dateline_place, child(text, "dat/ort"));
        set_once(found.dateline_text, child(text, "dat"));
        append(found.text, markup_text(text, meaning));
    }
    return found;
}

}  // namespace wiredex
