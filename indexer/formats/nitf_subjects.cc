#include "indexer/formats/nitf_subjects.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "indexer/formats/once.h"
#include "indexer/text/strings.h"
#include "indexer/text/ticker_marks.h"
#include "indexer/xml/element_index.h"
#include "indexer/xml/markup_text.h"

namespace wiredex {

namespace {

constexpr std::size_t subject_code_length = 8;

void add_topic(Article& article, Topic topic) {
    if (topic.code.empty() && topic.name.empty()) return;
    const bool known = is_any_of_first(article.topics, [&](const Topic& other) {
        return topic.code.empty() ? other.name == topic.name : other.code == topic.code && other.scheme == topic.scheme;
    });
    if (!known) article.topics.push_back(std::move(topic));
}

void add_name(std::vector<std::string>& names, std::string name) {
    // "Brian Ashton's" names Brian Ashton.
    for (const std::string_view possessive : {"'s", "\u2019s"}) {
        if (name.ends_with(possessive)) name.resize(name.size() - possessive.size());
    }
    add_once(std::move(name), names);
}

std::string first_stated(XmlNode node, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (std::string value = attribute(node, name); !value.empty()) return value;
    }
    return {};
}

Topic subject_of(XmlNode subject) {
    Topic topic;
    topic.code = first_stated(subject, {"tobject.subject.refnum", "tobject.subject.code"});
    topic.name = first_stated(subject, {"tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"});
    if (topic.code.empty()) return topic;
    // The reference numbers of the IPTC have eight digits; leading zeros get lost.
    const bool is_number = topic.code.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && topic.code.size() < subject_code_length) {
        topic.code.insert(0, subject_code_length - topic.code.size(), '0');
    }
    const std::string owner = ascii_lower(attribute(subject, "tobject.subject.ipr"));
    topic.scheme = owner.empty() || owner == "iptc" ? "subj" : owner;
    return topic;
}

// A single key is the slugline; several are subjects, and so are words.
void read_keywords(const ElementIndex& docdata, Article& article) {
    for (const XmlNode list : docdata.all("key-list")) {
        const auto keywords = children(list, "keyword");
        for (const XmlNode keyword : keywords) {
            std::string word = text_of(keyword);
            if (word.empty() && keywords.size() > 1) word = attribute(keyword, "key");
            add_topic(article, {"", std::move(word), ""});
        }
    }
    for (const XmlNode scope : docdata.all("doc-scope")) {
        add_topic(article, {"", attribute(scope, "scope"), ""});
    }
}

// What kind of story it is: Analysis, Obituary. That it is news goes without saying.
void read_genres(const ElementIndex& head, Article& article) {
    for (const XmlNode property : head.all("tobject.property")) {
        std::string type = attribute(property, "tobject.property.type");
        const std::string lower = ascii_lower(type);
        if (lower != "current" && lower != "nyheter") add_topic(article, {"", std::move(type), "genre"});
    }
}

// ANSA states its subject code apart.
void read_stated_codes(XmlNode head, Article& article) {
    for (const XmlNode meta : children(head, "meta")) {
        if (!attribute(meta, "name").starts_with("category_iptc")) continue;
        const std::string content = attribute(meta, "content");
        for (const std::string_view code : split_words(content)) {
            if (parse_number(code)) add_topic(article, {std::string(code), "", "subj"});
        }
    }
}

void read_classifier(XmlNode classifier, Article& article) {
    Topic topic{attribute(classifier, "value"), text_of(classifier), ascii_lower(attribute(classifier, "type"))};
    if (topic.code == topic.name) topic.code.clear();
    add_topic(article, std::move(topic));
}

// A name whose parts may be elements, without what its bearer is and other codes for it.
std::string name_in(XmlNode element) {
    const auto rule = [](XmlNode part) -> std::optional<Markup> {
        if (is_named(part, "function") || is_named(part, "alt-code")) return Markup::hidden;
        return local_name(part).starts_with("name.") ? std::optional(Markup::block) : std::nullopt;
    };
    return collapse_spaces(markup_text(element, rule).text);
}

// The symbol that an organisation has at a market: idsrc="NYSE" value="SHPT", or value="NYSE:SHPT".
void add_symbol(XmlNode code, Article& article) {
    const std::string value = attribute(code, "value");
    if (value.empty()) return;
    const bool names_market = value.find(':') != std::string::npos;
    const std::string mark =
        names_market ? fmt::format("({})", value) : fmt::format("({}: {})", attribute(code, "idsrc"), value);
    for (std::string& symbol : marked_tickers(mark)) add_name(article.tickers, std::move(symbol));
}

void read_location(XmlNode location, Article& article) {
    static constexpr std::array<std::string_view, 5> parts = {"sublocation", "city", "state", "region", "country"};
    bool has_parts = false;
    for (const XmlNode part : location.children()) {
        const bool is_part = std::any_of(parts.begin(), parts.end(), [&](auto name) { return is_named(part, name); });
        if (is_part) add_name(article.places, name_in(part));
        has_parts = has_parts || is_part;
    }
    if (!has_parts) add_name(article.places, name_in(location));
}

void read_entity(XmlNode element, Article& article) {
    const std::string_view name = local_name(element);
    if (name == "person") {
        add_name(article.people, name_in(element));
    } else if (name == "org") {
        add_name(article.organisations, name_in(element));
        add_symbol(element, article);
        for (const XmlNode code : children(element, "alt-code")) add_symbol(code, article);
    } else if (name == "location") {
        read_location(element, article);
    } else if (name == "classifier") {
        read_classifier(element, article);
    }
}

void read_entities(XmlNode part, Article& article) {
    visit_below(part, [&](XmlNode node) {
        if (node.type() == pugi::node_element) read_entity(node, article);
        return true;
    });
}

void read_event_places(const ElementIndex& docdata, Article& article) {
    for (const XmlNode place : docdata.all("evloc")) {
        for (const std::string_view part : {"city", "county-dist", "state-prov", "country"}) {
            add_name(article.places, attribute(place, part));
        }
    }
}

}  // namespace

void read_nitf_subjects(XmlNode nitf, Article& article) {
    const XmlNode head = child(nitf, "head");
    const ElementIndex in_head(head);
    const ElementIndex in_docdata(in_head.first("docdata"));
    for (const XmlNode subject : in_head.all("tobject.subject")) add_topic(article, subject_of(subject));
    read_stated_codes(head, article);
    read_keywords(in_docdata, article);
    read_genres(in_head, article);
    read_entities(in_head.first("identified-content"), article);
    read_entities(child(nitf, "body/body.content"), article);
    read_event_places(in_docdata, article);
    for (std::string& symbol : marked_tickers(article.body)) add_name(article.tickers, std::move(symbol));
}

}  // namespace wiredex
