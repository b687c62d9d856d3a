// What a NITF document says of an article: read as a document of its own, and inside NewsML and JSON.
#pragma once

#include "indexer/xml/tree.h"
#include "wiredex/article.h"
#include "wiredex/reader.h"

namespace wiredex {

/// Fills in what the `nitf` element states and the article does not have yet: an envelope's statements go first.
void read_nitf(XmlNode nitf, const ReaderOptions& options, Article& article);

}  // namespace wiredex
