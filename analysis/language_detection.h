// Which language an article is in that does not say so.
#pragma once

#include <string>

#include "wiredex/article.h"

namespace wiredex {

/// The language that the article states; else what CLD2 (Compact Language Detector 2, by n-grams of letters) is sure of
/// from its text, as a BCP 47 tag; else empty. Short texts are left alone: a wrong guess costs more than none, as
/// words of an article without language are stemmed as English. Any thread may call it.
std::string detected_language(const Article& article);

}  // namespace wiredex
