// One REUTERS element of Reuters-21578 as an article.
#pragma once

#include <cstdint>
#include <string_view>

#include "wiredex/reader.h"

namespace wiredex {

/// The article in `element`: UTF-8 from `<REUTERS` up to, not including, `</REUTERS>`. A reject if it has no NEWID or
/// no TEXT. `offset` is where the element starts in its file.
ArticleReader::Item parse_reuters_article(std::string_view element, std::uint64_t offset);

}  // namespace wiredex
