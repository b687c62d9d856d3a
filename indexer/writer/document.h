// Article -> Xapian document.
#pragma once

#include <xapian.h>

#include "analysis/article_terms.h"
#include "indexer/writer/plain_document.h"
#include "indexer/writer/story_desk.h"
#include "indexer/writer/transmission.h"
#include "store/record.h"

namespace wiredex {

/// What a database holds of an article: terms, values, record. The head may say more than the article: the embargo of
/// the version before it, the language that was detected.
PlainDocument make_document(ArticleTerms terms, const RecordHead& head, const Article& article);

/// The same for Xapian's own writer.
Xapian::Document to_xapian(const PlainDocument& document);

/// Gives a document, new or stored, the terms, values and head that say what became of the transmission among others;
/// `make_document` makes those of one that stands alone.
void mark_document(Xapian::Document& document, const Transmission& transmission, const StoryDesk& desk);

}  // namespace wiredex
