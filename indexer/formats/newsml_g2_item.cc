#include "indexer/formats/newsml_g2_item.h"

#include <array>
#include <utility>

#include <unicode/uloc.h>

#include "indexer/formats/newsml_g2_values.h"
#include "indexer/text/source_zone.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Codes of three letters become the two that BCP 47 has for most of them: `swe` is `sv`.
std::string as_language_tag(std::string tag) {
    if (tag.size() != 3) return tag;
    std::array<char, ULOC_LANG_CAPACITY> shorter{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = uloc_getLanguage(tag.c_str(), shorter.data(), ULOC_LANG_CAPACITY, &status);
    return U_SUCCESS(status) && length == 2 ? std::string(shorter.data()) : tag;
}

std::string stated_language(XmlNode item, XmlNode description, XmlNode envelope) {
    for (const XmlNode language : children(description, "language")) {
        if (std::string tag = attribute(language, "tag"); !tag.empty()) return as_language_tag(std::move(tag));
    }
    for (const XmlNode node : {item, envelope}) {
        if (std::string tag = attribute(node, "lang"); !tag.empty()) return as_language_tag(std::move(tag));
    }
    return {};
}

std::string agency_of_domain(std::string_view domain) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> agencies = {
        {{"reuters.com", "Reuters"},
         {"thomsonreuters.com", "Reuters"},
         {"ansa.it", "ANSA"},
         {"ap.org", "AP"},
         {"afp.com", "AFP"},
         {"dpa.com", "dpa"},
         {"apa.at", "APA"},
         {"stt.fi", "STT"},
         {"tt.se", "TT"},
         {"globenewswire.com", "GlobeNewswire"}}};
    const std::string wanted = ascii_lower(domain);
    for (const auto& [name, agency] : agencies) {
        if (wanted == name) return std::string(agency);
    }
    return std::string(domain);
}

// `apa` as "APA - Austria Presse Agentur" writes it.
std::string spelled_as_in(std::string_view name, std::string code) {
    const std::size_t place = ascii_lower(name).find(ascii_lower(code));
    return place == std::string::npos ? std::move(code) : std::string(name.substr(place, code.size()));
}

std::string party_name(XmlNode party, std::string_view language) {
    const QCode qcode = qcode_of(party);
    // The IPTC's codes of providers are the names that agencies go by; their full names are those of companies.
    const std::string label = label_of(party, language);
    if (qcode.scheme == "nprov" && !qcode.code.empty()) return spelled_as_in(label, qcode.code);
    return agency_of_domain(label);
}

std::string source_of(const G2Item& item) {
    const XmlNode provider = child(item.management, "provider");
    std::string name = party_name(provider, item.language);
    if (name.empty() && has_attribute(provider, "qcode")) name = qcode_of(provider).code;
    const std::string sender = text_of(child(item.header, "sender"));
    // Literals may be the initials of a desk.
    const bool may_be_initials = has_attribute(provider, "literal") && name.size() <= 2;
    if (!name.empty() && (sender.empty() || !may_be_initials)) return name;
    if (!sender.empty()) return agency_of_domain(sender);
    for (const std::string_view party : {"infoSource", "creator"}) {
        for (const XmlNode candidate : children(item.description, party)) {
            const std::string role = role_of(candidate);
            const bool is_agency = role == "source" || role == "origprov" || (role.empty() && party == "infoSource");
            if (!is_agency) continue;
            if (name = party_name(candidate, item.language); !name.empty()) return name;
        }
    }
    return party_name(child(item.node, "rightsInfo/copyrightHolder"), item.language);
}

// Clocks are set by whoever made the message, which may be a client of the agency.
std::string zone_of(const G2Item& item) {
    const XmlNode provider = child(item.management, "provider");
    const std::string candidates[] = {item.source, label_of(provider, item.language), qcode_of(provider).code,
                                      text_of(child(item.header, "sender")), text_of(child(item.header, "origin"))};
    for (const std::string& candidate : candidates) {
        if (candidate.empty()) continue;
        if (std::string zone = zone_of_source(candidate, item.options); !zone.empty()) return zone;
    }
    return {};
}

bool is_media_class(XmlNode item_class) {
    const std::string nature = ascii_lower(qcode_of(item_class).code);
    return nature == "picture" || nature == "photo" || nature == "video" || nature == "audio" || nature == "graphic" ||
           nature == "animated" || nature == "still";
}

}  // namespace

G2Item make_g2_item(XmlNode node, XmlNode envelope, const ReaderOptions& options) {
    G2Item item{
        node, child(node, "itemMeta"), child(node, "contentMeta"), child(envelope, "header"), options, {}, {}, {},
        false};
    item.language = stated_language(node, item.description, envelope);
    item.source = source_of(item);
    item.zone = zone_of(item);
    item.is_media = is_media_class(child(item.management, "itemClass"));
    return item;
}

}  // namespace wiredex
