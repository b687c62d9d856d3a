#include "indexer/formats/html_article.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/formats/format.h"
#include "indexer/formats/html_body.h"
#include "indexer/formats/html_meta.h"
#include "indexer/formats/html_microdata.h"
#include "indexer/formats/json_ld_article.h"
#include "indexer/text/lead.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/take.h"

namespace wiredex {

namespace {

// The elements that are marked as the text, one after the other.
MarkupText marked_copy(const HtmlItem& item, std::string_view headline) {
    MarkupText copy;
    for (const XmlNode element : item.all("articleBody")) {
        MarkupText part = html_copy(element, headline);
        if (part.text.empty()) part.text = attribute(element, "content");
        if (!copy.text.empty() && !part.text.empty()) copy.text += '\n';
        copy.text += part.text;
        std::ranges::move(part.captions, std::back_inserter(copy.captions));
    }
    return copy;
}

std::string without_spaces(std::string text) {
    std::erase_if(text, is_space);
    return text;
}

// JSON-LD often has the text on one line, its paragraphs run together.
bool is_same_text(const std::string& line, const std::string& copy) {
    constexpr std::size_t compared = 200;
    const std::string a = without_spaces(line);
    const std::string b = without_spaces(copy);
    return b.size() >= a.size() - a.size() / 10 && b.find(std::string_view(a).substr(0, compared)) != std::string::npos;
}

void read_text(XmlNode page, const HtmlItem& item, Article& article) {
    MarkupText copy = marked_copy(item, article.headline);
    if (copy.text.empty()) copy = html_main_copy(page, article.headline);
    const bool on_one_line = article.body.find('\n') == std::string::npos;
    if (article.body.empty() || (on_one_line && is_same_text(article.body, copy.text)))
        article.body = std::move(copy.text);
    if (article.captions.empty()) article.captions = std::move(copy.captions);
    if (article.captions.empty() && item.element()) add_html_captions(item.element(), article.captions);
}

// What the page's scripts state in JSON-LD. Lists of other stories may be among it: the article of the page is the one
// with the most text, or the one that comes first.
Article article_in_scripts(XmlNode page, const ReaderOptions& options) {
    Article best;
    bool found = false;
    for (const XmlNode script : descendants(page, "script")) {
        if (ascii_lower(attribute(script, "type")).find("ld+json") == std::string::npos) continue;
        for (Article& article : articles_of_json_ld(verbatim_text_of(script), options)) {
            if (found && article.body.size() <= best.body.size()) continue;
            best = std::move(article);
            found = true;
        }
    }
    return best;
}

void read_lead(Article& article) {
    const Lead lead = lead_of(article.body, article.language);
    if (article.dateline_text.empty() && article.dateline_place.empty()) {
        article.dateline_place = lead.dateline.place;
        article.dateline_text = lead.dateline.text;
    }
    if (article.byline.empty()) article.byline = lead.byline;
}

}  // namespace

ArticleReader::Item parse_html_page(XmlNode page, std::uint64_t offset, const ReaderOptions& options) {
    Article article = article_in_scripts(page, options);
    article.offset = offset;
    const HtmlMeta meta(page);
    const HtmlItem item(page);
    read_html_item(item, article);
    read_html_meta(page, meta, article);
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    hints.day_first = !starts_with_ignoring_case(article.language, "en-US");
    read_html_item_dates(item, hints, article);
    read_html_dates(page, meta, hints, article);
    read_text(page, item, article);
    if (article.body.empty() && article.summary.empty()) {
        return reject_at(offset, article.headline.empty() ? "a page without headline and text"
                                                          : "a page without the text of an article");
    }
    article.take = take_of_headline(article.headline);
    read_lead(article);
    return article;
}

}  // namespace wiredex
