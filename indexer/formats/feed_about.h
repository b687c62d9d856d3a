// What an entry of a feed is about: its categories, subjects, keywords and places.
#pragma once

#include "indexer/formats/feed_channel.h"
#include "wiredex/article.h"

namespace wiredex {

void read_feed_topics(const FeedRecord& record, Article& article);

}  // namespace wiredex
