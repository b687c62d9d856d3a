// Press releases as XML: `release` elements, as the portals of NTB, STT, ANSA and others send them.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/formats/element_text.h"
#include "indexer/formats/format.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> record_name = {"release"};

// The first child of one of these names that is not empty: Cision's releases have parts that are called otherwise.
XmlNode first_of(XmlNode release, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const XmlNode node = child(release, name);
        if (node.first_child()) return node;
    }
    return {};
}

std::string text_of_first(XmlNode release, std::initializer_list<std::string_view> names) {
    return text_of_element(first_of(release, names)).text;
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
    const std::string publisher = text_of(first_of(release, {"publisher/name", "publisher", "SourceName"}));
    const std::string portal = portal_of(text_of(child(release, "longurl")));
    if (!publisher.empty()) article.organisations.push_back(publisher);
    article.source = portal.empty() || publisher.empty() ? portal + publisher : portal + " / " + publisher;
}

void read_times(XmlNode release, const ReaderOptions& options, Article& article) {
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    // "STT Info / Canal Works": the clock is the portal's.
    const std::string_view portal = std::string_view(article.source).substr(0, article.source.find(" / "));
    if (hints.zone.empty()) hints.zone = zone_of_source(portal, options);
    article.published = parse_wire_date(text_of(first_of(release, {"publicationDate", "PublishDate"})), hints);
    article.updated = parse_wire_date(text_of(child(release, "LastChangeDate")), hints);
    hints.repeated = RepeatedHour::later;
    const std::string stated = text_of(child(release, "embargo"));
    article.embargo = parse_wire_date(stated, hints);
    const std::string embargo = ascii_lower(stated);
    // Held until who knows when.
    const bool is_none = embargo.empty() || embargo == "false" || embargo == "no" || embargo == "0";
    if (!article.embargo && !is_none) article.status = "embargoed";
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

void add_caption(XmlNode node, Article& article) {
    if (std::string caption = line_of_element(node); !caption.empty()) article.captions.push_back(std::move(caption));
}

// A tag, else the name of the language in the language itself or in English.
std::string language_of(XmlNode release) {
    std::string tag = attribute(release, "lang");
    if (tag.empty()) tag = text_of(child(release, "LanguageCode"));
    if (!tag.empty()) return tag;
    static constexpr auto labels = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"norsk", "no"},
        {"norwegian", "no"},
        {"suomi", "fi"},
        {"finnish", "fi"},
        {"svenska", "sv"},
        {"swedish", "sv"},
        {"dansk", "da"},
        {"danish", "da"},
        {"english", "en"},
        {"engelsk", "en"},
        {"deutsch", "de"},
        {"german", "de"},
        {"italiano", "it"},
        {"italian", "it"},
    });
    const std::string label = ascii_lower(text_of(child(release, "language/label")));
    const auto* const found =
        std::find_if(labels.begin(), labels.end(), [&](const auto& row) { return row.first == label; });
    return found == labels.end() ? std::string{} : std::string(found->second);
}

void parse_release(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    const XmlNode release = record.element;
    Article article;
    article.offset = record.offset;
    article.id = attribute(release, "id");
    if (article.id.empty()) article.id = text_of(child(release, "id"));
    article.language = language_of(release);
    article.headline = collapse_spaces(text_of_first(release, {"title", "HtmlTitle"}));
    article.summary = text_of_first(release, {"leadtext", "Intro", "HtmlIntro"});
    article.body = text_of_first(release, {"body", "HtmlBody"});
    if (const std::string about = text_of_first(release, {"boilerplate", "CompanyInformation"}); !about.empty()) {
        article.body += (article.body.empty() ? "" : "\n") + about;
    }
    // Telephone numbers of press officers are for newsrooms.
    article.ednote = text_of_first(release, {"contactsAsText", "contacts", "Contact"});
    for (const XmlNode image : children(child(release, "images"))) {
        add_caption(first_of(image, {"caption", "Description"}), article);
    }
    add_caption(child(release, "videodescription"), article);
    read_source(release, article);
    read_times(release, record.input.options, article);
    const std::vector<XmlNode> keywords = children(child(release, "keywords"));
    if (keywords.empty()) read_keywords(text_of(child(release, "keywords")), article);
    for (const XmlNode keyword : keywords) read_label(keyword, "", article);
    for (const XmlNode category : children(child(release, "categories"))) read_label(category, "", article);
    read_label(child(release, "type"), "genre", article);
    if (article.headline.empty() && article.body.empty()) {
        items.emplace_back(reject_at(record.offset, "a release with neither a title nor a body"));
    } else {
        items.emplace_back(std::move(article));
    }
}

constexpr XmlRecords records = {record_name, parse_release, "list without releases"};

// Records of music and of programs have that name, too.
bool recognises(const Head& head) {
    if (has_root(head, "releases")) return true;
    if (!has_root(head, "release")) return false;
    static constexpr auto marks = std::to_array<std::string_view>(
        {"<body", "<leadtext", "<longurl", "<publicationDate", "<HtmlBody", "<Body", "<PublishDate"});
    return std::any_of(marks.begin(), marks.end(),
                       [&](auto mark) { return head.bytes.find(mark) != std::string_view::npos; });
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
