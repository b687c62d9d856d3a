#include "indexer/formats/html_body.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "indexer/formats/once.h"
#include "indexer/text/strings.h"
#include "indexer/xml/html_tree.h"
#include "indexer/xml/markup_text.h"

namespace wiredex {

namespace {

// Words in the class or id of a box that has something else than the article in it.
bool is_word_of_other_boxes(std::string_view word) {
    static constexpr std::array<std::string_view, 30> words = {
        "ad",       "ads",    "advert",  "advertisement", "banner",    "breadcrumb", "breadcrumbs", "comment",
        "comments", "cookie", "cookies", "disqus",        "menu",      "newsletter", "outbrain",    "popular",
        "popup",    "promo",  "related", "recommended",   "recirc",    "share",      "sharing",     "sidebar",
        "signup",   "social", "sponsor", "sponsored",     "subscribe", "taboola"};
    return std::ranges::binary_search(words, word) || std::ranges::find(words, word) != words.end();
}

bool has_word_of_other_boxes(std::string_view names) {
    constexpr std::size_t longest_looked_at = 500;
    names = names.substr(0, longest_looked_at);
    while (!names.empty()) {
        const std::size_t end = std::min(names.find_first_of(" -_\t\n"), names.size());
        if (is_word_of_other_boxes(ascii_lower(names.substr(0, end)))) return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

bool is_other_box(XmlNode element) {
    static constexpr std::array<std::string_view, 6> boxes = {"div", "section", "ul", "ol", "p", "span"};
    const bool is_box = std::ranges::any_of(boxes, [&](std::string_view box) { return is_named(element, box); });
    return is_box && (has_word_of_other_boxes(element.attribute("class").value()) ||
                      has_word_of_other_boxes(element.attribute("id").value()));
}

bool is_invisible(XmlNode element) {
    if (!element.attribute("hidden").empty()) return true;
    const std::string_view style = element.attribute("style").value();
    const std::size_t display = style.find("display:");
    return display != std::string_view::npos && trim(style.substr(display + 8)).starts_with("none");
}

// Tables and quotations are put into figures, too.
bool is_figure_of_text(XmlNode figure) {
    return std::ranges::any_of(figure.children(), [](XmlNode part) {
        return is_named(part, "table") || is_named(part, "blockquote") || is_named(part, "pre");
    });
}

bool is_copy(XmlNode element) {
    if (markup_of(local_name(element)) == Markup::hidden || is_invisible(element) || is_other_box(element))
        return false;
    if (is_named(element, "figure")) return is_figure_of_text(element);
    return !is_named(element, "title") && !is_named(element, "header");
}

// Running text directly inside an element, in bytes; what is in links is navigation as a rule.
std::size_t running_text(XmlNode element) {
    constexpr std::size_t shortest = 25;
    std::size_t length = 0;
    for (XmlNode at = element.first_child(); at;) {
        const bool is_text = at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata;
        if (is_text) length += trim(at.value()).size();
        const bool is_inline =
            at.type() == pugi::node_element && !is_named(at, "a") && markup_of(local_name(at)) == Markup::transparent;
        at = is_inline ? next_in_order(at, element) : next_beside(at, element);
    }
    return length < shortest ? 0 : length;
}

// How much running text stands in each element's paragraphs, and half as much as in those of its children.
class Scores {
public:
    explicit Scores(XmlNode page) {
        XmlNode at = page.first_child();
        while (at) {
            const bool is_element = at.type() == pugi::node_element;
            if (is_element && !is_copy(at)) {
                at = next_beside(at, page);
                continue;
            }
            if (is_element && markup_of(local_name(at)) != Markup::transparent) add(at);
            at = next_in_order(at, page);
        }
    }

    [[nodiscard]] XmlNode best() const {
        const auto found =
            std::ranges::max_element(order_, {}, [this](XmlNode node) { return points_.at(node.internal_object()); });
        return found == order_.end() ? XmlNode() : *found;
    }

    [[nodiscard]] std::size_t points(XmlNode node) const {
        const auto found = points_.find(node.internal_object());
        return found == points_.end() ? 0 : found->second;
    }

private:
    void add(XmlNode element) {
        const std::size_t length = running_text(element);
        if (length == 0) return;
        const bool is_paragraph = is_named(element, "p") || is_named(element, "pre") || is_named(element, "li");
        const XmlNode holder = is_paragraph ? element.parent() : element;
        give(holder, length);
        give(holder.parent(), length / 2);
    }

    void give(XmlNode node, std::size_t points) {
        if (!node) return;
        const auto [entry, is_new] = points_.try_emplace(node.internal_object(), 0);
        if (is_new) order_.push_back(node);
        entry->second += points;
    }

    std::unordered_map<const void*, std::size_t> points_;
    std::vector<XmlNode> order_;
};

// The element named `article` around a node, or null.
XmlNode article_around(XmlNode node) {
    while (node && !is_named(node, "article")) node = node.parent();
    return node;
}

}  // namespace

void add_html_captions(XmlNode element, std::vector<std::string>& captions) {
    for (const XmlNode figure : descendants(element, "figcaption")) {
        add_once(short_text_of(figure), captions);
    }
}

MarkupText html_copy(XmlNode element, std::string_view headline) {
    MarkupText copy = markup_text(element, [headline](XmlNode part) -> std::optional<Markup> {
        if (is_named(part, "figcaption")) return Markup::hidden;
        if (!is_copy(part)) return Markup::hidden;
        const bool is_heading = is_named(part, "h1") || is_named(part, "h2");
        if (is_heading && !headline.empty() && short_text_of(part) == headline) return Markup::hidden;
        return std::nullopt;
    });
    copy.captions.clear();
    add_html_captions(element, copy.captions);
    return copy;
}

MarkupText html_main_copy(XmlNode page, std::string_view headline) {
    const Scores scores(page);
    const XmlNode best = scores.best();
    if (!best) {
        // Nothing is long enough to be told from navigation: an element that is named for it tells.
        const std::vector<XmlNode> articles = descendants(page, "article");
        return articles.size() == 1 ? html_copy(articles.front(), headline) : MarkupText{};
    }
    const XmlNode article = article_around(best);
    return html_copy(article ? article : best, headline);
}

}  // namespace wiredex
