// What synthetic articles are about.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "corpus/generator/random.h"
#include "corpus/generator/zipf.h"

namespace wiredex::generator {

/// A subject and the words its articles use more than others do, the commonest first.
struct TopicWords {
    std::string_view code;
    std::string_view name;
    std::vector<std::string_view> words;
};

/// All topics, the most frequent first; drawn topics follow Zipf's law over this order.
std::span<const TopicWords> topics();

/// The position of a topic in topics().
std::size_t draw_topic(const ZipfRanks& small_ranks, Random& random);

}  // namespace wiredex::generator
