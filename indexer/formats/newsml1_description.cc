#include <algorithm>
#include <initializer_list>
#include <vector>

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

void add_name(std::vector<std::string>& names, std::string name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

void add_topic(Article& article, Topic topic) {
    if (topic.code.empty() && topic.name.empty()) return;
    for (Topic& other : article.topics) {
        if (topic.code.empty() ? other.name != topic.name : other.code != topic.code) continue;
        if (other.name.empty()) other.name = std::move(topic.name);
        return;
    }
    article.topics.push_back(std::move(topic));
}

bool is_subject_code(std::string_view code) {
    constexpr std::size_t digits = 8;
    return code.size() == digits && std::all_of(code.begin(), code.end(), is_digit);
}

class Description {
public:
    Description(XmlNode component, XmlNode item, XmlNode envelope, Article& article)
        : item_(item), envelope_(envelope), article_(article) {
        for (XmlNode at = component; at && at != item.parent(); at = at.parent()) around_.push_back(at);
    }

    void read() {
        read_agency();
        read_lines();
        for (const XmlNode part : around_) {
            read_topic_set(part);
            for (const std::string_view name : {"DescriptiveMetadata", "DescriptiveMetada"}) {
                read_descriptive(child(part, name));
            }
            for (const XmlNode metadata : children(part, "Metadata")) read_properties(metadata);
        }
    }

private:
    // The innermost component that has the line says it.
    [[nodiscard]] std::string line(std::string_view name) const {
        for (const XmlNode part : around_) {
            for (const XmlNode node : children(child(part, "NewsLines"), name)) {
                if (std::string text = text_of(node); !text.empty()) return text;
            }
        }
        return {};
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
        const std::string sender = attribute(child(envelope_, "NewsEnvelope/SentFrom/Party"), "FormalName");
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

    void read_topic_set(XmlNode part) {
        for (const XmlNode set : children(part, "TopicSet")) {
            for (const XmlNode topic : children(set, "Topic")) {
                std::string code = text_of(child(topic, "FormalName"));
                std::string name;
                for (const XmlNode description : children(topic, "Description")) {
                    const std::string variant = attribute(description, "Variant");
                    const std::string language = attribute(description, "xml:lang");
                    const bool mine = language.substr(0, 2) == ascii_lower(article_.language).substr(0, 2);
                    if ((variant.empty() || variant == "Name") && (name.empty() || mine)) name = text_of(description);
                }
                add_topic(article_, {code, name, is_subject_code(code) ? "subj" : ""});
            }
        }
    }

    void read_descriptive(XmlNode metadata) {
        for (const XmlNode node : children(metadata, "SubjectCode")) {
            for (const XmlNode subject : children(node)) {
                const std::string code = attribute(subject, "FormalName");
                add_topic(article_, {code, text_of(subject), is_subject_code(code) ? "subj" : ""});
            }
        }
        for (const XmlNode location : children(metadata, "Location")) read_properties(location);
        read_properties(metadata);
    }

    void read_properties(XmlNode node) {
        for (const XmlNode property : children(node, "Property")) {
            const std::string name = ascii_lower(attribute(property, "FormalName"));
            std::string value = attribute(property, "Value");
            if (value.empty()) continue;
            if (is_one_of(name, {"country", "city", "countryarea", "area", "sublocation", "worldregion"})) {
                add_name(article_.places, std::move(value));
            } else if (is_one_of(name, {"ticker symbol", "ticker", "tickersymbol"})) {
                add_name(article_.tickers, std::move(value));
            } else if (name == "company") {
                add_name(article_.organisations, std::move(value));
            } else if (name == "keyword" || (name.starts_with("bw") && name.ends_with("keywords"))) {
                add_keywords(value);
            }
        }
    }

    // ANP sends several in one.
    void add_keywords(std::string_view keywords) {
        while (!keywords.empty()) {
            const std::size_t end = std::min(keywords.find(';'), keywords.size());
            add_topic(article_, {"", collapse_spaces(keywords.substr(0, end)), ""});
            keywords.remove_prefix(std::min(end + 1, keywords.size()));
        }
    }

    XmlNode item_;
    XmlNode envelope_;
    Article& article_;
    std::vector<XmlNode> around_;  // the component with the text, those around it, the item
};

}  // namespace

void read_newsml1_description(XmlNode component, XmlNode item, XmlNode envelope, Article& article) {
    Description(component, item, envelope, article).read();
}

}  // namespace wiredex
