#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/formats/distinct.h"
#include "indexer/formats/newsml1_article.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// What a property, or a topic of a set, is about.
enum class About { place, person, organisation, ticker, keyword, other };

About about_of(std::string_view name) {
    static constexpr auto kinds = std::to_array<std::pair<std::string_view, About>>({
        {"country", About::place},
        {"city", About::place},
        {"countryarea", About::place},
        {"area", About::place},
        {"location", About::place},
        {"place", About::place},
        {"region", About::place},
        {"sublocation", About::place},
        {"worldregion", About::place},
        {"bwstatekeywords", About::place},
        {"bwcountrykeywords", About::place},
        {"bwregionkeywords", About::place},
        {"person", About::person},
        {"people", About::person},
        {"personality", About::person},
        {"company", About::organisation},
        {"companyname", About::organisation},
        {"organisation", About::organisation},
        {"organization", About::organisation},
        {"ticker", About::ticker},
        {"ticker symbol", About::ticker},
        {"tickersymbol", About::ticker},
        {"symbol", About::ticker},
        {"isin", About::ticker},
        {"ric", About::ticker},
        {"keyword", About::keyword},
        {"keywords", About::keyword},
        {"bwindustrykeywords", About::keyword},
        {"bwsubjectkeywords", About::keyword},
        {"bwcategorykeywords", About::keyword},
    });
    const std::string lower = ascii_lower(name);
    const auto* const found = std::ranges::find(kinds, lower, [](const auto& row) { return row.first; });
    return found == kinds.end() ? About::other : found->second;
}

std::string scheme_of(std::string_view code, std::string scheme) {
    constexpr std::size_t digits = 8;
    if (code.size() == digits && std::ranges::all_of(code, is_digit)) return "subj";
    return scheme;
}

class Subjects {
public:
    explicit Subjects(Article& article)
        : language_(primary_language(article.language)),
          topics_(article.topics),
          places_(article.places),
          people_(article.people),
          organisations_(article.organisations),
          tickers_(article.tickers) {}

    void read(XmlNode part) {
        if (is_named(part, "TopicSet")) {
            for (const XmlNode topic : children(part, "Topic")) read_topic(topic);
        } else if (is_named(part, "DescriptiveMetadata") || is_named(part, "DescriptiveMetada")) {
            read_descriptive(part);
        } else if (is_named(part, "Metadata")) {
            // The names in it are those of accounts.
            const std::string type = ascii_lower(formal_name(child(part, "MetadataType")));
            if (type.find("socialmedia") == std::string::npos) read_properties(part);
        } else if (is_named(part, "NewsLines")) {
            for (const XmlNode line : children(part, "KeywordLine")) read_keywords(text_of(line));
        } else if (is_named(part, "item_keywords")) {  // TASS
            for (const XmlNode keyword : children(part)) topics_.add({"", text_of(keyword), ""});
        }
    }

private:
    void read_topic(XmlNode topic) {
        std::string code = text_of(child(topic, "FormalName"));
        std::string name;
        bool is_mine = false;
        for (const XmlNode description : children(topic, "Description")) {
            const std::string variant = attribute(description, "Variant");
            if (is_mine || (!variant.empty() && variant != "Name")) continue;
            is_mine = primary_language(attribute(description, "xml:lang")) == language_;
            if (name.empty() || is_mine) name = text_of(description);
        }
        const About about = about_of(formal_name(child(topic, "TopicType")));
        if (about == About::other || about == About::keyword) {
            topics_.add({code, name, scheme_of(code, {})});
        } else {
            add(about, name.empty() ? code : name);
        }
    }

    void read_descriptive(XmlNode metadata) {
        for (const XmlNode node : children(metadata)) {
            if (is_named(node, "SubjectCode")) {
                for (const XmlNode subject : children(node)) {
                    std::string code = attribute(subject, "FormalName");
                    std::string scheme = scheme_of(code, {});
                    topics_.add({std::move(code), text_of(subject), std::move(scheme)});
                }
            } else if (is_named(node, "Location")) {
                read_properties(node);
            } else if (is_named(node, "Genre")) {
                if (std::string genre = formal_name(node); !genre.empty()) topics_.add({std::move(genre), "", "genre"});
            }
        }
        read_properties(metadata);
    }

    void read_properties(XmlNode node) {
        for (const XmlNode property : children(node, "Property")) {
            const About about = about_of(attribute(property, "FormalName"));
            if (about == About::other) continue;
            std::string value = attribute(property, "Value");
            if (value.empty()) value = text_of(property);
            add(about, std::move(value));
        }
    }

    void add(About about, std::string name) {
        switch (about) {
            case About::place:
                return places_.add(std::move(name));
            case About::person:
                return people_.add(std::move(name));
            case About::organisation:
                return organisations_.add(std::move(name));
            case About::ticker:
                return tickers_.add(std::move(name));
            case About::keyword:
                return read_keywords(name);
            case About::other:
                return;
        }
    }

    // ANP sends several in one.
    void read_keywords(std::string_view keywords) {
        while (!keywords.empty()) {
            const std::size_t end = std::min(keywords.find(';'), keywords.size());
            topics_.add({"", collapse_spaces(keywords.substr(0, end)), ""});
            keywords.remove_prefix(std::min(end + 1, keywords.size()));
        }
    }

    std::string language_;
    DistinctTopics topics_;
    DistinctNames places_;
    DistinctNames people_;
    DistinctNames organisations_;
    DistinctNames tickers_;
};

}  // namespace

void read_newsml1_subjects(const NewsMl1Context& context, std::size_t component, Article& article) {
    Subjects subjects(article);
    for (std::size_t at = component;; at = context.item.components[at].outer) {
        for (const XmlNode part : context.item.components[at].parts) subjects.read(part);
        if (at == 0) return;
    }
}

}  // namespace wiredex
