// What a feed says of all its entries.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/formats/feed_elements.h"
#include "indexer/xml/records.h"

namespace wiredex {

struct FeedChannel {
    FeedNamespaces namespaces;
    std::string title;
    std::string link;  ///< what relative links stand for
    std::string language;
    std::string author;
    std::string publisher;
    std::string copyright;
    std::map<std::string, std::string, std::less<>> writers;  ///< by their login (WordPress)
};

/// The channel of a record's envelope; null gives an empty one.
FeedChannel read_feed_channel(XmlNode envelope);

/// An entry of a feed, ready to be read.
struct FeedRecord {
    XmlNode node;
    FeedElements elements;
    const FeedChannel& channel;
    std::string base;  ///< what its relative links stand for
};

/// The name of a writer or publisher: `name` inside the element (Atom), the name in `desk@example.org (A. Writer)`
/// (RSS), or the text as it is; without a leading "By".
std::string feed_person(XmlNode element, std::string_view language);

/// The names that several elements give, one after the other, each of them once.
std::string feed_persons(const std::vector<XmlNode>& elements, std::string_view language);

/// The page that a record is on: the text of its `link` (RSS), or the `href` of the one that is its alternate (Atom).
/// Absolute where it can be made so.
std::string feed_link(const FeedElements& elements, std::string_view base);

}  // namespace wiredex
