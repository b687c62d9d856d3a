// What NewsML-G2 says an item is about: subjects, genres and keywords of contentMeta, with what asserts add to them.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "indexer/formats/newsml_g2_instruments.h"
#include "indexer/formats/newsml_g2_item.h"
#include "indexer/formats/newsml_g2_values.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

// Details of concepts, kept apart from the subjects that refer to them.
class Asserts {
public:
    explicit Asserts(XmlNode item) {
        for (const XmlNode assert : children(item, "assert")) {
            for (const std::string_view key : {"qcode", "literal", "uri"}) {
                std::string value = attribute(assert, key);
                if (value.empty()) continue;
                // STT's places have their own alias here: only the number behind it is the same.
                const std::size_t colon = value.rfind(':');
                if (colon != std::string::npos) by_number_.emplace(value.substr(colon + 1), assert);
                by_value_.emplace(std::move(value), assert);
            }
        }
    }

    [[nodiscard]] XmlNode of(XmlNode subject) const {
        for (const std::string_view key : {"qcode", "literal", "uri"}) {
            const auto found = by_value_.find(attribute(subject, key));
            if (found != by_value_.end()) return found->second;
        }
        return {};
    }

    [[nodiscard]] XmlNode of_number(std::string_view number) const {
        const auto found = by_number_.find(std::string(number));
        return found == by_number_.end() ? XmlNode() : found->second;
    }

private:
    std::map<std::string, XmlNode> by_value_;
    std::map<std::string, XmlNode> by_number_;
};

enum class Concept { person, organisation, place, category, other };

Concept concept_of(XmlNode subject) {
    const std::string type = ascii_lower(attribute(subject, "type"));
    const std::string_view code = std::string_view(type).substr(type.rfind(':') + 1);
    if (code == "person") return Concept::person;
    if (code == "organisation" || code == "organization" || code == "company") return Concept::organisation;
    if (code == "geoarea" || code == "poi" || code == "place" || code == "city" || code == "country" ||
        type == "cpttype:5") {  // Reuters' number for places
        return Concept::place;
    }
    if (code == "category" || code == "cat") return Concept::category;
    return Concept::other;
}

bool is_category_scheme(std::string_view scheme) {
    static constexpr std::array<std::string_view, 5> schemes = {"dpacat", "apcategorycode", "a1312cat",
                                                                "fiegcategories", "fieg_categories"};
    const std::string wanted = ascii_lower(scheme);
    return std::ranges::find(schemes, wanted) != schemes.end();
}

// A list of names in their order, each of them once.
class Names {
public:
    explicit Names(std::vector<std::string>& names) : names_(names), seen_(names.begin(), names.end()) {}

    void add(std::string name) {
        if (!name.empty() && seen_.insert(name).second) names_.push_back(std::move(name));
    }

private:
    std::vector<std::string>& names_;
    std::set<std::string> seen_;
};

class SubjectReader {
public:
    SubjectReader(const G2Item& item, Article& article)
        : item_(item),
          article_(article),
          asserts_(item.node),
          places_(article.places),
          people_(article.people),
          organisations_(article.organisations),
          tickers_(article.tickers) {}

    void read() {
        const std::vector<XmlNode> subjects = children(item_.description, "subject");
        // What a subject merely implies ranks below what the story is about.
        for (const bool implied : {false, true}) {
            for (const XmlNode subject : subjects) {
                if ((role_of(subject, "why") == "ancestor") == implied) read_subject(subject);
            }
        }
        for (const XmlNode genre : children(item_.description, "genre")) {
            const QCode qcode = qcode_of(genre);
            add_topic({qcode.code, label_of(genre, item_.language), qcode.scheme});
        }
        for (const XmlNode keyword : children(item_.description, "keyword")) read_keyword(keyword);
    }

private:
    void read_subject(XmlNode subject) {
        const XmlNode assert = asserts_.of(subject);
        const QCode qcode = qcode_of(subject);
        std::string name = name_of(subject, assert);
        read_tickers(subject, assert);
        const bool is_instrument = qcode.scheme == "R" || ascii_lower(qcode.scheme) == "ric";  // Reuters' codes
        if (is_instrument) tickers_.add(qcode.code);
        if (is_category_scheme(qcode.scheme) && article_.category.empty()) article_.category = qcode.code;
        switch (concept_of(subject)) {
            case Concept::person:
                return people_.add(std::move(name));
            case Concept::organisation:
                return organisations_.add(std::move(name));
            case Concept::place:
                return read_place(subject, qcode, std::move(name));
            case Concept::category:
                if (article_.category.empty()) article_.category = qcode.code.empty() ? name : qcode.code;
                break;
            case Concept::other:
                break;
        }
        if (is_instrument) return organisations_.add(std::move(name));
        add_subject_topic(subject, qcode, name);
    }

    [[nodiscard]] std::string name_of(XmlNode subject, XmlNode assert) const {
        std::string name = label_of(subject, item_.language);
        return name.empty() ? text_in_language(children(assert, "name"), item_.language) : name;
    }

    void read_place(XmlNode subject, const QCode& qcode, std::string name) {
        if (name.empty()) {
            const std::size_t colon = qcode.code.rfind(':');
            const XmlNode assert =
                asserts_.of_number(colon == std::string::npos ? qcode.code : qcode.code.substr(colon + 1));
            name = text_in_language(children(assert, "name"), item_.language);
        }
        // Reuters has topics and places in one scheme.
        if (qcode.scheme == "N2") add_topic({qcode.code, name, qcode.scheme});
        const bool has_name = !name.empty();
        places_.add(std::move(name));
        if (!has_name) return;
        for (const XmlNode broader : children(subject, "broader")) {
            places_.add(text_in_language(children(broader, "name"), item_.language));
        }
    }

    void add_subject_topic(XmlNode subject, const QCode& qcode, const std::string& name) {
        // ANSA repeats the headline as a subject.
        if (qcode.code.empty() && name == article_.headline) return;
        if (qcode.code.empty() && name.starts_with("TT:")) return read_tt_subject(name);
        add_topic({qcode.code, name, qcode.scheme});
        for (const XmlNode same : children(subject, "sameAs")) {
            const QCode other = qcode_of(same);
            if (other.scheme != "subj" && other.scheme != "medtop") continue;
            const std::string other_name = label_of(same, item_.language);
            add_topic({other.code, other_name.empty() ? name : other_name, other.scheme});
        }
    }

    // `TT:02000000:LAG`: the IPTC's subject code and TT's short name for it.
    void read_tt_subject(std::string_view literal) {
        literal.remove_prefix(3);
        const std::size_t colon = std::min(literal.find(':'), literal.size());
        const std::string_view name = literal.substr(std::min(colon + 1, literal.size()));
        add_topic({std::string(literal.substr(0, colon)), std::string(name), "subj"});
    }

    void read_tickers(XmlNode subject, XmlNode assert) {
        for (const XmlNode node : {subject, assert}) {
            for (std::string& symbol : g2_symbols(node)) tickers_.add(std::move(symbol));
        }
    }

    void read_keyword(XmlNode keyword) {
        std::string word = text_of(keyword);
        if (word.empty()) return;
        if (role_of(keyword) == "ticker") {  // `TSX:T`, with its market
            tickers_.add(parse_qcode(word).scheme.empty() ? word : parse_qcode(word).code);
        } else {
            add_topic({{}, std::move(word), "keyword"});
        }
    }

    void add_topic(Topic topic) {
        if (topic.code.empty() && topic.name.empty()) return;
        if (!seen_topics_.emplace(topic.scheme, topic.code, topic.code.empty() ? topic.name : std::string{}).second) {
            return;
        }
        article_.topics.push_back(std::move(topic));
    }

    const G2Item& item_;
    Article& article_;
    const Asserts asserts_;
    Names places_;
    Names people_;
    Names organisations_;
    Names tickers_;
    std::set<std::tuple<std::string, std::string, std::string>> seen_topics_;
};

}  // namespace

void read_g2_subjects(const G2Item& item, Article& article) {
    SubjectReader(item, article).read();
}

}  // namespace wiredex
