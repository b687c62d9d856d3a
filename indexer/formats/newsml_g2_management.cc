// What NewsML-G2 says of an item as a piece of traffic: itemMeta and rightsInfo.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/formats/newsml_g2_item.h"
#include "indexer/formats/newsml_g2_notes.h"
#include "indexer/formats/newsml_g2_values.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

std::optional<Time> time_in(XmlNode element, const G2Item& item, RepeatedHour repeated = RepeatedHour::earlier) {
    const std::string text = text_of(element);
    if (text.empty()) return std::nullopt;
    DateHints hints;
    hints.zone = item.zone;
    hints.repeated = repeated;
    return parse_wire_date(text, hints);
}

void read_times(const G2Item& item, Article& article) {
    article.published = time_in(child(item.management, "firstCreated"), item);
    if (!article.published) article.published = time_in(child(item.description, "contentCreated"), item);
    article.updated = time_in(child(item.management, "versionCreated"), item);
    if (!article.updated) article.updated = time_in(child(item.description, "contentModified"), item);
    if (!article.updated) article.updated = time_in(child(item.header, "sent"), item);
}

std::string status_of(XmlNode pub_status) {
    std::string code = ascii_lower(qcode_of(pub_status).code);
    if (code == "cancelled" || code == "killed" || code == "withdrawn") return "canceled";
    return code;
}

// Some senders fill in a form and leave out what they have no value for.
bool is_form_with_blanks(XmlNode management) {
    static constexpr std::array<std::string_view, 5> texts = {"edNote", "title", "firstCreated", "versionCreated",
                                                              "fileName"};
    return std::ranges::any_of(children(management), [](XmlNode element) {
        return !element.first_child() && !element.first_attribute() &&
               std::ranges::any_of(texts, [&](std::string_view name) { return is_named(element, name); });
    });
}

void read_status(const G2Item& item, Article& article) {
    article.status = status_of(child(item.management, "pubStatus"));
    const XmlNode embargoed = child(item.management, "embargoed");
    if (!embargoed) return;
    article.embargo = time_in(embargoed, item, RepeatedHour::later);
    if (article.embargo) return;
    // An embargo without its end holds until another version lifts it (NewsML-G2, element embargoed).
    const bool is_blank = text_of(embargoed).empty() && !embargoed.first_attribute();
    const bool may_be_shown = article.status.empty() || article.status == "usable";
    if (may_be_shown && !(is_blank && is_form_with_blanks(item.management))) article.status = "embargoed";
}

// What one signal says of the transmission; empty for the many that say something else.
std::string_view meaning_of_signal(const QCode& signal) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> reuters_states = {
        {{"u", "update"}, {"c", "correction"}, {"d", "kill"}, {"r", "refile"}, {"x", "kill"}}};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> meanings = {
        {{"update", "update"},
         {"correction", "correction"},
         {"corrected", "correction"},
         {"kill", "kill"},
         {"cancel", "kill"},
         {"canceled", "kill"},
         {"cancelled", "kill"},
         {"delete", "kill"},
         {"withdraw", "kill"},
         {"withdrawn", "kill"},
         {"replace", "replace"},
         {"resend", "resend"},
         {"repeat", "repeat"},
         {"advisory", "advisory"},
         {"embargo", "embargo"}}};
    const auto look_up = [code = ascii_lower(signal.code)](const auto& table) -> std::string_view {
        const auto row = std::ranges::find_if(table, [&](const auto& entry) { return entry.first == code; });
        return row == table.end() ? std::string_view{} : row->second;
    };
    return ascii_lower(signal.scheme) == "edstat" ? look_up(reuters_states) : look_up(meanings);
}

// A kill goes before what else is said.
void read_signals(const G2Item& item, Article& article) {
    for (const XmlNode signal : children(item.management, "signal")) {
        const std::string_view meaning = meaning_of_signal(qcode_of(signal));
        if (meaning == "kill" || article.signal.empty()) article.signal = meaning;
    }
    if (article.signal == "kill") article.status = "canceled";
}

std::string relation_of(XmlNode link, const Article& article) {
    const std::string stated = attribute(link, "rel");
    std::string relation = parse_qcode(stated).code;
    if (relation == "prevVersion" || relation == "previousVersion") return "previous";
    if (!relation.empty()) return relation;
    const auto theirs = parse_number(attribute(link, "version"));
    const auto ours = parse_number(article.version);
    const bool is_earlier = theirs && ours && *theirs < *ours;
    // Without a relation it is a matter of interest only (NewsML-G2, attribute rel).
    return is_earlier && !article.signal.empty() ? "previous" : "seeAlso";
}

// Addresses of web pages are no items and are left out.
void read_links(const G2Item& item, Article& article) {
    for (const XmlNode link : children(item.management, "link")) {
        std::string ref = attribute(link, "residref");
        if (ref.empty()) ref = attribute(link, "guidref");
        if (ref.empty()) continue;
        article.links.push_back({relation_of(link, article), std::move(ref), attribute(link, "version")});
    }
}

// TT names the item that this one replaces by a number that the guid ends with.
void read_replaced_number(const G2Item& item, Article& article) {
    std::string own;
    std::string replaced;
    for (const XmlNode id : children(item.description, "altId")) {
        const std::string type = attribute(id, "type");
        if (type == "tt:uno") own = text_of(id);
        if (type == "tt:refuno") replaced = text_of(id);
    }
    if (replaced.empty() || replaced == own) return;
    if (!own.empty() && article.id.ends_with(own)) {
        replaced.insert(0, article.id, 0, article.id.size() - own.size());
    }
    article.links.push_back({article.signal == "replace" ? "replaces" : "previous", std::move(replaced), {}});
}

void read_rights(const G2Item& item, Article& article) {
    const XmlNode rights = child(item.node, "rightsInfo");
    article.usage = text_in_language(children(rights, "usageTerms"), item.language);
    article.copyright = text_in_language(children(rights, "copyrightNotice"), item.language);
    if (article.copyright.empty()) article.copyright = label_of(child(rights, "copyrightHolder"), item.language);
}

}  // namespace

void read_g2_management(const G2Item& item, Article& article) {
    article.id = attribute(item.node, "guid");
    article.version = attribute(item.node, "version");
    article.source = item.source;
    article.language = item.language;
    read_times(item, article);
    read_status(item, article);
    read_signals(item, article);
    read_links(item, article);
    read_replaced_number(item, article);
    article.ednote = g2_notes(item.management);
    read_rights(item, article);
}

}  // namespace wiredex
