// Telling a story that is delivered again unchanged from a new version of it.
#pragma once

#include "article/hash128.h"
#include "wiredex/article.h"

namespace wiredex {

/// A hash of everything an article says: all of its fields but format, path and offset. Equal articles have equal
/// hashes, on every machine; different ones have different hashes but for chance. It may be stored: it changes only
/// with the schema of the database. Not for use against an adversary.
Hash128 content_hash(const Article& article);

}  // namespace wiredex
