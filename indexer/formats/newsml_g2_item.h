// One newsItem of NewsML-G2 and the parts that it is read in.
#pragma once

#include <string>

#include "indexer/xml/tree.h"
#include "wiredex/article.h"
#include "wiredex/reader.h"

namespace wiredex {

/// A newsItem and what its readers share. Elements that are not there are null.
struct G2Item {
    XmlNode node;         ///< newsItem
    XmlNode management;   ///< itemMeta: what concerns the item as a piece of traffic
    XmlNode description;  ///< contentMeta: what concerns its content
    XmlNode header;       ///< of the newsMessage around it
    const ReaderOptions& options;
    std::string language;  ///< BCP 47, as stated
    std::string source;    ///< the agency
    std::string zone;      ///< of clocks without one; empty where it is not known
    bool is_media;         ///< a picture, video, graphic or sound, whose text is its caption
};

/// The newsItem `node` in the message `envelope` (null where there is none).
G2Item make_g2_item(XmlNode node, XmlNode envelope, const ReaderOptions& options);

/// Identity, times, status, signals, links, notes and rights.
void read_g2_management(const G2Item& item, Article& article);

/// Headlines, descriptions, dateline, byline and the like.
void read_g2_description(const G2Item& item, Article& article);

/// Subjects, genres and keywords: topics, places, people, organisations and tickers.
void read_g2_subjects(const G2Item& item, Article& article);

/// The text and what only the text says: headline, standfirst, byline and dateline where the description lacks them.
void read_g2_content(const G2Item& item, Article& article);

}  // namespace wiredex
