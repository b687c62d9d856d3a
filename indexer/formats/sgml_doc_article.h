// One DOC element of a TREC or Gigaword collection as an article.
#pragma once

#include <cstdint>
#include <string_view>

#include "wiredex/reader.h"

namespace wiredex {

/// The article in `document`: UTF-8 from `<DOC` up to, not including, `</DOC>`. A reject if it holds neither headline
/// nor text. `offset` is where it starts in its file.
ArticleReader::Item parse_sgml_doc(std::string_view document, std::uint64_t offset, const ReaderOptions& options);

}  // namespace wiredex
