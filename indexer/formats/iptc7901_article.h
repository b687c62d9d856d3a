// A message in IPTC 7901 as an article.
#pragma once

#include "indexer/formats/wire_message.h"

namespace wiredex {

/// The article of a message, or why there is none.
ArticleReader::Item parse_iptc7901_article(const WireMessage& message, const ReaderOptions& options);

}  // namespace wiredex
