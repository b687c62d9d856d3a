// What a NewsItem of NewsML 1.x says about its story.
#pragma once

#include <string>

#include "indexer/formats/newsml1_envelope.h"
#include "indexer/xml/tree.h"
#include "wiredex/article.h"
#include "wiredex/reader.h"

namespace wiredex {

/// Identity, version, times, status, urgency and links: what stands outside of the components. `has_text` says if the
/// item brings any text. The article's source must be known: it decides on times without a zone.
void read_newsml1_management(XmlNode item, bool has_text, const NewsMl1Envelope& envelope, const ReaderOptions& options,
                             Article& article);

/// The lines (headline, dateline, slugline, ...), the agency, topics, places and tickers of the story whose text is in
/// `component`: what the components around it state counts as well, the innermost first.
void read_newsml1_description(XmlNode component, XmlNode item, const NewsMl1Envelope& envelope, Article& article);

}  // namespace wiredex
