// Pictures and videos of a feed's entry (Media RSS).
#pragma once

#include <string>
#include <vector>

#include "indexer/formats/feed_channel.h"

namespace wiredex {

/// The captions, each with its credit behind it, none of them twice.
std::vector<std::string> feed_captions(const FeedRecord& record);

/// The keywords that describe the media, in their order.
std::vector<std::string> feed_media_keywords(const FeedRecord& record);

/// Cuts a list of keywords at its commas or semicolons.
std::vector<std::string> split_keywords(std::string_view list);

}  // namespace wiredex
