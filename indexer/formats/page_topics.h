// The topics line of a page: words without separators, cut into topics by what is known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/format.h"

namespace wiredex {

/// The topics of a line, in order, and which of them are countries or regions.
struct PageTopics {
    std::vector<std::string> topics;
    std::vector<std::string> places;
};

/// Cuts `line` at the longest known names of places and topics; what is between them is kept whole as one topic and
/// added to `learnt`, so that later lines may know it.
PageTopics split_topics(std::string_view line, LearntTopics& learnt);

}  // namespace wiredex
