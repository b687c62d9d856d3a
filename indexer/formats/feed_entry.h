// From the elements of a feed's entry to an article: RSS items, Atom entries, and what WordPress and WENN add to them.
#pragma once

#include "indexer/formats/feed_channel.h"
#include "indexer/text/wire_date.h"
#include "wiredex/article.h"

namespace wiredex {

/// What is special to an item of RSS, in any version: texts, id, writer.
void read_rss_item(const FeedRecord& record, Article& article);

/// The same of an entry of Atom.
void read_atom_entry(const FeedRecord& record, Article& article);

/// What WENN says in elements of its own; nothing where there are none.
void read_wenn_entry(const FeedRecord& record, Article& article);

/// What WordPress exports of a post: texts as they were typed, states. `hints` are for its local times.
void read_wordpress_post(const FeedRecord& record, const DateHints& hints, Article& article);

/// What a record of a WordPress export is, where it is no article: `page`, `attachment`. Else empty.
std::string wordpress_skip(const FeedRecord& record);

/// The dates of an entry, whatever they are called.
void read_feed_dates(const FeedElements& elements, const DateHints& hints, Article& article);

}  // namespace wiredex
