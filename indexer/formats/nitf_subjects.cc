#include "indexer/formats/nitf_subjects.h"

#include <algorithm>

#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t subject_code_length = 8;

void add_topic(Article& article, Topic topic) {
    if (topic.code.empty() && topic.name.empty()) return;
    const bool known = std::any_of(article.topics.begin(), article.topics.end(), [&](const Topic& other) {
        return topic.code.empty() ? other.name == topic.name : other.code == topic.code && other.scheme == topic.scheme;
    });
    if (!known) article.topics.push_back(std::move(topic));
}

void add_name(std::vector<std::string>& names, std::string name) {
    // "Brian Ashton's" names Brian Ashton.
    for (const std::string_view possessive : {"'s", "\u2019s"}) {
        if (name.ends_with(possessive)) name.resize(name.size() - possessive.size());
    }
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
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

// A key list is the slugline where its entries are keys, and subjects where they are words.
void read_keywords(XmlNode head, Article& article) {
    for (const XmlNode list : descendants(head, "key-list")) {
        for (const XmlNode keyword : children(list, "keyword")) add_topic(article, {"", text_of(keyword), ""});
    }
}

void read_classifiers(XmlNode head, Article& article) {
    for (const XmlNode classifier : descendants(head, "classifier")) {
        Topic topic{attribute(classifier, "value"), text_of(classifier), ascii_lower(attribute(classifier, "type"))};
        if (topic.code == topic.name) topic.code.clear();
        add_topic(article, std::move(topic));
    }
}

void read_entities(XmlNode head, XmlNode content, Article& article) {
    for (const XmlNode part : {descendant(head, "identified-content"), content}) {
        for (XmlNode at = part.first_child(); at; at = next_in_order(at, part)) {
            if (is_named(at, "person")) {
                add_name(article.people, text_of(at));
            } else if (is_named(at, "org")) {
                add_name(article.organisations, text_of(at));
            } else if (is_named(at, "location")) {
                add_name(article.places, text_of(at));
            }
        }
    }
    for (const XmlNode place : descendants(head, "evloc")) {
        for (const std::string_view part : {"city", "state-prov", "country"}) {
            if (std::string name = attribute(place, part); !name.empty()) add_name(article.places, std::move(name));
        }
    }
}

}  // namespace

void read_nitf_subjects(XmlNode nitf, Article& article) {
    const XmlNode head = child(nitf, "head");
    for (const XmlNode subject : descendants(head, "tobject.subject")) add_topic(article, subject_of(subject));
    read_keywords(head, article);
    read_classifiers(head, article);
    read_entities(head, child(nitf, "body/body.content"), article);
}

}  // namespace wiredex
