#include "indexer/formats/newsml_g2_values.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Codes written as an address: its last part is the code, the one before it the scheme.
QCode parse_address(std::string_view address) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> aliases = {
        {{"mediatopic", "medtop"},
         {"subjectcode", "subj"},
         {"pubstatusg2", "stat"},
         {"newsitemnature", "ninat"},
         {"cpnature", "cpnat"}}};
    while (address.ends_with('/')) address.remove_suffix(1);
    const std::size_t last = address.rfind('/');
    if (last == std::string_view::npos) return {{}, std::string(address)};
    QCode result{{}, std::string(address.substr(last + 1))};
    const std::string_view before = address.substr(0, last);
    const std::size_t slash = before.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? before : before.substr(slash + 1);
    const auto alias = std::ranges::find(aliases, name, &std::pair<std::string_view, std::string_view>::first);
    result.scheme = alias == aliases.end() ? name : alias->second;
    return result;
}

// Names come in several lengths; mnemonics are codes rather than names.
bool is_short_form(XmlNode name) {
    const std::string role = role_of(name);
    return role == "mnemonic" || role == "short" || role == "abbreviation";
}

}  // namespace

QCode parse_qcode(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return {{}, std::string(text)};
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

QCode qcode_of(XmlNode node) {
    const std::string qcode = attribute(node, "qcode");
    return qcode.empty() ? parse_address(attribute(node, "uri")) : parse_qcode(qcode);
}

std::string role_of(XmlNode node, std::string_view attribute_name) {
    const std::string value = attribute(node, attribute_name);
    const std::size_t colon = value.rfind(':');
    return ascii_lower(colon == std::string::npos ? value : value.substr(colon + 1));
}

bool is_same_language(std::string_view tag, std::string_view other) {
    const auto primary = [](std::string_view text) { return ascii_lower(text.substr(0, text.find_first_of("-_"))); };
    return primary(tag) == primary(other);
}

std::string text_in_language(const std::vector<XmlNode>& elements, std::string_view language) {
    constexpr int best = 3;
    std::string found;
    int found_rank = -1;
    for (const XmlNode element : elements) {
        const std::string tag = attribute(element, "xml:lang");
        const int rank = (tag.empty() ? 1 : is_same_language(tag, language) ? 2 : 0) + (is_short_form(element) ? 0 : 1);
        if (rank <= found_rank) continue;
        std::string text = text_of(element);
        if (text.empty()) continue;
        found = std::move(text);
        found_rank = rank;
        if (rank == best) break;
    }
    return found;
}

std::string label_of(XmlNode node, std::string_view language) {
    std::string name = text_in_language(children(node, "name"), language);
    return name.empty() ? attribute(node, "literal") : name;
}

}  // namespace wiredex
