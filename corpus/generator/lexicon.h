// The laws that words, names and topics are drawn by.
#pragma once

#include "corpus/generator/zipf.h"

namespace wiredex::generator {

/// Ranks 1 to 127 of the vocabulary are function words and the rest invented words: one Zipf law, drawn in two parts
/// because the two kinds alternate in a sentence.
struct Lexicon {
    ZipfRanks function_ranks{0, 6};
    ZipfRanks content_ranks{7, 34};
    ZipfRanks name_ranks{4, 24};    ///< family names and firms
    ZipfRanks small_ranks{0, 5};    ///< 1 to 63: topics, places
    ZipfRanks topic_ranks{0, 9};    ///< 1 to 1023: the invented words that a topic prefers
    ZipfRanks keyword_ranks{0, 3};  ///< 1 to 15: a topic's own words
};

}  // namespace wiredex::generator
