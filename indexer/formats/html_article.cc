#include "indexer/formats/html_article.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/formats/format.h"
#include "indexer/formats/html_body.h"
#include "indexer/formats/html_meta.h"
#include "indexer/formats/html_microdata.h"
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

void read_text(XmlNode page, const HtmlItem& item, Article& article) {
    MarkupText copy = marked_copy(item, article.headline);
    if (copy.text.empty()) copy = html_main_copy(page, article.headline);
    if (article.body.empty()) article.body = std::move(copy.text);
    if (article.captions.empty()) article.captions = std::move(copy.captions);
    if (article.captions.empty() && item.element()) add_html_captions(item.element(), article.captions);
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
    Article article;
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
