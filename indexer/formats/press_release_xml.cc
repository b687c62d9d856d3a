// Press releases as XML: `release` elements, as the portals of NTB, STT, Ritzau, TT and others send them, and Cision's
// of the same name with parts that are called otherwise.
#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/formats/distinct.h"
#include "indexer/formats/element_text.h"
#include "indexer/formats/format.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"
#include "indexer/xml/records.h"

namespace wiredex {

namespace {

constexpr std::array<std::string_view, 1> record_name = {"release"};

// The first child of one of these names that is not empty.
XmlNode first_of(XmlNode release, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const XmlNode node = child(release, name);
        if (node.first_child()) return node;
    }
    return {};
}

// The portal is the carrier; its address names it: www.ntbinfo.no is NTB info.
std::string portal_of(std::string_view address) {
    struct Portal {
        std::string_view site;
        std::string_view name;
    };
    static constexpr auto portals = std::to_array<Portal>({{"ntbinfo.", "NTB info"},
                                                           {"kommunikasjon.ntb.", "NTB Kommunikasjon"},
                                                           {"sttinfo.", "STT Info"},
                                                           {"via.ritzau.", "Via Ritzau"},
                                                           {"via.tt.", "Via TT"}});
    const auto* const found = std::ranges::find_if(
        portals, [&](const Portal& portal) { return address.find(portal.site) != std::string_view::npos; });
    return found == portals.end() ? std::string{} : std::string(found->name);
}

// The label is in the language itself, or in English.
std::string language_of_label(std::string_view label) {
    static constexpr auto languages = std::to_array<std::pair<std::string_view, std::string_view>>({
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
        {"engelska", "en"},
        {"englanti", "en"},
        {"deutsch", "de"},
        {"german", "de"},
        {"italiano", "it"},
        {"italian", "it"},
    });
    const std::string lower = ascii_lower(label);
    const auto* const found = std::ranges::find(languages, lower, [](const auto& row) { return row.first; });
    return found == languages.end() ? std::string{} : std::string(found->second);
}

void read_language(XmlNode release, Article& article) {
    article.language = attribute(release, "lang");  // xml:lang, too
    if (article.language.empty()) article.language = text_of(child(release, "LanguageCode"));
    const XmlNode language = child(release, "language");
    if (article.language.empty()) article.language = language_of_label(text_of(child(language, "label")));
}

// Returns the portal, or who else the clock belongs to.
std::string read_source(XmlNode release, Article& article) {
    const XmlNode named = first_of(release, {"publisher/name", "publisher", "SourceName"});
    const std::string publisher = text_of(named);
    std::string portal = portal_of(text_of(first_of(release, {"longurl", "shorturl", "url"})));
    if (!publisher.empty()) article.organisations.push_back(publisher);
    article.source = portal.empty() || publisher.empty() ? portal + publisher : portal + " / " + publisher;
    return portal.empty() ? publisher : portal;
}

void read_times(XmlNode release, std::string_view clock_of, const ReaderOptions& options, Article& article) {
    DateHints hints;
    hints.zone = zone_of_source(article.source, options);
    if (hints.zone.empty()) hints.zone = zone_of_source(clock_of, options);
    article.published = parse_wire_date(text_of(first_of(release, {"publicationDate", "PublishDate"})), hints);
    article.updated = parse_wire_date(text_of(first_of(release, {"modificationDate", "LastChangeDate"})), hints);
    hints.repeated = RepeatedHour::later;
    const std::string embargo = text_of(child(release, "embargo"));
    article.embargo = parse_wire_date(embargo, hints);
    // Held until who knows when.
    const std::string lower = ascii_lower(embargo);
    const bool is_no = lower.empty() || lower == "false" || lower == "no" || lower == "0";
    if (!article.embargo && !is_no) article.status = "embargoed";
}

void add_keywords(std::string_view keywords, DistinctTopics& topics) {
    while (!keywords.empty()) {
        const std::size_t end = std::min(keywords.find_first_of(",;"), keywords.size());
        topics.add({"", collapse_spaces(keywords.substr(0, end)), ""});
        keywords.remove_prefix(std::min(end + 1, keywords.size()));
    }
}

// One text with commas, or an element each.
void read_list(XmlNode list, DistinctTopics& topics) {
    const std::vector<XmlNode> entries = children(list);
    if (entries.empty()) add_keywords(text_of(list), topics);
    for (const XmlNode entry : entries) {
        const XmlNode name = first_of(entry, {"name", "label"});
        topics.add({"", text_of(name ? name : entry), ""});
    }
}

void read_topics(XmlNode release, Article& article) {
    DistinctTopics topics(article.topics);
    read_list(child(release, "keywords"), topics);
    read_list(child(release, "categories"), topics);
    topics.add({"", text_of(child(release, "type/label")), "genre"});
}

void read_captions(XmlNode release, MarkupText body, Article& article) {
    article.captions = std::move(body.captions);
    const auto add = [&](XmlNode node) {
        if (std::string caption = line_of_element(node); !caption.empty()) {
            article.captions.push_back(std::move(caption));
        }
    };
    for (const XmlNode image : children(child(release, "images"))) {
        add(first_of(image, {"caption", "Description"}));
    }
    add(child(release, "videodescription"));
}

// A line each; telephone numbers of press officers are for newsrooms.
std::string contacts_of(XmlNode release) {
    std::string contacts;
    const std::string text = verbatim_text_of(first_of(release, {"contactsAsText", "contacts", "Contact"}));
    for (const std::string_view line : split_lines(text)) {
        const std::string part = collapse_spaces(line);
        if (!part.empty()) contacts += (contacts.empty() ? "" : "\n") + part;
    }
    return contacts;
}

void read_text(XmlNode release, Article& article) {
    MarkupText body = text_of_element(first_of(release, {"body", "HtmlBody"}));
    article.body = std::move(body.text);
    const XmlNode about = first_of(release, {"boilerplate", "HtmlCompanyInformation", "CompanyInformation"});
    if (const std::string text = text_of_element(about).text; !text.empty()) {
        article.body += (article.body.empty() ? "" : "\n") + text;
    }
    read_captions(release, std::move(body), article);
}

void parse_release(const XmlRecord& record, std::vector<ArticleReader::Item>& items) {
    const XmlNode release = record.element;
    Article article;
    article.offset = record.offset;
    article.id = attribute(release, "id");
    if (article.id.empty()) article.id = text_of(child(release, "id"));
    const XmlNode title = first_of(release, {"title", "HtmlTitle"});
    article.headline = line_of_element(title);
    article.summary = text_of_element(first_of(release, {"leadtext", "Intro", "HtmlIntro"})).text;
    article.ednote = contacts_of(release);
    read_language(release, article);
    read_text(release, article);
    const std::string clock_of = read_source(release, article);
    read_times(release, clock_of, record.input.options, article);
    read_topics(release, article);
    if (article.headline.empty() && article.body.empty()) {
        items.emplace_back(reject_at(record.offset, "a release with neither a title nor a body"));
    } else {
        items.emplace_back(std::move(article));
    }
}

constexpr XmlRecords records = {record_name, parse_release, "list without releases"};

// Records of music and of programs have that name, too.
bool recognises(const Head& head) {
    if (!has_root(head, "release") && !has_root(head, "releases")) return false;
    static constexpr auto marks = std::to_array<std::string_view>(
        {"<body", "<leadtext", "<boilerplate", "<publicationDate", "<HtmlBody", "<Body", "<PublishDate"});
    return std::ranges::any_of(marks, [&](auto mark) { return head.bytes.find(mark) != std::string_view::npos; });
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
