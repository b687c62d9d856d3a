#include "indexer/formats/nitf_subjects.h"

#include <utility>

#include "indexer/formats/distinct.h"
#include "indexer/text/strings.h"

namespace wiredex {

namespace {

constexpr std::size_t subject_code_length = 8;

// "Brian Ashton's" names Brian Ashton.
std::string without_possessive(std::string name) {
    for (const std::string_view possessive : {"'s", "\u2019s"}) {
        if (name.ends_with(possessive)) name.resize(name.size() - possessive.size());
    }
    return name;
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
void read_keywords(XmlNode head, DistinctTopics& topics) {
    for (const XmlNode list : descendants(head, "key-list")) {
        for (const XmlNode keyword : children(list, "keyword")) topics.add({"", text_of(keyword), ""});
    }
}

void read_classifiers(XmlNode head, DistinctTopics& topics) {
    for (const XmlNode classifier : descendants(head, "classifier")) {
        Topic topic{attribute(classifier, "value"), text_of(classifier), ascii_lower(attribute(classifier, "type"))};
        if (topic.code == topic.name) topic.code.clear();
        topics.add(std::move(topic));
    }
}

void read_entities(XmlNode head, XmlNode content, Article& article) {
    DistinctNames people(article.people);
    DistinctNames organisations(article.organisations);
    DistinctNames places(article.places);
    for (const XmlNode part : {descendant(head, "identified-content"), content}) {
        for (XmlNode at = part.first_child(); at; at = next_in_order(at, part)) {
            if (is_named(at, "person")) {
                people.add(without_possessive(text_of(at)));
            } else if (is_named(at, "org")) {
                organisations.add(without_possessive(text_of(at)));
            } else if (is_named(at, "location")) {
                places.add(without_possessive(text_of(at)));
            }
        }
    }
    for (const XmlNode place : descendants(head, "evloc")) {
        for (const std::string_view part : {"city", "state-prov", "country"}) {
            places.add(without_possessive(attribute(place, part)));
        }
    }
}

}  // namespace

void read_nitf_subjects(XmlNode nitf, Article& article) {
    const XmlNode head = child(nitf, "head");
    DistinctTopics topics(article.topics);
    for (const XmlNode subject : descendants(head, "tobject.subject")) topics.add(subject_of(subject));
    read_keywords(head, topics);
    read_classifiers(head, topics);
    read_entities(head, child(nitf, "body/body.content"), article);
}

}  // namespace wiredex
