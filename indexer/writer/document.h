// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include "analysis/article_terms.h"
#include "indexer/writer/plain_document.h"
#include "store/record.h"

namespace wiredex {

/// What a database holds of an article: terms, values, record. The head may say more than the article: the embargo of
/// the version before it, the language that was detected.
PlainDocument make_document(ArticleTerms terms, const RecordHead& head, const Article& article);

/// The same for Xapian's own writer.
Xapian::Document to_xapian(const PlainDocument& document);

/// Adds the terms and values by which searches judge whether the document may be shown (store/visibility.h).
void add_visibility(PlainDocument& document, const RecordHead& head);
void add_visibility(Xapian::Document& document, const RecordHead& head);

}  // namespace wiredex
