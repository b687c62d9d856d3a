// Reuters Corpus Volume 1: one XML document an article, `newsitem`.
//
// The form is that of Lewis, Yang, Rose, Li: "RCV1: A New Benchmark Collection for Text Categorization Research", 2004.
#include <array>
#include <utility>

#include "article/dateline.h"
#include "indexer/formats/format.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"
#include "indexer/text/ticker_marks.h"
#include "indexer/text/wire_date.h"
#include "indexer/xml/markup_text.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> document_element = {"newsitem"};

// The value of <dc element="..." value="..."/>.
std::string dublin_core(XmlNode metadata, std::string_view element) {
    for (const XmlNode node : children(metadata, "dc")) {
        if (attribute(node, "element") == element) return attribute(node, "value");
    }
    return {};
}

// Classes are named `bip:topics:1.0`.
void read_codes(XmlNode metadata, Article& article) {
    for (const XmlNode codes : children(metadata, "codes")) {
        const std::string name = attribute(codes, "class");
        for (const XmlNode code : children(codes, "code")) {
            std::string value = attribute(code, "code");
            if (value.empty()) continue;
            if (name.starts_with("bip:countries")) {
                article.places.push_back(std::move(value));
            } else {
                const bool is_industry = name.starts_with("bip:industries");
                article.topics.push_back({std::move(value), "", is_industry ? "rcv1-industry" : "rcv1"});
            }
        }
    }
}

void read_dateline(std::string dateline, XmlNode metadata, Article& article) {
    // The day stands behind the place: MEXICO CITY 1996-08-20.
    std::string place = dateline;
    if (const std::size_t space = place.rfind(' '); space != std::string::npos) {
        if (parse_wire_date(place.substr(space + 1))) place.resize(space);
    }
    article.dateline_place = std::string(place_of_dateline(place));
    if (article.dateline_place.empty()) article.dateline_place = dublin_core(metadata, "dc.creator.location");
    article.dateline_text = std::move(dateline);
}

// "(c) Reuters Limited 1996" names the agency.
std::string holder_of(std::string_view copyright) {
    if (copyright.starts_with("(c)")) copyright.remove_prefix(3);
    copyright = trim(copyright);
    const std::size_t year = copyright.find_last_not_of("0123456789 ");
    return std::string(copyright.substr(0, year == std::string_view::npos ? 0 : year + 1));
}

// "COUNTRY: Headline." is the headline again, behind the country.
std::string headline_of_title(std::string_view title) {
    const std::size_t colon = title.find(": ");
    return std::string(colon == std::string_view::npos ? title : title.substr(colon + 2));
}

void parse_document(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    const XmlNode item = record.element;
    const XmlNode metadata = child(item, "metadata");
    Article article;
    article.offset = record.offset;
    article.id = attribute(item, "itemid");
    article.headline = text_of(child(item, "headline"));
    if (article.headline.empty()) article.headline = headline_of_title(text_of(child(item, "title")));
    article.language = attribute(item, "xml:lang");
    article.byline = std::string(without_by(text_of(child(item, "byline")), article.language));
    article.copyright = text_of(child(item, "copyright"));
    article.source = dublin_core(metadata, "dc.source");
    if (article.source.empty()) article.source = holder_of(article.copyright);
    article.published = parse_wire_date(attribute(item, "date"));
    if (!article.published) article.published = parse_wire_date(dublin_core(metadata, "dc.date.published"));
    article.body = markup_text(child(item, "text")).text;
    article.tickers = marked_tickers(article.body);
    read_dateline(text_of(child(item, "dateline")), metadata, article);
    read_codes(metadata, article);
    if (article.headline.empty() && article.body.empty()) {
        items.emplace_back(reject_at(record.offset, "neither a headline nor text"));
    } else {
        items.emplace_back(std::move(article));
    }
}

constexpr XmlRecords records = {document_element, parse_document};

// NewsML-G2 has an element of the same name but for its case, without an itemid.
bool recognises(const Head& head) {
    constexpr std::string_view start_tag = "<newsitem";
    if (!has_root(head, "newsitem")) return false;
    const std::size_t at = head.start.find(start_tag);
    if (at == std::string_view::npos) return false;
    const std::string_view tag = head.start.substr(at, head.start.substr(at).find('>'));
    return tag.find("itemid") != std::string_view::npos;
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_xml_records(input, records);
}

}  // namespace

extern const Format rcv1;
const Format rcv1 = {
    {"rcv1", "Reuters Corpus Volume 1: newsitem documents, mostly zipped by the day"}, recognises, open};

}  // namespace wiredex
