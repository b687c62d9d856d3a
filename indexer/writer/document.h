// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include "analysis/article_terms.h"
#include "indexer/writer/story_desk.h"
#include "indexer/writer/transmission.h"
#include "store/record.h"

namespace wiredex {

/// The document that a database holds of an article: terms, values, record. The head may say more than the article:
/// the embargo of the version before it, the language that was detected.
Xapian::Document make_document(const ArticleTerms& terms, const RecordHead& head, const Article& article);

/// Gives a document, new or stored, the terms, values and head that say what became of the transmission among others;
/// `make_document` makes those of one that stands alone.
void mark_document(Xapian::Document& document, const Transmission& transmission, const StoryDesk& desk);

}  // namespace wiredex
