// Character references that a sender escaped once too often.
#pragma once

#include "wiredex/article.h"

namespace wiredex {

/// Decodes the references that are left in what readers see of the article, each text for itself and only where that
/// leaves none: `A &amp;amp; B` in XML is `A & B`.
void decode_left_references(Article& article);

}  // namespace wiredex
