#include "indexer/formats/newsml1_envelope.h"

#include <utility>

#include "indexer/formats/newsml1_content.h"

namespace wiredex {

void add_newsml1_topics(XmlNode node, NewsMl1Topics& topics) {
    for (const XmlNode set : children(node, "TopicSet")) {
        for (const XmlNode topic : children(set, "Topic")) {
            if (std::string name = attribute(topic, "Duid"); !name.empty()) topics.emplace(std::move(name), topic);
        }
    }
}

const NewsMl1Envelope& newsml1_envelope(XmlNode envelope, std::any& kept) {
    if (const auto* const known = std::any_cast<NewsMl1Envelope>(&kept)) return *known;
    const XmlNode head = child(envelope, "NewsEnvelope");
    NewsMl1Envelope said;
    said.sender = formal_name(child(head, "SentFrom/Party"));
    said.sent = text_of(child(head, "DateAndTime"));
    said.language = attribute(envelope, "xml:lang");
    add_newsml1_topics(envelope, said.topics);
    add_newsml1_topics(head, said.topics);
    return kept.emplace<NewsMl1Envelope>(std::move(said));
}

}  // namespace wiredex
