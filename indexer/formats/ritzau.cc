// Ritzau's own XML: one RBNews a document, or many in the answer of its web service.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/format.h"
#include "indexer/formats/wire_dateline.h"
#include "indexer/text/entities.h"
#include "indexer/text/html_text.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> record_name = {"RBNews"};
constexpr std::string_view agency = "Ritzau";

std::string value_of(XmlNode item, std::string_view name) {
    return decode_left_references(text_of(child(item, name)));
}

bool is_set(XmlNode item, std::string_view name) {
    return ascii_lower(text_of(child(item, name))) == "true";
}

void read_topics(XmlNode item, Article& article) {
    constexpr std::size_t digits = 8;
    for (const XmlNode code : children(child(item, "IPTCList"))) {
        std::string number = text_of(code);
        if (number.empty()) continue;
        if (number.size() < digits) number.insert(0, digits - number.size(), '0');  // sent as integers
        article.topics.push_back({std::move(number), "", "subj"});
    }
    for (const XmlNode keyword : children(child(item, "SubjectKeyword"))) {
        if (std::string name = text_of(keyword); !name.empty()) article.topics.push_back({"", std::move(name), ""});
    }
    if (std::string section = value_of(item, "section"); !section.empty()) {
        article.topics.push_back({"", std::move(section), "section"});
    }
    for (const XmlNode company : children(child(item, "Companies"))) {
        std::string name = text_of(child(company, "name"));
        if (name.empty()) name = text_of(company);
        if (!name.empty()) article.organisations.push_back(std::move(name));
    }
}

void read_chain(XmlNode item, Article& article) {
    article.status = is_set(item, "Annuleret") ? "canceled" : "usable";
    if (is_set(item, "Korrektion")) {
        article.signal = "correction";
    } else if (is_set(item, "NyVersion")) {
        article.signal = "update";
    }
    const std::string rel = article.status == "canceled" ? "kills" : "replaces";
    for (const std::string_view name : {"replacedID", "Replaces"}) {
        const std::string ref = value_of(item, name);
        const auto same = [&](const Link& link) { return link.ref == ref; };
        const bool is_flag = ascii_lower(ref) == "true" || ascii_lower(ref) == "false" || ref == "0";
        if (!ref.empty() && !is_flag && ref != article.id && std::ranges::none_of(article.links, same)) {
            article.links.push_back({rel, ref, ""});
        }
    }
    if (std::string history = value_of(item, "HistID"); !history.empty()) {
        article.links.push_back({"story", std::move(history), ""});
    }
    for (const XmlNode related : children(child(item, "Related"))) {
        if (std::string ref = text_of(related); !ref.empty()) article.links.push_back({"seeAlso", std::move(ref), ""});
    }
}

void parse_item(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    const XmlNode item = record.element;
    Article article;
    article.offset = record.offset;
    article.source = agency;
    article.id = value_of(item, "NewsID");
    article.version = value_of(item, "version");
    article.slugline = value_of(item, "strapline");
    article.headline = html_line(value_of(item, "headline"));
    article.summary = html_line(value_of(item, "subtitle"));
    article.byline = value_of(item, "byLine");
    article.dateline_place = value_of(item, "town");
    article.credit = value_of(item, "origin");
    article.urgency = value_of(item, "Priority");
    article.category = value_of(item, "sectionShort");
    article.ednote = html_line(value_of(item, "TilRedaktionen"));
    // What Ritzau passes on for others comes in their language.
    if (!starts_with_ignoring_case(article.credit, "via ")) article.language = "da";
    DateHints hints;
    hints.zone = zone_of_source(agency, record.input.options);
    article.published = parse_wire_date(text_of(child(item, "PublishDate")), hints);
    MarkupText content = html_text(verbatim_text_of(child(item, "content")));
    article.body = decode_left_references(std::move(content.text));
    article.captions = std::move(content.captions);
    for (const XmlNode caption : descendants(child(item, "MultimedieList"), "caption")) {
        if (std::string text = html_line(text_of(caption)); !text.empty()) article.captions.push_back(std::move(text));
    }
    // Flashes have no headline.
    if (article.headline.empty()) article.headline = first_sentence(article.body.substr(0, article.body.find('\n')));
    if (article.headline.empty()) article.headline = article.slugline;
    read_topics(item, article);
    read_chain(item, article);
    const bool is_notice = article.status == "canceled" && !article.id.empty();
    if (article.headline.empty() && article.body.empty() && !is_notice) {
        items.emplace_back(reject_at(record.offset, "an RBNews with neither a headline nor content"));
    } else {
        items.emplace_back(std::move(article));
    }
}

constexpr XmlRecords records = {record_name, parse_item, "answer without news"};

bool recognises(const Head& head) {
    return has_root(head, "RBNews") || has_root(head, "XMLNewsQueuedResponse") || has_root(head, "ListOfRBNews");
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_xml_records(input, records);
}

}  // namespace

extern const Format ritzau;
const Format ritzau = {{"ritzau", "Ritzau XML: RBNews, alone or in lists"}, recognises, open};

}  // namespace wiredex
