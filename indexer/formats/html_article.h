// From the tree of a page to the article on it.
#pragma once

#include <cstdint>

#include "indexer/xml/tree.h"
#include "wiredex/reader.h"

namespace wiredex {

/// The article of a page, or why there is none.
ArticleReader::Item parse_html_page(XmlNode page, std::uint64_t offset, const ReaderOptions& options);

}  // namespace wiredex
