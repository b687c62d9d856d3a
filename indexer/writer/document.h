// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include "analysis/article_terms.h"
#include "store/record.h"

namespace wiredex {

/// The document that a database holds of an article: terms, values, record. The head may say more than the article:
/// the embargo of the version before it, the language that was detected.
Xapian::Document make_document(const ArticleTerms& terms, const RecordHead& head, const Article& article);

/// Adds the terms and values by which searches judge whether the document may be shown (store/visibility.h).
void add_visibility(Xapian::Document& document, const RecordHead& head);

}  // namespace wiredex
