#include "indexer/formats/html_microdata.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/once.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"
#include "indexer/text/web_address.h"
#include "indexer/xml/html_tree.h"

namespace wiredex {

namespace {

// `http://schema.org/NewsArticle`, `rnews:NewsArticle`, `schema:Person`: what stands last.
std::string_view last_part(std::string_view name) {
    name = trim(name);
    while (name.ends_with('/')) name.remove_suffix(1);
    const std::size_t mark = name.find_last_of("/#:");
    return mark == std::string_view::npos ? name : name.substr(mark + 1);
}

std::vector<std::string_view> types_of(XmlNode element) {
    std::vector<std::string_view> types;
    for (const char* name : {"itemtype", "typeof"}) {
        for (const std::string_view type : split_words(element.attribute(name).value()))
            types.push_back(last_part(type));
    }
    return types;
}

bool is_article_type(std::string_view type) {
    return type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "Report" ||
           type == "PressRelease";
}

bool has_type(XmlNode element, std::string_view part) {
    const auto types = types_of(element);
    return std::ranges::any_of(types, [&](std::string_view type) { return type.find(part) != std::string_view::npos; });
}

// The properties that an element gives to the item around it.
std::vector<std::string_view> properties_of(XmlNode element) {
    std::vector<std::string_view> names;
    for (const char* attribute : {"itemprop", "property"}) {
        for (const std::string_view name : split_words(element.attribute(attribute).value())) {
            // <meta property="og:title"> is of the page.
            const bool is_meta = is_named(element, "meta") && attribute == std::string_view("property");
            if (!is_meta || name.starts_with("rnews:") || name.starts_with("schema:")) names.push_back(last_part(name));
        }
    }
    return names;
}

XmlNode item_on(XmlNode page) {
    constexpr int most_looked_at = 100;  // lists of teasers are items, too
    XmlNode best;
    std::size_t most = 0;
    int seen = 0;
    for (XmlNode at = page.first_child(); at && seen < most_looked_at;) {
        const bool is_article =
            at.type() == pugi::node_element && is_html_item(at) && std::ranges::any_of(types_of(at), is_article_type);
        if (!is_article) {
            at = next_in_order(at, page);
            continue;
        }
        ++seen;
        const std::size_t length = verbatim_text_of(at).size();
        if (!best || length > most) {
            best = at;
            most = length;
        }
        // Items inside this one are shorter.
        at = next_beside(at, page);
    }
    return best;
}

std::string name_of_item(XmlNode item) {
    for (XmlNode at = item.first_child(); at; at = next_in_order(at, item)) {
        if (at.type() != pugi::node_element) continue;
        const auto names = properties_of(at);
        if (std::ranges::find(names, "name") == names.end()) continue;
        const std::string content = attribute(at, "content");
        if (std::string name = content.empty() ? short_text_of(at) : collapse_spaces(content); !name.empty())
            return name;
    }
    return {};
}

std::string value_of(XmlNode element) {
    for (const std::string_view name : {"content", "datetime"}) {
        if (std::string value = attribute(element, name); !value.empty()) return collapse_spaces(value);
    }
    if (is_html_item(element)) {
        if (std::string name = name_of_item(element); !name.empty()) return name;
    }
    return short_text_of(element);
}

std::string joined_names(const std::vector<XmlNode>& elements, std::string_view language) {
    constexpr std::size_t most = 20;
    std::vector<std::string> names;
    for (const XmlNode element : elements) {
        const std::string value = value_of(element);
        std::string name(without_by(value, language));
        const bool is_new = std::ranges::find(names, name) == names.end();
        if (!name.empty() && !is_absolute_address(name) && is_new && names.size() < most)
            names.push_back(std::move(name));
    }
    std::string joined;
    for (const std::string& name : names) joined.append(joined.empty() ? "" : ", ").append(name);
    return joined;
}

void read_subjects(const HtmlItem& item, Article& article) {
    for (const std::string_view property : {"about", "mentions"}) {
        for (const XmlNode element : item.all(property)) {
            std::string name = value_of(element);
            if (has_type(element, "Person")) {
                add_once(std::move(name), article.people);
            } else if (has_type(element, "Organization") || has_type(element, "Corporation")) {
                add_once(std::move(name), article.organisations);
            } else if (has_type(element, "Place") || has_type(element, "Country") || has_type(element, "City")) {
                add_once(std::move(name), article.places);
            } else if (!name.empty()) {
                article.topics.push_back({{}, std::move(name), {}});
            }
        }
    }
    for (const XmlNode element : item.all("contentLocation")) add_once(value_of(element), article.places);
    for (const std::string_view property : {"keywords", "genre"}) {
        for (const XmlNode element : item.all(property)) {
            std::string list = value_of(element);
            std::ranges::replace(list, ';', ',');
            for (std::size_t start = 0; start < list.size();) {
                const std::size_t end = std::min(list.find(',', start), list.size());
                constexpr std::size_t most = 200;
                Topic topic{{}, collapse_spaces(std::string_view(list).substr(start, end - start)), {}};
                if (article.topics.size() < most) add_once(std::move(topic), article.topics);
                start = end + 1;
            }
        }
    }
}

void fill(std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
}

}  // namespace

bool is_html_item(XmlNode element) {
    return !element.attribute("itemscope").empty() || !element.attribute("typeof").empty();
}

HtmlItem::HtmlItem(XmlNode page) : element_(item_on(page)) {
    const XmlNode top = element_ ? element_ : page;
    bool inside_text = false;
    XmlNode text_end;
    for (XmlNode at = top.first_child(); at;) {
        if (at == text_end) inside_text = false;
        if (at.type() != pugi::node_element) {
            at = next_in_order(at, top);
            continue;
        }
        const bool is_item = is_html_item(at);
        for (const std::string_view name : properties_of(at)) {
            auto found = std::ranges::find_if(properties_, [&](const auto& entry) { return entry.first == name; });
            constexpr std::size_t most_names = 100;
            if (found == properties_.end() && properties_.size() >= most_names) continue;
            if (found == properties_.end()) found = properties_.insert(found, {std::string(name), {}});
            // Paragraphs inside the text may be marked as text once more.
            if (name == "articleBody") {
                if (inside_text) continue;
                inside_text = true;
                text_end = next_beside(at, top);
            }
            found->second.push_back(at);
        }
        at = is_item ? next_beside(at, top) : next_in_order(at, top);
    }
}

const std::vector<XmlNode>& HtmlItem::all(std::string_view property) const {
    static const std::vector<XmlNode> none;
    const auto found = std::ranges::find_if(properties_, [&](const auto& entry) { return entry.first == property; });
    return found == properties_.end() ? none : found->second;
}

std::string HtmlItem::value(std::string_view property) const {
    for (const XmlNode element : all(property)) {
        if (std::string value = value_of(element); !value.empty()) return value;
    }
    return {};
}

void read_html_item(const HtmlItem& item, Article& article) {
    fill(article.language, item.value("inLanguage"));
    fill(article.headline, item.value("headline"));
    fill(article.summary, item.value("description"));
    fill(article.summary, item.value("alternativeHeadline"));
    for (const std::string_view property : {"author", "creator"}) {
        fill(article.byline, joined_names(item.all(property), article.language));
    }
    for (const std::string_view property : {"sourceOrganization", "publisher", "provider", "copyrightHolder"}) {
        fill(article.source, item.value(property));
    }
    if (article.dateline_text.empty()) {
        article.dateline_text = item.value("dateline");
        if (article.dateline_place.empty()) article.dateline_place = place_of_stated_dateline(article.dateline_text);
    }
    fill(article.copyright, item.value("copyrightNotice"));
    if (const std::string holder = item.value("copyrightHolder"); !holder.empty()) {
        fill(article.copyright, collapse_spaces(item.value("copyrightYear") + " " + holder));
    }
    fill(article.usage, item.value("usageTerms"));
    fill(article.category, joined_names(item.all("articleSection"), {}));
    const bool knows_subjects = !article.topics.empty() || !article.people.empty() || !article.places.empty();
    if (!knows_subjects) read_subjects(item, article);
}

void read_html_item_dates(const HtmlItem& item, const DateHints& hints, Article& article) {
    for (const std::string_view property : {"datePublished", "dateCreated"}) {
        if (!article.published) article.published = parse_wire_date(item.value(property), hints);
    }
    if (!article.updated) article.updated = parse_wire_date(item.value("dateModified"), hints);
}

}  // namespace wiredex
