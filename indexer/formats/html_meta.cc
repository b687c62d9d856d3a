#include "indexer/formats/html_meta.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/feed_media.h"
#include "indexer/formats/feed_text.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"
#include "indexer/text/web_address.h"
#include "indexer/xml/html_tree.h"

namespace wiredex {

namespace {

// "Canal to be widened | Example News": the site's name is no part of the headline.
std::string without_site(std::string title, std::string_view site) {
    const std::string_view text = title;
    if (site.empty() || text.size() <= site.size() ||
        ascii_lower(text.substr(text.size() - site.size())) != ascii_lower(site)) {
        return title;
    }
    std::string_view rest = trim(text.substr(0, text.size() - site.size()));
    static constexpr std::array<std::string_view, 7> marks = {"|",        "-", "\xE2\x80\x93", "\xE2\x80\x94",
                                                              "\xC2\xB7", ":", "\xC2\xAB"};
    const auto* const mark = std::ranges::find_if(marks, [&](std::string_view m) { return rest.ends_with(m); });
    if (mark == marks.end()) return title;
    rest.remove_suffix(mark->size());
    rest = trim(rest);
    return rest.empty() ? title : std::string(rest);
}

// The title of the page, whose site is not known by name, up to its last mark; if what is before it is a headline.
std::string headline_of_title(const std::string& title) {
    constexpr std::size_t fewest_words = 4;
    for (const std::string_view mark : {" | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " - "}) {
        const std::size_t last = title.rfind(mark);
        if (last == std::string::npos) continue;
        const std::string_view before = std::string_view(title).substr(0, last);
        if (split_words(before).size() >= fewest_words) return std::string(trim(before));
    }
    return title;
}

std::string canonical_address(XmlNode page, const HtmlMeta& meta) {
    for (const XmlNode link : descendants(page, "link")) {
        if (ascii_lower(attribute(link, "rel")) != "canonical") continue;
        if (std::string address = attribute(link, "href"); is_absolute_address(address)) return address;
    }
    std::string address = meta.first("og:url", "parsely-link", "twitter:url");
    return is_absolute_address(address) ? address : std::string();
}

void read_language(XmlNode page, const HtmlMeta& meta, Article& article) {
    const XmlNode html = descendant(page, "html");
    for (std::string language :
         {attribute(html, "lang"), attribute(html, "xml:lang"),
          meta.first("content-language", "og:locale", "dc.language", "dcterms.language", "language")}) {
        if (!article.language.empty() || language.empty()) continue;
        std::ranges::replace(language, '_', '-');
        article.language = std::move(language);
    }
}

void read_topics(const HtmlMeta& meta, Article& article) {
    if (!article.topics.empty()) return;
    std::vector<std::string> names;
    for (const std::string_view name : {"article:tag", "og:article:tag", "news_keywords", "keywords", "parsely-tags",
                                        "sailthru.tags", "dc.subject", "dcterms.subject"}) {
        const std::vector<std::string> lists = meta.all(name);
        for (const std::string& list : lists) {
            for (std::string& keyword : split_keywords(list)) names.push_back(std::move(keyword));
        }
        // `keywords` and the others repeat what more careful ones say.
        const bool one_by_one = name == "article:tag" || name == "og:article:tag";
        if (!lists.empty() && !one_by_one) break;
    }
    for (std::string& name : names) {
        const bool known = std::ranges::any_of(
            article.topics, [&](const Topic& topic) { return ascii_lower(topic.name) == ascii_lower(name); });
        constexpr std::size_t most = 200;
        if (!known && article.topics.size() < most) article.topics.push_back({{}, std::move(name), {}});
    }
}

std::string headline_of(XmlNode page, const HtmlMeta& meta) {
    const std::string site = meta.first("og:site_name", "application-name");
    std::string headline = title_line(meta.first("dc.title", "dcterms.title", "og:title", "parsely-title",
                                                 "sailthru.title", "twitter:title", "citation_title", "headline"));
    if (!headline.empty()) return without_site(std::move(headline), site);
    const std::string title = short_text_of(descendant(page, "title"));
    const std::vector<XmlNode> headings = descendants(page, "h1");
    // A heading that the title repeats, or the only one, is the headline; others are the name of the site.
    for (const XmlNode heading : headings) {
        std::string text = short_text_of(heading);
        if (!text.empty() && (headings.size() == 1 || title.find(text) != std::string::npos)) return text;
    }
    std::string bare = without_site(title, site);
    return bare == title ? headline_of_title(title) : bare;
}

std::string writer_of(XmlNode page, const HtmlMeta& meta) {
    std::string names;
    for (const std::string_view name : {"author", "article:author", "og:article:author", "parsely-author", "byl",
                                        "dc.creator", "dcterms.creator", "sailthru.author", "citation_author"}) {
        for (const std::string& found : meta.all(name)) {
            if (is_absolute_address(found) || names.find(found) != std::string::npos) continue;
            names.append(names.empty() ? "" : ", ").append(found);
        }
        if (!names.empty()) return names;
    }
    constexpr std::size_t longest = 100;
    for (const XmlNode link : descendants(page, "a")) {
        if (ascii_lower(attribute(link, "rel")) != "author") continue;
        if (std::string text = short_text_of(link); !text.empty() && text.size() <= longest) return text;
    }
    return {};
}

template <typename Find>
void fill(std::string& field, Find find) {
    if (field.empty()) field = find();
}

}  // namespace

HtmlMeta::HtmlMeta(XmlNode page) {
    for (const XmlNode meta : descendants(page, "meta")) {
        std::string content = collapse_spaces(attribute(meta, "content"));
        if (content.empty()) continue;
        for (const std::string_view key : {"property", "name", "http-equiv"}) {
            const std::string names = ascii_lower(attribute(meta, key));
            for (const std::string_view name : split_words(names)) contents_[std::string(name)].push_back(content);
        }
    }
}

std::string HtmlMeta::first_of(std::string_view name) const {
    const auto found = contents_.find(std::string(name));
    return found == contents_.end() ? std::string() : found->second.front();
}

std::vector<std::string> HtmlMeta::all(std::string_view name) const {
    const auto found = contents_.find(std::string(name));
    return found == contents_.end() ? std::vector<std::string>() : found->second;
}

void read_html_meta(XmlNode page, const HtmlMeta& meta, Article& article) {
    read_language(page, meta, article);
    fill(article.id, [&] { return canonical_address(page, meta); });
    fill(article.headline, [&] { return headline_of(page, meta); });
    fill(article.summary, [&] {
        return title_line(meta.first("og:description", "description", "dc.description", "dcterms.description",
                                     "dcterms.abstract", "twitter:description"));
    });
    fill(article.byline, [&] { return std::string(without_by(writer_of(page, meta), article.language)); });
    fill(article.source, [&] {
        return meta.first("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name",
                          "syndication-source-name");
    });
    fill(article.copyright, [&] { return meta.first("copyright", "dc.rights", "dcterms.rights"); });
    fill(article.category, [&] { return meta.first("article:section", "og:article:section", "parsely-section"); });
    read_topics(meta, article);
}

void read_html_dates(XmlNode page, const HtmlMeta& meta, const DateHints& hints, Article& article) {
    const auto first_date = [&](auto names) -> std::optional<Time> {
        for (const std::string_view name : names) {
            if (auto time = parse_wire_date(meta.first(name), hints)) return time;
        }
        return std::nullopt;
    };
    constexpr std::array<std::string_view, 19> published = {"article:published_time",
                                                            "og:article:published_time",
                                                            "article:published",
                                                            "datepublished",
                                                            "dcterms.issued",
                                                            "dc.date.issued",
                                                            "parsely-pub-date",
                                                            "sailthru.date",
                                                            "pubdate",
                                                            "publishdate",
                                                            "publish-date",
                                                            "publication_date",
                                                            "dc.date",
                                                            "dcterms.date",
                                                            "dcterms.created",
                                                            "cxenseparse:recs:publishtime",
                                                            "citation_publication_date",
                                                            "date",
                                                            "pdate"};
    constexpr std::array<std::string_view, 9> updated = {
        "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "datemodified",
        "dcterms.modified",      "dc.date.modified",         "revision_date",   "lastmod"};
    if (!article.published) article.published = first_date(published);
    if (!article.updated) article.updated = first_date(updated);
    if (article.published) return;
    for (const XmlNode time : descendants(page, "time")) {
        article.published = parse_wire_date(attribute(time, "datetime"), hints);
        if (article.published) return;
    }
}

}  // namespace wiredex
