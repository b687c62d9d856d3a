// Press releases as XML: `release` elements, as the portals of NTB, STT, ANSA and others send them.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/formats/format.h"
#include "indexer/text/entities.h"
#include "indexer/text/html_text.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> record_name = {"release"};

// The text of a field that holds HTML, escaped once or twice.
std::string html_field(XmlNode node) {
    return decode_left_references(html_text(verbatim_text_of(node)).text);
}

// The portal is the carrier; its address names it: www.ntbinfo.no is NTB info.
std::string portal_of(std::string_view address) {
    struct Portal {
        std::string_view site;
        std::string_view name;
    };
    static constexpr std::array<Portal, 5> portals = {{{"ntbinfo.", "NTB info"},
                                                       {"kommunikasjon.ntb.", "NTB Kommunikasjon"},
                                                       {"sttinfo.", "STT Info"},
                                                       {"via.ritzau.", "Via Ritzau"},
                                                       {"via.tt.", "Via TT"}}};
    for (const Portal& portal : portals) {
        if (address.find(portal.site) != std::string_view::npos) return std::string(portal.name);
    }
    return {};
}

void read_source(XmlNode release, Article& article) {
    std::string publisher = text_of(child(release, "publisher/name"));
    if (publisher.empty()) publisher = text_of(child(release, "publisher"));
    const std::string portal = portal_of(text_of(child(release, "longurl")));
    if (!publisher.empty()) article.organisations.push_back(publisher);
    article.source = portal.empty() || publisher.empty() ? portal + publisher : portal + " / " + publisher;
}

void read_times(XmlNode release, const ReaderOptions& options, Article& article) {
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    article.published = parse_wire_date(text_of(child(release, "publicationDate")), hints);
    hints.repeated = RepeatedHour::later;
    article.embargo = parse_wire_date(text_of(child(release, "embargo")), hints);
}

void read_keywords(std::string_view keywords, Article& article) {
    while (!keywords.empty()) {
        const std::size_t end = std::min(keywords.find_first_of(",;"), keywords.size());
        if (std::string name = collapse_spaces(keywords.substr(0, end)); !name.empty()) {
            article.topics.push_back({"", std::move(name), ""});
        }
        keywords.remove_prefix(std::min(end + 1, keywords.size()));
    }
}

// A category or a type: its label, else its own text.
void read_label(XmlNode node, std::string_view scheme, Article& article) {
    std::string name = text_of(child(node, "label"));
    if (name.empty()) name = text_of(child(node, "name"));
    if (name.empty()) name = text_of(node);
    if (!name.empty()) article.topics.push_back({"", std::move(name), std::string(scheme)});
}

void parse_release(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    const XmlNode release = record.element;
    Article article;
    article.offset = record.offset;
    article.id = attribute(release, "id");
    article.language = attribute(release, "lang");
    article.headline = collapse_spaces(html_field(child(release, "title")));
    article.summary = html_field(child(release, "leadtext"));
    article.body = html_field(child(release, "body"));
    if (const std::string about = html_field(child(release, "boilerplate")); !about.empty()) {
        article.body += (article.body.empty() ? "" : "\n") + about;
    }
    // Telephone numbers of press officers are for newsrooms.
    article.ednote = text_of(child(release, "contactsAsText"));
    for (const XmlNode caption : descendants(child(release, "images"), "caption")) {
        if (std::string text = text_of(caption); !text.empty()) article.captions.push_back(std::move(text));
    }
    if (std::string video = html_field(child(release, "videodescription")); !video.empty()) {
        article.captions.push_back(collapse_spaces(video));
    }
    read_source(release, article);
    read_times(release, record.input.options, article);
    read_keywords(text_of(child(release, "keywords")), article);
    for (const XmlNode category : children(child(release, "categories"))) read_label(category, "", article);
    read_label(child(release, "type"), "genre", article);
    if (article.headline.empty() && article.body.empty()) {
        items.emplace_back(reject_at(record.offset, "a release with neither a title nor a body"));
    } else {
        items.emplace_back(std::move(article));
    }
}

constexpr XmlRecords records = {record_name, parse_release, "list without releases"};

bool recognises(const Head& head) {
    return has_root(head, "release") || has_root(head, "releases");
}

std::unique_ptr<RecordReader> open(const Input& input) {
    return read_xml_records(input, records);
}

}  // namespace

extern const Format press_release_xml;
const Format press_release_xml = {
    {"press_release_xml", "Press releases as XML: release documents of NTB info, STT Info, Via Ritzau and others"},
    recognises,
    open};

}  // namespace wiredex
