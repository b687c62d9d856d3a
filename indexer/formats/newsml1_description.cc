#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/formats/newsml1_article.h"
#include "indexer/text/agency_name.h"
#include "indexer/text/entities.h"
#include "indexer/text/html_text.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

// A short text that may be HTML in CDATA, or escaped once too often.
std::string line_of(XmlNode node) {
    std::string text = decode_left_references(text_of(node));
    return text.find('<') != std::string::npos && looks_like_html(text) ? html_line(text) : text;
}

void add_line(std::string& lines, std::string_view line) {
    if (line.empty()) return;
    if (!lines.empty()) lines += '\n';
    lines += line;
}

class Description {
public:
    Description(const NewsMl1Context& context, std::size_t component, Article& article)
        : context_(context), component_(component), article_(article) {}

    void read() {
        read_agency();
        read_lines();
        read_rights();
        read_notes();
    }

private:
    // What `say` finds in the innermost component that has it.
    template <typename Say>
    [[nodiscard]] std::string innermost(Say say) const {
        for (std::size_t at = component_;; at = context_.item.components[at].outer) {
            for (const XmlNode part : context_.item.components[at].parts) {
                if (std::string said = say(part); !said.empty()) return said;
            }
            if (at == 0) return {};
        }
    }

    // Of a line in several languages that of the story, else the first.
    [[nodiscard]] std::string line(std::string_view name) const {
        const std::string language = primary_language(article_.language);
        return innermost([&](XmlNode part) {
            std::string found;
            if (!is_named(part, "NewsLines")) return found;
            for (XmlNode node = part.first_child(); node; node = node.next_sibling()) {
                if (!is_named(node, name)) continue;
                const bool is_mine = primary_language(attribute(node, "xml:lang")) == language;
                if (!found.empty() && !is_mine) continue;
                std::string text = line_of(node);
                if (text.empty()) continue;
                if (is_mine) return text;
                found = std::move(text);
            }
            return found;
        });
    }

    [[nodiscard]] std::string party(std::string_view path) const {
        return innermost([&](XmlNode part) {
            if (!is_named(part, "AdministrativeMetadata")) return std::string{};
            return formal_name(child(part, path));
        });
    }

    void read_agency() {
        const std::string provider = party("Provider/Party");
        const std::string& sender = context_.envelope.sender;
        const std::string stated = party("Source/Party");
        article_.source = agency_name(!provider.empty() ? provider : !sender.empty() ? sender : stated);
        if (article_.source.empty()) {
            const XmlNode identification = part_of(context_.item.components.front(), "Identification");
            article_.source = agency_of_site(text_of(child(identification, "NewsIdentifier/ProviderId")));
        }
        // A wire that carries releases names their issuer as source.
        if (!stated.empty() && agency_name(stated) != article_.source) article_.organisations.push_back(stated);
    }

    // www.itar-tass.com
    static std::string agency_of_site(std::string_view site) {
        if (site.starts_with("www.")) site.remove_prefix(4);
        return agency_name(site.substr(0, site.rfind('.')));
    }

    void read_lines() {
        article_.headline = line("HeadLine");
        article_.byline = std::string(without_by(line("ByLine"), article_.language));
        article_.credit = line("CreditLine");
        article_.copyright = line("CopyrightLine");
        article_.usage = line("RightsLine");
        article_.slugline = line("SlugLine");
        if (article_.slugline.empty()) {
            article_.slugline =
                text_of(child(part_of(context_.item.components.front(), "Identification"), "NameLabel"));
        }
        if (article_.slugline.empty()) article_.slugline = line("KeywordLine");
        // EFE's subhead is its slug.
        (article_.source == "EFE" ? article_.slugline : article_.summary) = line("SubHeadLine");
        read_dateline(line("DateLine"));
    }

    // Some put the day there, and nothing but the day.
    void read_dateline(const std::string& dateline) {
        if (dateline.empty() || parse_wire_date(dateline)) return;
        article_.dateline_text = dateline;
        article_.dateline_place = std::string(place_of_stated_dateline(dateline));
        // "January 21" is no place.
        if (parse_month(article_.dateline_place.substr(0, article_.dateline_place.find(' ')))) {
            article_.dateline_place.clear();
        }
    }

    void read_rights() {
        if (article_.copyright.empty()) {
            article_.copyright = innermost([](XmlNode part) {
                if (!is_named(part, "RightsMetadata")) return std::string{};
                const XmlNode copyright = child(part, "Copyright");
                const std::string holder = party_name(child(copyright, "CopyrightHolder"));
                return collapse_spaces(holder + ' ' + text_of(child(copyright, "CopyrightDate")));
            });
        }
        if (!article_.usage.empty()) return;
        article_.usage = innermost([](XmlNode part) {
            std::string usage;
            if (!is_named(part, "RightsMetadata")) return usage;
            for (const XmlNode rights : children(part, "UsageRights")) {
                for (const std::string_view name : {"UsageType", "Limitations", "Geography"}) {
                    const std::string value = text_of(child(rights, name));
                    if (!value.empty()) usage += (usage.empty() ? "" : " ") + value;
                }
            }
            return usage;
        });
    }

    // Either text or a Party.
    static std::string party_name(XmlNode node) {
        std::string name = attribute(child(node, "Party"), "FormalName");
        return name.empty() ? text_of(node) : name;
    }

    // What desks say to desks.
    void read_notes() {
        for (std::size_t at = component_;; at = context_.item.components[at].outer) {
            for (const XmlNode part : context_.item.components[at].parts) {
                if (is_named(part, "NewsLines")) read_note_lines(part);
                if (is_named(part, "AdministrativeMetadata")) read_note_properties(part);
            }
            if (at == 0) return;
        }
    }

    void read_note_lines(XmlNode lines) {
        for (const XmlNode line : children(lines, "NewsLine")) {
            if (!is_note(formal_name(child(line, "NewsLineType")))) continue;
            for (const XmlNode text : children(line, "NewsLineText")) add_line(article_.ednote, line_of(text));
        }
    }

    void read_note_properties(XmlNode metadata) {
        for (const XmlNode property : children(metadata, "Property")) {
            if (is_note(attribute(property, "FormalName"))) add_line(article_.ednote, attribute(property, "Value"));
        }
    }

    static bool is_note(std::string_view type) {
        static constexpr std::array<std::string_view, 6> marks = {"advis",  "editorialinfo", "editorialnote",
                                                                  "ednote", "editor's note", "note to editors"};
        const std::string name = ascii_lower(type);
        return std::ranges::any_of(marks, [&](auto mark) { return name.find(mark) != std::string::npos; });
    }

    const NewsMl1Context& context_;
    std::size_t component_;
    Article& article_;
};

}  // namespace

std::size_t describing_component(const NewsMl1Item& item, const NewsMl1Story& story) {
    if (const NewsMl1Text* const main = main_text(item, story)) return main->component;
    if (!story.texts.empty()) return story.texts.front()->component;
    return item.components.size() > 1 ? 1 : 0;
}

void read_newsml1_description(const NewsMl1Context& context, std::size_t component, Article& article) {
    Description(context, component, article).read();
}

}  // namespace wiredex
