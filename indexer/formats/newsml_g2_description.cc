// What NewsML-G2 says of an item's content beside its subjects: contentMeta.
#include <algorithm>
#include <array>
#include <climits>
#include <optional>
#include <vector>

#include "indexer/formats/newsml_g2_item.h"
#include "indexer/formats/newsml_g2_values.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

enum class HeadlineKind { main, sub, other };

// Roles are each agency's own; dpa tells its headlines apart by rank.
HeadlineKind kind_of_headline(XmlNode headline) {
    const std::string role = role_of(headline);
    const std::string rank = attribute(headline, "rank");
    if (contains_any(role, {"sub", "deck", "secondary", "untertitel"})) return HeadlineKind::sub;
    if (contains_any(role, {"kicker", "over", "top", "short", "slug", "seo", "web", "social", "mobile", "teaser"})) {
        return HeadlineKind::other;
    }
    if (rank.empty() || rank == "1" || rank == "0") return HeadlineKind::main;
    return rank == "2" ? HeadlineKind::sub : HeadlineKind::other;
}

void read_headlines(const G2Item& item, Article& article) {
    std::vector<XmlNode> mains;
    std::vector<XmlNode> subs;
    std::vector<XmlNode> others;
    for (const XmlNode headline : children(item.description, "headline")) {
        const HeadlineKind kind = kind_of_headline(headline);
        (kind == HeadlineKind::main ? mains : kind == HeadlineKind::sub ? subs : others).push_back(headline);
    }
    article.headline = text_in_language(mains, item.language);
    article.summary = text_in_language(subs, item.language);
    if (article.headline.empty()) article.headline = text_in_language(others, item.language);
    if (article.headline.empty()) article.headline.swap(article.summary);
    if (article.summary == article.headline) article.summary.clear();
}

void add_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

void read_descriptions(const G2Item& item, Article& article) {
    std::vector<XmlNode> summaries;
    for (const XmlNode description : children(item.description, "description")) {
        const std::string role = role_of(description);
        if (contains_any(role, {"caption"}) || (item.is_media && role.empty())) {
            if (std::string caption = text_of(description); !caption.empty()) {
                article.captions.push_back(std::move(caption));
            }
        } else if (contains_any(role, {"script", "shotlist", "storyline", "dopesheet", "transcript"})) {
            add_line(article.body, verbatim_text_of(description));
        } else {
            summaries.push_back(description);
        }
    }
    const std::string summary = text_in_language(summaries, item.language);
    if (summary != article.summary && summary != article.headline) add_line(article.summary, summary);
}

void read_dateline(const G2Item& item, Article& article) {
    for (const XmlNode dateline : children(item.description, "dateline")) {
        std::string text = text_of(dateline);
        std::string place(place_of_stated_dateline(text));
        // Without a place it is a timestamp, as Reuters sends it.
        if (place.empty()) continue;
        article.dateline_text = std::move(text);
        article.dateline_place = std::move(place);
        return;
    }
}

void read_byline(const G2Item& item, Article& article) {
    for (const XmlNode by : children(item.description, "by")) {
        const std::string name(without_by(text_of(by), item.language));
        if (name.empty()) continue;
        if (!article.byline.empty()) article.byline += ", ";
        article.byline += name;
    }
    if (!article.byline.empty() || !item.is_media) return;
    // Of texts, creators are as often the editor who sent them.
    for (const XmlNode creator : children(item.description, "creator")) {
        const std::string role = role_of(creator);
        if (!contains_any(role, {"phot", "artist", "author", "creator", "camera"})) continue;
        article.byline = label_of(creator, item.language);
        if (!article.byline.empty()) return;
    }
}

void read_located(const G2Item& item, Article& article) {
    // The place of a text is that of the desk; a picture was taken where it says.
    if (!item.is_media) return;
    for (const XmlNode located : children(item.description, "located")) {
        if (std::string place = label_of(located, item.language); !place.empty()) {
            article.places.push_back(std::move(place));
        }
    }
}

std::string first_text(XmlNode parent, std::string_view name) {
    for (const XmlNode element : children(parent, name)) {
        if (std::string text = text_of(element); !text.empty()) return text;
    }
    return {};
}

}  // namespace

void read_g2_description(const G2Item& item, Article& article) {
    read_headlines(item, article);
    read_descriptions(item, article);
    read_dateline(item, article);
    read_byline(item, article);
    read_located(item, article);
    article.slugline = first_text(item.description, "slugline");
    article.credit = first_text(item.description, "creditline");
    article.urgency = first_text(item.description, "urgency");
}

}  // namespace wiredex
