// The last touch on every article, whatever its format.
#pragma once

#include <string>
#include <string_view>

#include "wiredex/article.h"

namespace wiredex {

/// Cleans every text of the article (`clean_text`), trims the short ones, and fills in what the reader of its format
/// left to its caller: format and path where they are empty, and a derived id where the sender gave none.
void complete_article(Article& article, std::string_view format, const std::string& path);

}  // namespace wiredex
