// What a NewsML 1.x document says of all its items.
#pragma once

#include <any>
#include <string>
#include <unordered_map>

#include "indexer/xml/tree.h"

namespace wiredex {

/// Topics of TopicSets by their Duid, which other places refer to.
using NewsMl1Topics = std::unordered_map<std::string, XmlNode>;

struct NewsMl1Envelope {
    std::string sender;
    std::string sent;      ///< date and time, as written
    std::string language;  ///< BCP 47; may be empty
    NewsMl1Topics topics;
};

/// Adds the topics of the TopicSets right below `node`; those known already stay.
void add_newsml1_topics(XmlNode node, NewsMl1Topics& topics);

/// What the NewsML element says, which may be null. Kept in `kept` (`XmlRecord::kept`) from the first item of a
/// document on: anything, and any amount of it, may stand before the items.
const NewsMl1Envelope& newsml1_envelope(XmlNode envelope, std::any& kept);

}  // namespace wiredex
