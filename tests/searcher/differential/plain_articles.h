// Articles for which nothing but their text and its fields matters.
#pragma once

#include <vector>

#include "wiredex/article.h"

namespace wiredex::test {

/// The articles of corpus/, each a story of its own that anybody may see: versions and embargoes have their own tests.
std::vector<Article> plain_articles();

}  // namespace wiredex::test
