// Company marks in Reuters copy: `<BDEP>` is a ticker, `<Blue Strait Lines Plc>` a company without one.
#pragma once

#include <string_view>

#include "wiredex/article.h"

namespace wiredex {

/// Adds the tickers and companies marked in `text` (decoded) to `article`, each once, in order.
void read_company_marks(std::string_view text, Article& article);

}  // namespace wiredex
