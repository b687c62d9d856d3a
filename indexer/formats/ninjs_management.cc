// A ninjs item as a piece of traffic.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "indexer/formats/json_article.h"
#include "indexer/formats/ninjs_item.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Senders that write "" for what they have no value for say nothing with an empty embargo; with others it has no end.
bool writes_blanks(JsonNode item) {
    return std::ranges::any_of(item.members(), [](const auto& member) {
        return member.first != "embargoed" && member.second.is_string() && member.second.is_blank();
    });
}

void read_status(JsonNode item, const DateHints& hints, Article& article) {
    article.status = json_status(item["pubstatus"]);
    const JsonNode embargoed = item["embargoed"];
    if (!embargoed.is_blank() || (embargoed && !writes_blanks(item))) read_embargo(embargoed, hints, article);
}

void read_times(JsonNode item, const DateHints& hints, Article& article) {
    article.published = json_time(item.first({"firstcreated", "contentcreated", "firstpublished"}), hints);
    article.updated = json_time(item.first({"versioncreated", "contentmodified", "_updated"}), hints);
}

// A word or a list of them; an object with a word for some purposes (TT).
void read_signal(JsonNode signals, Article& article) {
    if (signals.is_object()) signals = signals["updatetype"];
    std::string signal;
    for (const std::string& name : json_names(signals)) {
        const std::string code = split_code(name).code;
        if (code.empty()) continue;
        signal += (signal.empty() ? "" : ", ") + code;
    }
    article.signal = ascii_lower(signal);
}

std::string reference_of(JsonNode node) {
    return node.is_object() ? node.first({"guid", "uri", "_id", "id"}).text() : node.text();
}

void read_links(JsonNode item, Article& article) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> relations = {
        {{"replacing", "replaces"},
         {"evolvedfrom", "evolvedFrom"},
         {"ancestors", "previous"},
         {"derivedfrom", "derivedFrom"},
         {"translationof", "translationOf"},
         {"nextversion", "next"},
         {"seealso", "seeAlso"}}};
    std::unordered_set<std::string> known = {article.id};
    for (const Link& link : article.links) known.insert(link.ref);
    for (const auto& [name, relation] : relations) {
        for (const JsonNode entry : item[name].entries()) {
            std::string ref = reference_of(entry);
            if (ref.empty() || !known.insert(ref).second) continue;
            article.links.push_back({std::string(relation), std::move(ref), entry["version"].text()});
        }
    }
}

}  // namespace

void read_ninjs_management(JsonNode item, const DateHints& hints, Article& article) {
    read_status(item, hints, article);
    read_times(item, hints, article);
    read_signal(item.first({"signals", "signal"}), article);
    article.ednote = json_notes(item.first({"ednote", "ednotes"}));
    article.usage = json_notes(item.first({"usageterms", "usage_terms"}));
    article.copyright = json_notes(item.first({"copyrightnotice", "copyrightholder"}));
    read_links(item, article);
}

}  // namespace wiredex
