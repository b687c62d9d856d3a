#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/formats/element_text.h"
#include "indexer/formats/newsml1_content.h"
#include "indexer/formats/newsml1_metadata.h"
#include "indexer/text/agency_name.h"
#include "indexer/text/lead.h"
#include "indexer/text/strings.h"
#include "indexer/text/wire_date.h"

namespace wiredex {

namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_subject_code(std::string_view code) {
    constexpr std::size_t digits = 8;
    return code.size() == digits && std::all_of(code.begin(), code.end(), is_digit);
}

class Description {
public:
    Description(XmlNode component, XmlNode item, const NewsMl1Envelope& envelope, Article& article)
        : item_(item), envelope_(envelope), article_(article) {
        for (XmlNode at = component; at && at != item.parent(); at = at.parent()) {
            around_.push_back(at);
            lines_.push_back(child(at, "NewsLines"));
        }
        find_topics();
    }

    void read() {
        read_agency();
        read_lines();
        read_notes();
        read_rights();
        for (const XmlNode part : around_) {
            read_topic_set(part);
            for (const std::string_view name : {"DescriptiveMetadata", "DescriptiveMetada"}) {
                read_descriptive(child(part, name));
            }
            for (const XmlNode metadata : children(part, "Metadata")) {
                // Its organisations are accounts.
                const std::string type = ascii_lower(formal_name(child(metadata, "MetadataType")));
                if (type.find("socialmedia") == std::string::npos) read_properties(metadata);
            }
            for (const XmlNode keyword : children(child(part, "NewsLines"), "KeywordLine")) {
                add_keywords(text_of(keyword));
            }
            for (const XmlNode keyword : children(child(part, "item_keywords")))
                add_keywords(text_of(keyword));  // TASS
        }
    }

private:
    // The innermost component that has the line says it, in the language of the story if it says it in several.
    [[nodiscard]] std::string line(std::string_view name) const {
        for (const XmlNode lines : lines_) {
            std::string first;
            for (const XmlNode node : children(lines, name)) {
                std::string text = line_of_element(node);
                if (text.empty()) continue;
                if (is_mine(node)) return text;
                if (first.empty()) first = std::move(text);
            }
            if (!first.empty()) return first;
        }
        return {};
    }

    [[nodiscard]] bool is_mine(XmlNode node) const {
        const std::string language = attribute(node, "xml:lang");
        return !language.empty() && primary_language(language) == primary_language(article_.language);
    }

    [[nodiscard]] std::string party(std::string_view path) const {
        for (const XmlNode part : around_) {
            for (const XmlNode metadata : children(part, "AdministrativeMetadata")) {
                if (std::string name = attribute(child(metadata, path), "FormalName"); !name.empty()) return name;
            }
        }
        return {};
    }

    void read_agency() {
        const std::string provider = party("Provider/Party");
        const std::string& sender = envelope_.sender;
        const std::string stated = party("Source/Party");
        article_.source = agency_name(!provider.empty() ? provider : !sender.empty() ? sender : stated);
        if (article_.source.empty()) {
            article_.source = agency_of_site(text_of(child(item_, "Identification/NewsIdentifier/ProviderId")));
        }
        // A wire that carries releases names their issuer as source.
        if (!stated.empty() && agency_name(stated) != article_.source) add_name(article_.organisations, stated);
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
        article_.slugline = line("SlugLine");
        if (article_.slugline.empty()) article_.slugline = text_of(child(item_, "Identification/NameLabel"));
        if (article_.slugline.empty()) article_.slugline = line("KeywordLine");
        std::string subhead = line("SubHeadLine");
        // EFE's subhead is its slug.
        std::string& place = article_.source == "EFE" ? article_.slugline : article_.summary;
        if (!subhead.empty()) place = std::move(subhead);
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

    // What AFP tells desks, and Belga its own editors, is no copy.
    void read_notes() {
        for (const XmlNode part : around_) {
            for (const XmlNode note : children(child(part, "NewsLines"), "NewsLine")) {
                for (const XmlNode text : children(note, "NewsLineText")) add_line(article_.ednote, text_of(text));
            }
            for (const XmlNode property : children(child(part, "AdministrativeMetadata"), "Property")) {
                if (attribute(property, "FormalName") == "EditorialInfo") {
                    add_line(article_.ednote, attribute(property, "Value"));
                }
            }
        }
        for (const XmlNode node : children(child(item_, "NewsManagement"), "Instruction")) {
            for (const XmlNode comment : children(node, "Comment")) add_line(article_.ednote, text_of(comment));
        }
    }

    void read_rights() {
        article_.usage = line("RightsLine");
        for (const XmlNode part : around_) {
            const XmlNode rights = child(part, "RightsMetadata");
            if (article_.copyright.empty()) {
                article_.copyright = collapse_spaces(text_of(child(rights, "Copyright/CopyrightHolder")) + ' ' +
                                                     text_of(child(rights, "Copyright/CopyrightDate")));
            }
            for (const XmlNode usage : children(rights, "UsageRights")) {
                for (const std::string_view name : {"UsageType", "Geography", "Limitations"}) {
                    add_line(article_.usage, text_of(child(usage, name)));
                }
            }
        }
    }

    // Topics are described in one place and referred to from another.
    void find_topics() {
        add_newsml1_topics(item_, topics_);
        for (const XmlNode part : around_) add_newsml1_topics(part, topics_);
    }

    [[nodiscard]] XmlNode topic_named(const std::string& name) const {
        if (const auto own = topics_.find(name); own != topics_.end()) return own->second;
        const auto common = envelope_.topics.find(name);
        return common == envelope_.topics.end() ? XmlNode() : common->second;
    }

    void read_topic_set(XmlNode part) {
        for (const XmlNode set : children(part, "TopicSet")) {
            for (const XmlNode topic : children(set, "Topic")) read_topic(topic);
        }
    }

    void read_topic(XmlNode topic) {
        const std::string code = text_of(child(topic, "FormalName"));
        std::string name;
        for (const XmlNode description : children(topic, "Description")) {
            const std::string variant = attribute(description, "Variant");
            if (!variant.empty() && variant != "Name") continue;
            if (name.empty() || is_mine(description)) name = text_of(description);
        }
        const std::string type = ascii_lower(formal_name(child(topic, "TopicType")));
        const std::string& label = name.empty() ? code : name;
        if (type.find("person") != std::string::npos) {
            add_name(article_.people, label);
        } else if (type == "company" || type.find("organi") != std::string::npos) {
            add_name(article_.organisations, label);
        } else if (is_one_of(type, {"country", "city", "location", "place", "geography", "region"})) {
            add_name(article_.places, label);
        } else {
            add_topic({code, name, is_subject_code(code) ? "subj" : ""});
        }
    }

    void read_subject(XmlNode subject) {
        std::string code = attribute(subject, "FormalName");
        std::string name = text_of(subject);
        if (code.empty() && is_subject_code(name)) std::swap(code, name);
        const std::string_view scheme = is_subject_code(code) ? "subj" : "";
        add_topic({std::move(code), std::move(name), std::string(scheme)});
    }

    void read_descriptive(XmlNode metadata) {
        for (const XmlNode node : children(metadata, "SubjectCode")) {
            for (const XmlNode subject : children(node)) {
                const std::string name = ascii_lower(local_name(subject));
                if (is_one_of(name, {"subject", "subjectmatter", "subjectdetail"})) read_subject(subject);
            }
            if (has_attribute(node, "FormalName") || children(node).empty()) read_subject(node);
        }
        for (const XmlNode genre : children(metadata, "Genre")) add_topic({"", formal_name(genre), "genre"});
        for (const XmlNode occurrence : children(metadata, "TopicOccurrence")) {
            const std::string reference = attribute(occurrence, "Topic");
            const XmlNode topic = topic_named(reference.substr(reference.starts_with('#') ? 1 : 0));
            if (topic) read_topic(topic);
        }
        for (const XmlNode location : children(metadata, "Location")) read_properties(location);
        read_properties(metadata);
    }

    void read_properties(XmlNode node) {
        for (const XmlNode property : children(node, "Property")) {
            const std::string name = ascii_lower(attribute(property, "FormalName"));
            const std::string value = attribute(property, "Value");
            if (value.empty()) continue;
            if (is_one_of(name, {"country", "city", "countryarea", "area", "sublocation", "worldregion"})) {
                add_name(article_.places, value);
            } else if (is_one_of(name, {"ticker symbol", "ticker", "tickersymbol", "isin"})) {
                add_name(article_.tickers, value);
            } else if (is_one_of(name, {"person", "people"})) {
                add_name(article_.people, value);
            } else if (is_one_of(name, {"company", "organisation", "organization"})) {
                add_name(article_.organisations, value);
            } else if (name == "keyword" || (name.starts_with("bw") && name.ends_with("keywords"))) {
                add_keywords(value);
            }
        }
    }

    // ANP sends several in one.
    void add_keywords(std::string_view keywords) {
        while (!keywords.empty()) {
            const std::size_t end = std::min(keywords.find(';'), keywords.size());
            add_topic({"", collapse_spaces(keywords.substr(0, end)), ""});
            keywords.remove_prefix(std::min(end + 1, keywords.size()));
        }
    }

    void add_line(std::string& lines, const std::string& line) {
        if (line.empty() || !names_.emplace(&lines, line).second) return;
        if (!lines.empty()) lines += '\n';
        lines += line;
    }

    void add_name(std::vector<std::string>& names, const std::string& name) {
        if (!name.empty() && names_.emplace(&names, name).second) names.push_back(name);
    }

    void add_topic(Topic topic) {
        const std::string& key = topic.code.empty() ? topic.name : topic.code;
        if (key.empty()) return;
        const auto [known, is_new] = topic_at_.emplace(topic.code.empty() ? '=' + key : key, article_.topics.size());
        if (is_new) {
            article_.topics.push_back(std::move(topic));
        } else if (std::string& name = article_.topics[known->second].name; name.empty()) {
            name = std::move(topic.name);
        }
    }

    XmlNode item_;
    const NewsMl1Envelope& envelope_;
    Article& article_;
    std::vector<XmlNode> around_;                            // the component with the text, those around it, the item
    std::vector<XmlNode> lines_;                             // the NewsLines of each
    NewsMl1Topics topics_;                                   // of the item, by their Duid
    std::unordered_map<std::string, std::size_t> topic_at_;  // place in the article, by code or `=name`
    std::set<std::pair<const void*, std::string>> names_;    // what the lists of the article have
};

}  // namespace

void read_newsml1_description(XmlNode component, XmlNode item, const NewsMl1Envelope& envelope, Article& article) {
    Description(component, item, envelope, article).read();
}

}  // namespace wiredex
